import { derived, unlessChanged } from '../copies/service'
import type { Ctx } from '../context'
import { AppError } from '../errors'
import { pageOf, rowsPerPage, type Page } from '../records/list'
import { foldName } from '../sort-name'
import { readRows } from '../store/query'
import { mayReadPosts } from './policy'
import { listAnswers, listPosts } from './queries'
import type { Post, PostFilter, PostRecord, StoredPost } from './schema'
import { postStateOn } from './state'

/** Most posts there are. */
export const mostPosts = 50_000

function authoriseRead(ctx: Ctx): void {
  if (!mayReadPosts(ctx.actor)) throw new AppError('forbidden')
}

/** Every post by its id, with who holds it and who answers for it; kept in memory until one of them changes. */
export async function postsById(ctx: Ctx): Promise<ReadonlyMap<string, Post>> {
  authoriseRead(ctx)
  return derived(ctx.store, 'posts', {
    build: async () => joined((await readRows(ctx.store, listPosts, { limit: mostPosts })).map(({ post }) => post)),
    follow: unlessChanged('post', 'person', 'organisation', 'responsibility'),
  })
}

/** Posts with those that stand in for them. */
function joined(stored: readonly StoredPost[]): ReadonlyMap<string, Post> {
  const byId = new Map(stored.map((post) => [post.id, post]))
  const deputy = (id: string) => {
    const post = byId.get(id)
    return post ? { ...post, organisationName: post.organisation.name } : []
  }
  return new Map(stored.map((post) => [post.id, { ...post, deputies: post.deputyIds.flatMap(deputy) }]))
}

/** The posts of an organisation, by function. */
export async function postsOf(ctx: Ctx, organisationId: string): Promise<Post[]> {
  return [...(await postsById(ctx)).values()].filter(({ organisation }) => organisation.id === organisationId)
}

/** Posts that can stand in for a post of an organisation: the others there, and those that do already. */
export async function possibleDeputies(
  ctx: Ctx,
  organisationId: string,
  postId = '',
  chosen: readonly string[] = [],
): Promise<{ id: string; function: string; organisationName: string }[]> {
  return [...(await postsById(ctx)).values()]
    .filter(({ id, organisation }) => id !== postId && (organisation.id === organisationId || chosen.includes(id)))
    .map(({ id, function: name, organisation }) => ({ id, function: name, organisationName: organisation.name }))
}

/** One page of the list of posts. A text is looked for in function, unit, organisation and the names of the holders. */
export async function postPage(ctx: Ctx, filter: PostFilter, rows = rowsPerPage): Promise<Page<Post>> {
  const today = ctx.now.slice(0, 10)
  const words = foldName(filter.q).split(/\s+/).filter(Boolean)
  const found = [...(await postsById(ctx)).values()].filter((post) => {
    const { kind, absent } = postStateOn(post, today)
    if (filter.state && filter.state !== (filter.state === 'absent' && absent ? 'absent' : kind)) return false
    const holders = post.holders.map(({ name }) => name)
    const text = foldName([post.function, post.unit, post.organisation.name, ...holders].join(' '))
    return words.every((word) => text.includes(word))
  })
  const direction = filter.order === 'down' ? -1 : 1
  const byFunction = (a: Post, b: Post) => a.function.localeCompare(b.function, 'de')
  const byOrganisation = (a: Post, b: Post) => a.organisation.name.localeCompare(b.organisation.name, 'de')
  const order = filter.sort === 'function' ? byFunction : byOrganisation
  const inTurn = (a: Post, b: Post) =>
    direction * order(a, b) || byFunction(a, b) || byOrganisation(a, b) || (a.id < b.id ? -1 : 1)
  return pageOf(found.sort(inTurn), filter.page, rows)
}

/** Posts that answer for responsibilities and that nobody holds today, the most responsibilities first. */
export async function vacancies(ctx: Ctx): Promise<Post[]> {
  const today = ctx.now.slice(0, 10)
  return [...(await postsById(ctx)).values()]
    .filter((post) => post.responsibilities > 0 && postStateOn(post, today).kind === 'vacant')
    .sort((a, b) => b.responsibilities - a.responsibilities || a.function.localeCompare(b.function, 'de'))
}

/** The record of a post. @throws AppError `not-found` */
export async function postRecord(ctx: Ctx, id: string): Promise<PostRecord> {
  const all = await postsById(ctx)
  const post = all.get(id)
  if (!post) throw new AppError('not-found')
  const answers = await readRows(ctx.store, listAnswers, { id, limit: 1000 })
  const deputyFor = [...all.values()].filter(({ deputyIds }) => deputyIds.includes(id))
  return {
    ...post,
    answers: answers.map(({ answer }) => answer),
    deputyFor: deputyFor.map(({ id: other, function: name, organisation }) => ({
      id: other,
      function: name,
      organisationName: organisation.name,
    })),
  }
}
