import { z } from 'zod'
import { cooperationKinds, cooperationStates, partnerRoles } from '../cooperations/fields'
import { agreements, type Agreement } from '../cooperations/voices'
import { fill, type Messages } from '../i18n/messages'
import { organisationKinds } from '../organisations/kinds'
import { isDate } from '../dates'
import { confidences } from '../organisations/fields'
import type { Cells } from './layout/canvas'
import type { NodeKind, thingTies } from './thing-kinds'
import { kindSchema, levels } from '../organisations/schema'

/** Kinds of relation on the map, each switchable. The first six are recorded cooperations, the last two are derived. */
export const linkKinds = [...cooperationKinds, 'hierarchy', 'meetings', 'same-topic'] as const
export type LinkKind = (typeof linkKinds)[number]

/** What the first view shows: everything that somebody recorded. */
export const defaultLinkKinds: readonly LinkKind[] = linkKinds.filter((kind) => kind !== 'same-topic')

export type TieKind = LinkKind | (typeof thingTies)[number]

/** An organisation on the map, or what it has in common with others. `group` is the Amt or town it is drawn in. */
export interface NetworkNode {
  id: string
  key: string
  name: string
  shortName: string | null
  kind: NodeKind
  level: (typeof levels)[number] | null
  place: string | null
  phone: string | null
  protected: boolean
  verifiedAt: string | null
  /** Nobody confirmed it and it is not well evidenced, or the confirmation is over a year old. */
  stale: boolean
  group: string
  /** Upper-level topics it is responsible for. */
  topics: string[]
  /** How many responsibilities are recorded for it; absent: none. */
  responsibilities?: number
  /** Since and until when it exists, as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  validFrom?: string
  validTo?: string
}

/** A relation between two organisations; several of one kind are one link with a `weight`. */
export interface NetworkLink {
  id: string
  source: string
  target: string
  kind: TieKind
  weight: number
  since: string | null
  /** Absent: no end is recorded. */
  until?: string
  description: string | null
  /** Low or single-source evidence: drawn dashed. */
  weak: boolean
  /** As somebody rated it, 1 to 5; absent: nobody did, and the `weight` is 1. */
  strength?: number
  /** What both ends say of it; absent: neither said anything. */
  agreement?: Exclude<Agreement, 'unasked'>
  /** It sleeps, as somebody noted. */
  dormant?: true
  /** The last day that something is known of it: confirmed, met, or begun, as far as it is known; absent: never. */
  lastSign?: string
}

/**
 * A place on the map where nodes gather: a unit of the county administration, an Amt, a town (amtsfreie Stadt), beyond
 * the county (region, Land, Bund), or none. The last two have no name of their own.
 */
export interface NetworkGroup {
  id: string
  kind: 'unit' | 'amt' | 'town' | 'beyond' | 'none'
  name: string | null
  /** Its middle in degrees (WGS 84), where known. */
  at?: { lat: number; lon: number }
  /** Its cell on the map. */
  cells?: Cells
}

/** The places with the names people read, sorted by them. */
export function namedGroups(
  groups: readonly NetworkGroup[],
  words: Messages['network']['groups'],
): { id: string; name: string }[] {
  return groups
    .map(({ id, kind, name }) => ({ id, name: fill(words[kind], { name: name ?? '' }) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
}

/** Everything the map and its table show. */
export interface NetworkData {
  nodes: NetworkNode[]
  links: NetworkLink[]
  groups: NetworkGroup[]
  topics: { id: string; label: string; en: string | null }[]
  /** Only where they are asked for. */
  meetings?: NetworkMeeting[]
}

/** A meeting of the last two years, and who of the network was there, by id. */
export interface NetworkMeeting {
  id: string
  key: string
  title: string
  /** ISO 8601 UTC. */
  at: string
  organisations: string[]
}

/** A year and how many beginnings and endings of it are recorded. */
export interface YearOfChanges {
  year: number
  changes: number
}

/**
 * How the map is arranged: gathered by place, kind, topic, by who works together, or by level; free by relations; or in
 * circles around one organisation; or organisations beside their topics or meetings.
 */
export const arrangements = [
  'place',
  'kind',
  'topic',
  'groups',
  'free',
  'rings',
  'layers',
  'with-topics',
  'with-meetings',
] as const
export type Arrangement = (typeof arrangements)[number]

/** The questions the network answers, in the order of their menu. */
export const questions = [
  'connects',
  'connected',
  'closest',
  'path',
  'common',
  'groups',
  'breaks',
  'without',
  'edge',
  'asleep',
  'cliff',
  'introduce',
] as const
export type Question = (typeof questions)[number]

/** How the network is looked at: as a picture, as a list, on the ground. */
export const views = ['map', 'table', 'geo'] as const
export type ShownView = (typeof views)[number]

/** What is shown where the address does not say: a picture where it has room, else the list. */
export const usualView = (wide: boolean): ShownView => (wide ? 'map' : 'table')

/** What the areas of the ground are coloured by. */
export const paints = ['none', 'actors', 'responsibilities', 'bodies'] as const
export type Paint = (typeof paints)[number]

const day = z
  .string()
  .refine((text) => text === '' || isDate(text))
  .catch('')
  .default('')

/** The day whose network is asked for. */
export const daySchema = z.object({ day: z.string().refine(isDate) })

const list = <T extends z.ZodType>(item: T) =>
  z
    .preprocess(
      (value) => (value === undefined ? undefined : [value].flat().filter((entry) => entry !== '')),
      z.array(item).optional(),
    )
    .catch(undefined)

/** The state of the network page, as its address holds it. Absent lists mean: all. */
export const networkStateSchema = z.object({
  /** Absent: as the screen has room. */
  view: z.enum(views).optional().catch(undefined),
  kind: list(z.enum([...organisationKinds, 'none'])),
  link: list(z.enum([...linkKinds, 'none'])),
  group: z.string().max(80).catch('').default(''),
  topic: z.string().max(80).catch('').default(''),
  /** Only cooperations of which both ends say this; empty: all, and what is derived. */
  agreement: z
    .enum(['', ...agreements])
    .catch('')
    .default(''),
  level: z.enum(['all', 'local', 'beyond']).catch('all').default('all'),
  /** As typed, spaces included: the field is the address. */
  q: z
    .string()
    .transform((text) => text.slice(0, 100))
    .catch('')
    .default(''),
  focus: z.string().max(80).catch('').default(''),
  steps: z.coerce.number().int().min(1).max(3).catch(1).default(1),
  selected: z.string().max(80).catch('').default(''),
  arrange: z.enum(arrangements).catch('place').default('place'),
  /** How many of the relations are drawn, in percent, the most significant first; absent: as many as can be read. */
  ties: z.coerce.number().int().min(0).max(100).optional().catch(undefined),
  size: z.enum(['links', 'same']).catch('links').default('links'),
  /** The day the network is shown of; empty: today. */
  day,
  /** An earlier day that it is compared with; empty: none. */
  compare: day,
  ask: z
    .enum(['', ...questions])
    .catch('')
    .default(''),
  /** Keys of the organisations picked, in the order they were picked. */
  pick: list(z.string().max(80)),
  paint: z.enum(paints).catch('none').default('none'),
  /** Counted as they are, or per 10,000 inhabitants. */
  per: z.enum(['all', 'inhabitants']).catch('all').default('all'),
  /** The selected Amt, town or place (ARS). */
  area: z.string().max(12).catch('').default(''),
  sort: z.enum(['name', 'kind', 'group', 'links', 'verified']).catch('links').default('links'),
  /** Id of the view whose kept data is shown; empty: what is recorded. */
  snapshot: z.string().max(80).catch('').default(''),
})
export type NetworkState = z.output<typeof networkStateSchema>

/** The state behind the parameters of an address. */
export function networkStateFrom(query: Pick<URLSearchParams, 'keys' | 'getAll'>): NetworkState {
  const values = [...new Set(query.keys())].map((name) => [name, query.getAll(name)] as const)
  return networkStateSchema.parse(
    Object.fromEntries(values.map(([name, all]) => [name, all.length > 1 ? all : all[0]])),
  )
}

/** The address of a state; what is at its default stays out of it. */
export function networkAddress(state: NetworkState, path = '/network'): string {
  const defaults = networkStateSchema.parse({})
  const query = new URLSearchParams()
  const names = ['view', ...Object.keys(defaults), 'kind', 'link', 'pick', 'ties'] as (keyof NetworkState)[]
  for (const name of names) {
    const value = state[name]
    if (value === undefined || value === defaults[name] || query.has(name)) continue
    if (Array.isArray(value)) for (const entry of value.length ? value : ['none']) query.append(name, entry)
    else query.set(name, String(value))
  }
  if (!state.focus) query.delete('steps')
  return query.size ? `${path}?${query}` : path
}

/** A position of an organisation in one arrangement, in thousandths of the canvas. */
const coordinate = z.number().min(-1_000_000).max(1_000_000)
export const positionSchema = z.strictObject({
  organisationId: z.string().min(1).max(80),
  x: coordinate,
  y: coordinate,
})
export type Position = z.output<typeof positionSchema>

const place = z.object({ x: coordinate, y: coordinate })
/** An organisation that somebody dragged to another place. */
export const moveSchema = z.object({
  arrange: z.enum(arrangements),
  move: z.object({ organisationId: z.string().min(1).max(80), from: place, to: place }),
})
export type Move = z.output<typeof moveSchema>['move']
/** Most organisations that one layout may place; the map shows no more. */
const mostPositions = 2000

export const savePositionsSchema = z.strictObject({
  arrange: z.enum(arrangements),
  positions: z.array(positionSchema).max(mostPositions),
})

/** A node as the store returns it. */
export const storedNodeSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  formerNames: z.array(z.string()),
  kind: kindSchema,
  level: z.enum(levels).nullable(),
  place: z.string().nullable(),
  phone: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  verifiedAt: z.string().nullable(),
  protected: z.boolean(),
  areaId: z.string().nullable(),
  parentId: z.string().nullable(),
  topics: z.array(z.string()),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  sortName: z.string().nullable(),
})
export type StoredNode = z.output<typeof storedNodeSchema>

/** A recorded cooperation as the store returns it, with its partners. */
export const storedCooperationSchema = z.object({
  id: z.string(),
  kind: z.enum(cooperationKinds),
  description: z.string().nullable(),
  state: z.enum(cooperationStates),
  since: z.string().nullable(),
  until: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  strength: z.number().int().nullable(),
  voices: z.array(z.string()),
  verifiedAt: z.string().nullable(),
  partners: z.array(z.object({ id: z.string(), role: z.enum(partnerRoles) })),
})
export type StoredCooperation = z.output<typeof storedCooperationSchema>

/** A meeting to which at least two organisations came. */
export type JointMeeting = NetworkMeeting

/** An organisation is responsible for a topic in an area. */
export interface SharedField {
  organisationId: string
  topicId: string
  areaId: string
  validFrom: string | null
  validTo: string | null
}
