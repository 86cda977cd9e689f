import { derived, keptById, madeOnce } from '../copies/service'
import type { Ctx } from '../context'
import { AppError } from '../errors'
import { isClosedOn } from '../organisations/names'
import { mayReadPersons } from '../persons/policy'
import { pageOf, rowsPerPage, type Page } from '../records/list'
import { idsFound } from '../search/service'
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

/** Every post by its id, with who holds it and who answers for it, by organisation and function; kept in memory. */
export async function postsById(ctx: Ctx): Promise<ReadonlyMap<string, Post>> {
  authoriseRead(ctx)
  const stored = await derived(
    ctx.store,
    'posts',
    // A responsibility touches the post that answers it.
    keptById(
      ['post', 'person', 'organisation'],
      async (ids) => (await readRows(ctx.store, listPosts, { ids, limit: mostPosts })).map(({ post }) => post),
      ({ organisation, holders }, changed) =>
        changed.has(organisation.id) || holders.some((holder) => changed.has(holder.id)),
    ),
  )
  return joinedPosts(stored, () => joined([...stored.values()]))
}

const joinedPosts = madeOnce<ReadonlyMap<string, StoredPost>, ReadonlyMap<string, Post>>()

/** Posts with those that stand in for them, by organisation and function. */
function joined(stored: readonly StoredPost[]): ReadonlyMap<string, Post> {
  const byId = new Map(stored.map((post) => [post.id, post]))
  const deputy = (id: string) => {
    const post = byId.get(id)
    return post ? { ...post, organisationName: post.organisation.name } : []
  }
  const inTurn = (a: StoredPost, b: StoredPost) =>
    a.organisation.name.localeCompare(b.organisation.name, 'de') ||
    a.function.localeCompare(b.function, 'de') ||
    (a.id < b.id ? -1 : 1)
  return new Map(
    [...stored].sort(inTurn).map((post) => [post.id, { ...post, deputies: post.deputyIds.flatMap(deputy) }]),
  )
}

/** The posts of an organisation, by function. */
export async function postsOf(ctx: Ctx, organisationId: string): Promise<Post[]> {
  return [...(await postsById(ctx)).values()].filter(({ organisation }) => organisation.id === organisationId)
}

/** Posts of an organisation to choose from, and those that are chosen already, wherever they are; not `postId`. */
export async function postsToChoose(
  ctx: Ctx,
  organisationId: string,
  postId = '',
  chosen: readonly string[] = [],
): Promise<{ id: string; function: string; organisationName: string }[]> {
  return [...(await postsById(ctx)).values()]
    .filter(({ id, organisation }) => id !== postId && (organisation.id === organisationId || chosen.includes(id)))
    .map(({ id, function: name, organisation }) => ({ id, function: name, organisationName: organisation.name }))
}

/** A post to choose: its name says function and organisation, for functions alone are called alike. */
interface PostChoice {
  readonly id: string
  readonly name: string
  readonly place: null
}

const choiceOf = ({ id, function: name, organisation }: Post): PostChoice => ({
  id,
  name: postName(name, organisation),
  place: null,
})

/** Function and organisation of a post in one line, as a picker shows it. */
const postName = (name: string, organisation: { name: string }) => `${name}, ${organisation.name}`

/** Posts that the search finds for a text, the best first, for pickers. @throws AppError `forbidden` */
export async function postSuggestions(ctx: Ctx, text: string, limit = 8): Promise<PostChoice[]> {
  const posts = await postsById(ctx)
  const found = (await idsFound(ctx, 'posts', text)) ?? []
  return found
    .flatMap((id) => posts.get(id) ?? [])
    .slice(0, limit)
    .map(choiceOf)
}

/** Posts called as somebody typed it, with or without their organisation, and what else the text could mean. */
export async function postsCalled(ctx: Ctx, text: string) {
  const wanted = foldName(text)
  const exact = [...(await postsById(ctx)).values()].filter(
    (post) => foldName(post.function) === wanted || foldName(postName(post.function, post.organisation)) === wanted,
  )
  return { exact: exact.map(choiceOf), similar: await postSuggestions(ctx, text) }
}

/** What a picker shows of a post that is chosen already; nothing for one that is gone. */
export async function postChosen(ctx: Ctx, id: string | null): Promise<string> {
  const post = id ? (await postsById(ctx)).get(id) : undefined
  return post ? choiceOf(post).name : ''
}

/** One page of the list of posts. The text finds what the search finds: posts, and those of persons. */
export async function postPage(ctx: Ctx, filter: PostFilter, rows = rowsPerPage): Promise<Page<Post>> {
  const today = ctx.now.slice(0, 10)
  const [posts, byPost, byPerson] = await Promise.all([
    postsById(ctx),
    idsFound(ctx, 'posts', filter.q),
    mayReadPersons(ctx.actor) ? idsFound(ctx, 'persons', filter.q) : null,
  ])
  const hits = byPost && new Set([...byPost, ...(byPerson ?? [])])
  const wanted = () => [...posts.values()].filter((post) => !filter.state || isInState(post, filter.state, today))
  const there = inStates(posts, wanted, `${filter.state} ${today}`)
  const found = hits
    ? there.filter(({ id, holders }) => hits.has(id) || holders.some((one) => hits.has(one.id)))
    : there
  return pageOf(found, filter.page, rows)
}

/** Posts that were asked for on a day, by their state. */
const inStates = madeOnce<ReadonlyMap<string, Post>, readonly Post[]>()

function isInState(post: Post, state: PostFilter['state'], today: string): boolean {
  const { kind, absent } = postStateOn(post, today)
  return state === (state === 'absent' && absent ? 'absent' : kind)
}

/**
 * Posts that answer for responsibilities and that nobody holds today, where their organisation is still there, the most
 * responsibilities first.
 */
export async function vacancies(ctx: Ctx): Promise<readonly Post[]> {
  const today = ctx.now.slice(0, 10)
  const posts = await postsById(ctx)
  const vacant = () =>
    [...posts.values()]
      .filter((post) => post.responsibilities > 0 && !isClosedOn(post.organisation, today))
      .filter((post) => isInState(post, 'vacant', today))
      .sort((a, b) => b.responsibilities - a.responsibilities || a.function.localeCompare(b.function, 'de'))
  return inStates(posts, vacant, `vacancies ${today}`)
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
