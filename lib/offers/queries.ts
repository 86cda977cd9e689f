import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { offerFields } from './fields'
import { offerSchema } from './schema'

const text = z.string()
const integer = z.number().int()
const props = propsSchemaOf(offerFields)

export const listOffers = query(
  'offers/list-offers',
  { ids: z.array(text).nullable(), limit: integer },
  { offer: offerSchema },
)
/** Every value of an offer, whoever asks. */
export const readOffer = query(
  'offers/read-offer',
  { id: text },
  { version: integer, values: storedSchemaOf(offerFields) },
)
export const createOffer = query('offers/create-offer', { id: text, props, now: text }, { id: text })
export const updateOffer = query(
  'offers/update-offer',
  { id: text, version: integer, props, now: text },
  { version: integer },
)
export const setOrganisation = query('offers/set-organisation', { id: text, organisationId: text }, { id: text })
export const setTopics = query('offers/set-topics', { id: text, topicIds: z.array(text), count: integer }, { id: text })
export const setAreas = query('offers/set-areas', { id: text, areaIds: z.array(text), count: integer }, { id: text })
export const setPost = query('offers/set-post', { id: text, postId: text.nullable() }, { id: text })
export const trashOffer = query(
  'offers/trash-offer',
  { id: text, version: integer, name: text, by: text, now: text },
  { id: text },
)
