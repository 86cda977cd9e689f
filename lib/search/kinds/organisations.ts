import { mayReadOrganisations } from '../../organisations/policy'
import { formerNamesOf } from '../../organisations/names'
import { readRows } from '../../store/query'
import { indexOrganisations } from '../queries'
import { join, mostDocuments, type SearchDocument, type SearchKind } from './kind'

/** Organisations by name, former names, short name, place and contact. A protected one has no place here. */
export const organisations: SearchKind = {
  group: 'organisations',
  mayFind: mayReadOrganisations,
  follows: ['organisation'],
  async documents(store, ids) {
    return (await readRows(store, indexOrganisations, { ids, limit: mostDocuments })).map(
      ({ organisation: o }): SearchDocument => ({
        id: `organisation:${o.id}`,
        group: 'organisations',
        href: `/organisations/${o.key}`,
        title: o.name,
        short: o.shortName ?? '',
        words: join(...formerNamesOf(o).map(({ name }) => name)),
        place: o.place ?? '',
        text: join(o.type, o.website, o.phone, o.email),
        detail: { organisation: o.kind, place: o.place, validTo: o.validTo },
      }),
    )
  },
}
