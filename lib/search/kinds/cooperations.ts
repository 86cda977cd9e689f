import { readRows } from '../../store/query'
import { indexCooperations } from '../queries'
import { mostDocuments, type SearchDocument, type SearchKind } from './kind'

/** Cooperations by their partners and description. */
export const cooperations: SearchKind = {
  group: 'cooperations',
  role: 'reader',
  follows: 'organisation',
  async documents(store, ids) {
    return (await readRows(store, indexCooperations, { ids, limit: mostDocuments })).flatMap(
      ({ cooperation: { id, kind, description, since, partners } }): SearchDocument[] =>
        partners[0]
          ? [
              {
                id: `cooperation:${id}`,
                group: 'cooperations',
                href: `/organisations/${partners[0].key}?tab=cooperations`,
                title: partners.map((partner) => partner.name).join(' – '),
                text: description ?? '',
                detail: { cooperation: kind, since },
              },
            ]
          : [],
    )
  },
}
