import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { viewFields } from './fields'
import { viewSchema } from './schema'

const text = z.string()
const integer = z.number().int()

export const createView = query(
  'views/create-view',
  { id: text, props: propsSchemaOf(viewFields), data: text.nullable(), now: text },
  { id: text },
)
export const updateView = query(
  'views/update-view',
  { id: text, version: integer, props: propsSchemaOf(viewFields), now: text },
  { version: integer },
)
export const freezeView = query('views/freeze-view', { id: text, data: text }, { id: text })
export const trashView = query(
  'views/trash-view',
  { id: text, version: integer, name: text, by: text, now: text },
  { id: text },
)
export const readView = query('views/read-view', { id: text }, { version: integer, values: storedSchemaOf(viewFields) })
export const readViewData = query('views/read-view-data', { id: text }, { data: text.nullable() })
export const listViews = query('views/list-views', { userId: text, limit: integer }, { view: viewSchema })
export const findPublicView = query(
  'views/find-public-view',
  { key: text },
  {
    view: viewSchema.pick({
      id: true,
      version: true,
      name: true,
      description: true,
      address: true,
      takenAt: true,
      publishedAt: true,
    }),
    data: text.nullable(),
  },
)
export const listPublicOrganisations = query(
  'views/list-public-organisations',
  { limit: integer },
  { id: text, protected: z.boolean() },
)
export const listProtectedOrganisations = query('views/list-protected-organisations', { limit: integer }, { id: text })
export const setDefaultView = query('views/set-default-view', { userId: text, viewId: text.nullable() }, { id: text })
export const readDefaultView = query('views/read-default-view', { userId: text }, { id: text.nullable() })
