import { mayReadCooperations } from '../../cooperations/policy'
import { readRows } from '../../store/query'
import { indexCooperations } from '../queries'
import { mostDocuments, type SearchDocument, type SearchKind } from './kind'

/** Cooperations by their partners and description. */
export const cooperations: SearchKind = {
  group: 'cooperations',
  mayFind: mayReadCooperations,
  follows: ['cooperation', 'organisation'],
  async documents(store, ids) {
    return (await readRows(store, indexCooperations, { ids, limit: mostDocuments })).flatMap(
      ({ cooperation: { id, title, kind, description, since, partners } }): SearchDocument[] =>
        partners[0]
          ? [
              {
                id: `cooperation:${id}`,
                group: 'cooperations',
                href: `/cooperations/${id}`,
                title: title ?? partners.map((partner) => partner.name).join(' – '),
                text: [title ? partners.map((partner) => partner.name).join(', ') : null, description]
                  .filter(Boolean)
                  .join(' · '),
                detail: { cooperation: kind, since },
              },
            ]
          : [],
    )
  },
}
