import { mayReadOffers } from '../../offers/policy'
import { readRows } from '../../store/query'
import { indexOffers } from '../queries'
import { join, mostDocuments, type SearchDocument, type SearchKind } from './kind'

/** Offers by title, who gives them, place, languages and description. */
export const offers: SearchKind = {
  group: 'offers',
  mayFind: mayReadOffers,
  follows: ['offer', 'organisation'],
  async documents(store, ids) {
    return (await readRows(store, indexOffers, { ids, limit: mostDocuments })).map(({ offer }): SearchDocument => ({
      id: `offer:${offer.id}`,
      group: 'offers',
      href: `/offers/${offer.id}`,
      title: offer.title,
      words: offer.organisationName,
      text: join(offer.venue, offer.languages.join(' '), offer.description),
      detail: { text: offer.organisationName },
    }))
  },
}
