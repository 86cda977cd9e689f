import { mayReadPersons } from '../../persons/policy'
import { readRows } from '../../store/query'
import { indexPersons } from '../queries'
import { mostDocuments, type SearchDocument, type SearchKind } from './kind'

/** Persons by name, in their function: each leads to its post. Who holds none is not found; private values never. */
export const persons: SearchKind = {
  group: 'persons',
  mayFind: mayReadPersons,
  follows: ['person', 'organisation'],
  async documents(store, ids) {
    return (await readRows(store, indexPersons, { ids, limit: mostDocuments })).map(({ person }): SearchDocument => ({
      id: `person:${person.id}`,
      group: 'persons',
      href: `/posts/${person.posts[0]!.id}`,
      title: person.name,
      words: person.posts.map((post) => post.function).join(' · '),
      detail: { text: `${person.posts[0]!.function}, ${person.posts[0]!.organisationName}` },
    }))
  },
}
