import { mayReadPosts } from '../../posts/policy'
import { readRows } from '../../store/query'
import { indexPosts } from '../queries'
import { join, mostDocuments, type SearchDocument, type SearchKind } from './kind'

/** Posts by function, organisation and contact. */
export const posts: SearchKind = {
  group: 'posts',
  mayFind: mayReadPosts,
  follows: ['organisation'],
  async documents(store, ids) {
    return (await readRows(store, indexPosts, { ids, limit: mostDocuments })).map(({ post }): SearchDocument => ({
      id: `post:${post.id}`,
      of: `organisation:${post.organisationId}`,
      group: 'posts',
      href: `/posts/${post.id}`,
      title: post.function,
      words: post.organisationName,
      text: join(post.unit, post.phone, post.email),
      detail: { text: post.organisationName },
    }))
  },
}
