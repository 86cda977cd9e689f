import { addDays } from '../../dates'
import { stableId } from '../stable-id'
import { known, type StarterGraph } from '../starter-graph'
import { delegations, postFunctions, postOfField, sources, targetGroups } from './blueprint'
import type { Actor } from './organisations'
import type { Office } from './places'
import type { Random } from './random'

type Rows = StarterGraph['responsibilities']

/** What an organisation answers for: topic ids, with `!law` behind one that the law gives to it, all in one area. */
export interface Duties {
  tasks: readonly string[]
  areaId: string
  /** The district reaches beyond the area. */
  region: boolean
}

/** Adds what `actor` answers for by law or on its own; a post answers where its function fits the topic. */
export function addResponsibilities(
  random: Random,
  actor: Actor,
  { tasks, areaId, region }: Duties,
  today: string,
  rows: Rows,
): void {
  for (const task of tasks) {
    const [topicId = '', legalBasis] = task.split('!')
    rows.push(
      makeRow(random, actor, `${actor.key}:${topicId}`, topicId, areaId, today, {
        kind: legalBasis ? 'statutory' : roleOf(actor),
        reach: region ? 'region' : null,
        legalBasis,
      }),
    )
  }
}

/** Adds what one organisation does for the Amt or Stadt that would have to do it (see `delegations`). */
export function addDelegations(
  random: Random,
  actorOf: (name: string) => Actor,
  offices: readonly Office[],
  today: string,
  rows: Rows,
): void {
  for (const { holder, topicId, forOffices, since } of delegations) {
    for (const office of offices.filter((candidate) => forOffices.includes(candidate.name))) {
      const actor = actorOf(holder)
      const row = makeRow(
        random,
        actor,
        `delegated:${actor.key}:${topicId}:${office.areaId}`,
        topicId,
        office.areaId,
        today,
        { kind: 'delegated', legalBasis: 'Vertrag mit dem Amt (erfunden)', validFrom: since },
      )
      rows.push({ ...row, delegatedById: actorOf(office.name).row.id })
      actor.fields.add(topicId.split('.')[0]!)
    }
  }
}

/** Adds the posts of `actor`: one for its first fields, or the general one. */
export function addPosts(
  random: Random,
  actor: Actor,
  phone: () => string,
  domain: string,
  slugOf: (text: string) => string,
  posts: StarterGraph['posts'],
): void {
  const titles = [...actor.fields].slice(0, 2).map((field) => postOfField[field] ?? postFunctions[0])
  if (titles.length === 0 || random.chance(0.25)) titles.push(random.pick(postFunctions))
  for (const title of new Set(titles)) {
    const id = stableId('example-post', `${actor.key}:${title}`)
    posts.push({
      id,
      organisationId: actor.row.id,
      props: known({ function: title, phone: phone(), email: `${slugOf(title)}@${domain}`, version: 1 }),
    })
    actor.posts.set(title, id)
  }
}

/** When a record was last confirmed, from fresh to long ago; some never were. */
export function makeVerification(random: Random, today: string): { verifiedAt?: string; verifiedBy?: string } {
  const age = random.weighted({ never: 15, fresh: 45, due: 25, stale: 15 })
  if (age === 'never') return {}
  const days =
    age === 'fresh' ? random.between(2, 120) : age === 'due' ? random.between(121, 365) : random.between(366, 900)
  return { verifiedAt: addDays(today, -days), verifiedBy: 'Koordinierungsstelle' }
}

function makeRow(
  random: Random,
  actor: Actor,
  key: string,
  topicId: string,
  areaId: string,
  today: string,
  more: Parameters<typeof known>[0],
): Rows[number] {
  const { createdAt } = actor.row.props
  const { verifiedAt } = makeVerification(random, today)
  const field = topicId.split('.')[0]!
  return {
    id: stableId('example-responsibility', key),
    organisationId: actor.row.id,
    topicId,
    areaId,
    postId: actor.posts.get(postOfField[field] ?? '') ?? null,
    delegatedById: null,
    props: known({
      ...more,
      targetGroup: targetGroups[topicId] ?? targetGroups[field],
      confidence: actor.row.props.confidence,
      evidence: random.pick(sources),
      verifiedAt,
      version: 1,
      createdAt,
      updatedAt: verifiedAt ? `${verifiedAt}T08:00:00.000Z` : createdAt,
    }),
  }
}

// Offices are a contact for what no law gives them; providers and clubs do it of their own accord.
function roleOf({ kind, type }: Actor): string {
  if (kind === 'volunteering' || kind === 'migrant-organisation' || kind === 'religious-community') return 'voluntary'
  return type === 'Träger' || type === 'Bildungsträger' || type === 'Wohlfahrtsverband' || type === 'Projekt'
    ? 'voluntary'
    : 'contact'
}
