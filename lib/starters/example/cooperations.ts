import { addDays } from '../../dates'
import { stableId } from '../stable-id'
import { known, type StarterGraph } from '../starter-graph'
import { delegations } from './blueprint'
import type { Actor } from './organisations'
import type { Random } from './random'

type Row = StarterGraph['cooperations'][number]
type Kind = 'cooperation' | 'service-contract' | 'funding' | 'membership' | 'acting-for' | 'foundation'

const kindWeights: Record<Kind, number> = {
  cooperation: 62,
  'service-contract': 10,
  funding: 9,
  membership: 12,
  'acting-for': 4,
  foundation: 3,
}
const descriptions: Record<Kind, readonly string[]> = {
  cooperation: [
    'Gemeinsame Sprechstunde',
    'Verweisberatung mit Rückmeldung',
    'Gemeinsames Fest',
    'Abgestimmte Kursplanung',
    'Gemeinsame Öffentlichkeitsarbeit',
    'Austausch in Fallkonferenzen ohne Personendaten',
    'Raum und Zeit für ein Begegnungscafé',
  ],
  'service-contract': ['Integrationsbetreuung im Auftrag', 'Beratung im Auftrag', 'Kurse im Auftrag'],
  funding: ['Zuschuss zu den laufenden Kosten', 'Projektförderung', 'Anschubförderung'],
  membership: ['Mitglied', 'Ständiger Gast'],
  'acting-for': ['Nimmt die Aufgabe mit wahr'],
  foundation: ['Gemeinsam gegründet'],
}
const contractors = new Set(['welfare', 'education', 'volunteering'])
const funders = new Set(['Stiftung', 'Gebietskörperschaft', 'Amt', 'Stadt', 'Behörde'])

/**
 * Cooperations in clusters: most bind neighbours of one administration or of one field of action, a tenth goes across.
 * @param today YYYY-MM-DD; about one in eight has ended before it
 */
export function makeCooperations(
  random: Random,
  actors: readonly Actor[],
  topics: StarterGraph['topics'],
  today: string,
  count: number,
): Row[] {
  const clusters = clustersOf(actors)
  const groups = { office: [...clusters.office.values()], field: [...clusters.field.entries()] }
  const subtopics = new Map<string, string[]>()
  for (const { id, parentId } of topics) if (parentId) subtopics.set(parentId, [...(subtopics.get(parentId) ?? []), id])
  const [hub, funding, takers, contracting, clients, bodies, offices] = [
    actors.find((actor) => actor.type === 'Koordinierungsstelle')!,
    actors.filter((actor) => funders.has(actor.type)),
    actors.filter((actor) => contractors.has(actor.kind) || actor.kind === 'migrant-organisation'),
    actors.filter((actor) => contractors.has(actor.kind)),
    actors.filter((actor) => actor.administration),
    actors.filter((actor) => actor.kind === 'governing-body'),
    actors.filter((actor) => actor.type === 'Stadt' || actor.type === 'Amt'),
  ]
  const rows = makeDelegations(actors, today)
  const seen = new Set<string>()

  /** Directed kinds give [from, to]; the others two to six partners of one cluster. */
  const choose = (kind: Kind): { partners: Actor[]; field: string | null; areaId: string | null } => {
    const field = (partner: Actor) => (partner.fields.size ? random.pick([...partner.fields]) : null)
    if (kind === 'service-contract' || kind === 'funding' || kind === 'membership' || kind === 'acting-for') {
      const [from, to] = {
        'service-contract': [contracting, clients],
        funding: [funding, takers],
        membership: [actors, bodies],
        'acting-for': [offices, offices],
      }[kind].map((list) => random.pick(list)) as [Actor, Actor]
      return {
        partners: [from, to],
        field: field(kind === 'funding' ? to : from),
        areaId: kind === 'membership' || kind === 'funding' ? null : (to.office?.areaId ?? null),
      }
    }
    const size = random.chance(0.76) ? 2 : random.between(3, 6)
    const pattern = random.weighted({ office: 45, field: 40, hub: 8, across: 7 })
    if (pattern === 'office') {
      const group = random.pick(groups.office)
      const partners = random.sample(group, size)
      return { partners, field: field(partners[0]!), areaId: partners[0]!.office!.areaId }
    }
    if (pattern === 'field') {
      const [name, group] = random.pick(groups.field)
      return { partners: random.sample(group, size), field: name, areaId: null }
    }
    const partners =
      pattern === 'hub'
        ? [hub, ...random.sample(actors, size - 1).filter((actor) => actor !== hub)]
        : random.sample(actors, size)
    return { partners, field: field(partners.at(-1)!), areaId: null }
  }

  while (rows.length < count) {
    const kind = random.weighted(kindWeights)
    const { partners, field, areaId } = choose(kind)
    const key = `${kind}:${partners.map((partner) => partner.key).join('+')}`
    if (new Set(partners).size < 2 || seen.has(key)) continue
    seen.add(key)
    const directed = kind !== 'cooperation' && kind !== 'foundation'
    const { since, until } = makeSpan(random, today)
    const createdAt = `${addDays(today, -random.between(30, 420))}T08:00:00.000Z`
    rows.push({
      id: stableId('example-cooperation', key),
      partners: partners.map((partner, index) => ({
        organisationId: partner.row.id,
        role: directed ? (index === 0 ? 'from' : 'to') : 'partner',
      })),
      topicId: field === null ? null : random.chance(0.6) ? random.pick(subtopics.get(field) ?? [field]) : field,
      areaId,
      props: known({
        kind,
        description: random.pick(descriptions[kind]),
        strength: random.between(1, 5),
        since,
        until,
        confidence: random.weighted({ high: 60, medium: 30, low: 10 }),
        evidence: 'Beispieldaten: Netzwerktreffen',
        version: 1,
        createdAt,
        updatedAt: createdAt,
      }),
    })
  }
  return rows
}

/** The cooperations that stand behind delegated responsibilities: who does it, for which Amt. */
function makeDelegations(actors: readonly Actor[], today: string): Row[] {
  const byName = new Map(actors.map((actor) => [actor.name, actor]))
  const createdAt = `${addDays(today, -420)}T08:00:00.000Z`
  return delegations.flatMap(({ holder, topicId, forOffices, since, kind, description }) =>
    forOffices.map((name): Row => {
      const [from, to] = [byName.get(holder)!, byName.get(name)!]
      return {
        id: stableId('example-cooperation', `delegated:${topicId}:${from.key}+${to.key}`),
        partners: [
          { organisationId: from.row.id, role: 'from' },
          { organisationId: to.row.id, role: 'to' },
        ],
        topicId,
        areaId: to.office!.areaId,
        props: known({
          kind,
          description,
          strength: 5,
          since,
          confidence: 'high',
          evidence: 'Beispieldaten: Vertrag',
          version: 1,
          createdAt,
          updatedAt: createdAt,
        }),
      }
    }),
  )
}

/** Groups of at least two: by administration, and by field of action. */
function clustersOf(actors: readonly Actor[]): { office: Map<string, Actor[]>; field: Map<string, Actor[]> } {
  const office = new Map<string, Actor[]>()
  const field = new Map<string, Actor[]>()
  const put = (map: Map<string, Actor[]>, key: string, actor: Actor) => {
    const group = map.get(key)
    if (group) group.push(actor)
    else map.set(key, [actor])
  }
  for (const actor of actors) {
    if (actor.office) put(office, actor.office.areaId, actor)
    for (const name of actor.fields) put(field, name, actor)
  }
  for (const map of [office, field]) for (const [key, group] of map) if (group.length < 2) map.delete(key)
  return { office, field }
}

/** When it began and ended, as exactly as somebody would remember it. */
function makeSpan(random: Random, today: string): { since: string; until: string | null } {
  const start = addDays(today, -random.between(40, 3000))
  const since = start.slice(0, random.pick([4, 7, 10]))
  if (random.chance(0.12))
    return { since, until: addDays(start, Math.max(20, Math.floor(daysBetween(start, today) * random.next()))) }
  return { since, until: random.chance(0.2) ? `${Number(today.slice(0, 4)) + random.between(1, 3)}-12-31` : null }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
