import { addDays } from '../../dates'
import { stableId } from '../stable-id'
import { known, type StarterGraph } from '../starter-graph'
import type { OrganisationKind } from '../../organisations/kinds'
import { slugOf } from '../../records/keys'
import { foldName } from '../../sort-name'
import { coreLines, delegations, sources, templates } from './blueprint'
import { countyId, type Office, type Place } from './places'
import type { Random } from './random'
import { addDelegations, addPosts, addResponsibilities, makeVerification } from './responsibilities'

/** An organisation while the county is made: its row, and what the later parts choose by. */
export interface Actor {
  row: StarterGraph['organisations'][number]
  name: string
  key: string
  kind: OrganisationKind
  type: string
  /** Fields of action it works in (upper topics). */
  fields: Set<string>
  office: Office | null
  /** An administration itself: Kreis, Amt or Stadt. */
  administration: boolean
  /** Ids of its posts by their function. */
  posts: Map<string, string>
}

interface Draft {
  name: string
  type: string
  kind: OrganisationKind
  parent?: Actor | undefined
  place?: Place | undefined
  office?: Office | undefined
  level: string
  /** Area of its responsibilities. */
  areaId: string
  tasks: readonly string[]
  administration?: boolean
  core: boolean
}

type Parts = Pick<StarterGraph, 'organisations' | 'posts' | 'responsibilities'>

const languages = [
  'Englisch',
  'Arabisch',
  'Farsi',
  'Ukrainisch',
  'Russisch',
  'Türkisch',
  'Polnisch',
  'Rumänisch',
  'Kurdisch',
  'Tigrinya',
  'Plattdeutsch',
]
const hours = [
  'Mo–Fr 8:30–12:00, Do 14:00–17:30',
  'Mo, Di, Do 9:00–12:30',
  'Di und Do 15:00–18:00',
  'nach Vereinbarung',
  'Mo–Do 8:00–16:00, Fr 8:00–12:00',
  'Mi 16:00–19:00',
]
const streets = [
  'Am Deich',
  'Hafenstraße',
  'Schulstraße',
  'Am Siel',
  'Koogweg',
  'Marktplatz',
  'Lotsengang',
  'Wurtenweg',
  'Fährstraße',
  'An der Schleuse',
]

const shortNames: Readonly<Record<string, string>> = {
  'Kreis Musterkoog': 'Kreis',
  'Kreisvolkshochschule Musterkoog': 'KVHS',
  'Berufsbildungszentrum Musterkoog': 'BBZ',
  'Ausländerbehörde Musterkoog': 'ABH',
  'Koordinierungsstelle Integration Musterkoog': 'KOI',
  'Forum der Migrantenorganisationen Musterkoog': 'FMO',
}

/** Ranges that the Bundesnetzagentur keeps free for films and books, each with the numbers 000–999. */
const phoneRanges = ['030 23125', '040 66969', '0221 4710', '069 90009', '089 99998'] as const

/**
 * The organisations of the county with their posts and responsibilities: the fixed part, the administrations, then
 * local ones until there are `count`.
 * @param today YYYY-MM-DD; everything dated lies before it
 */
export function makeOrganisations(
  random: Random,
  offices: readonly Office[],
  today: string,
  count: number,
): { actors: Actor[] } & Parts {
  const parts: Parts = { organisations: [], posts: [], responsibilities: [] }
  const actors: Actor[] = []
  const byName = new Map<string, Actor>()
  const places = offices.flatMap((office) => office.places.map((place) => ({ place, office })))
  const placeByName = new Map(places.map((entry) => [entry.place.name, entry]))
  const nextKey = keyMaker()

  const add = (draft: Draft) => {
    const actor = makeActor(random, draft, nextKey(slugOf(draft.name)), today, parts)
    actors.push(actor)
    byName.set(actor.name, actor)
    return actor
  }

  for (const [name, type, kind, parent, seat, level, tasks] of coreLines) {
    const at = placeByName.get(seat)
    const areaId =
      level === 'state' ? '01' : level === 'country' ? '00' : level === 'municipality' ? at!.place.areaId : countyId
    add({
      name,
      type,
      kind,
      parent: byName.get(parent),
      place: at?.place,
      office: at?.office,
      level,
      areaId,
      tasks,
      administration: type === 'Gebietskörperschaft',
      core: true,
    })
  }
  for (const office of offices) {
    const amt = office.name.startsWith('Amt ')
    // Integrationsbetreuung is missing in the Amt of Süderpriel on purpose.
    const delegated = new Set(
      delegations.filter(({ forOffices }) => forOffices.includes(office.name)).map(({ topicId }) => topicId),
    )
    const cared = office.name !== 'Amt Süderpriel' && !delegated.has('ankommen.betreuung')
    const tasks = [
      'wohnen.unterbringung',
      'soziales.asylblg!§ 10 AsylbLG',
      'ankommen.alltag',
      ...(cared ? ['ankommen.betreuung'] : []),
    ]
    const shared = {
      place: office.places[0]!,
      office,
      level: amt ? 'amt' : 'municipality',
      areaId: office.areaId,
      core: true,
    }
    const parent = add({
      ...shared,
      name: office.name,
      type: amt ? 'Amt' : 'Stadt',
      kind: 'municipality',
      tasks,
      administration: true,
    })
    add({
      ...shared,
      name: `Fachbereich Soziales ${office.name}`,
      type: 'Verwaltungseinheit',
      kind: 'municipality',
      parent,
      tasks: delegated.has('soziales.asylblg') ? ['soziales'] : ['soziales.asylblg'],
    })
  }
  addDelegations(random, (name) => byName.get(name)!, offices, today, parts.responsibilities)
  const weights = Object.fromEntries(templates.map((template, index) => [String(index), template.weight]))
  const uses = new Map<string, number>()
  while (actors.length < count) {
    const template = templates[Number(random.weighted(weights))]!
    // Half of the local organisations sit in the eight seats.
    const { place, office } = random.chance(0.5)
      ? placeByName.get(random.pick(offices).places[0]!.name)!
      : random.pick(places)
    if (template.notSouth && office.south) continue
    const plain = template.name.replace('{place}', place.name)
    const use = (uses.get(plain) ?? 0) + 1
    uses.set(plain, use)
    if (use > 1 && (count < 1000 || template.type === 'Gemeinde')) continue
    add({
      name: use === 1 ? plain : `${plain} ${use}`,
      type: template.type,
      kind: template.kind,
      place,
      office,
      level: 'municipality',
      areaId: place.areaId,
      tasks: template.tasks,
      core: false,
    })
  }
  return { actors, ...parts }
}

/** Unique keys: the slug, then the slug with a number. */
function keyMaker(): (slug: string) => string {
  const used = new Map<string, number>()
  return (slug) => {
    const number = (used.get(slug) ?? 0) + 1
    used.set(slug, number)
    return number === 1 ? slug : `${slug}-n${number}`
  }
}

function makeActor(random: Random, draft: Draft, key: string, today: string, parts: Parts): Actor {
  const id = stableId('example-organisation', key)
  const isProtected = draft.name.startsWith('Frauenhaus')
  const domain = `${key.slice(0, 40).replace(/-$/, '')}.example`
  const reachable = draft.core || random.chance(0.6)
  const createdAt = instant(addDays(today, -random.between(910, 1400)))
  const verification = makeVerification(random, today)
  const confidence = random.weighted({ high: 70, medium: 22, low: 8 })
  const address =
    draft.place && !isProtected
      ? {
          place: draft.place.name,
          postalCode: draft.place.postalCode,
          street: `${random.pick(streets)} ${random.between(1, 89)}`,
        }
      : {}
  const row = {
    id,
    parentId: draft.parent?.row.id ?? null,
    areaId: isProtected ? null : (draft.place?.areaId ?? null),
    props: known({
      key,
      name: draft.name,
      shortName: shortNames[draft.name],
      type: draft.type,
      kind: draft.kind,
      level: draft.level,
      ...address,
      ...(reachable ? { phone: makePhone(random), email: `info@${domain}`, website: domain } : {}),
      openingHours: reachable && !isProtected && random.chance(0.6) ? random.pick(hours) : null,
      languages: random.chance(0.4) ? ['Deutsch', ...random.sample(languages, random.between(1, 4))] : null,
      protected: isProtected,
      note: isProtected ? 'Anschrift geschützt; Aufnahme nur nach Anruf.' : null,
      visibility: random.chance(0.35) && !isProtected ? 'public' : 'internal',
      confidence,
      evidence: random.pick(sources),
      ...verification,
      sortName: foldName(draft.name),
      version: 1,
      createdAt,
      updatedAt: verification.verifiedAt ? instant(verification.verifiedAt) : createdAt,
    }),
  }
  parts.organisations.push(row)
  const fields = new Set(draft.tasks.map((task) => task.split(/[.!]/)[0]!))
  const actor: Actor = {
    row,
    name: draft.name,
    key,
    kind: draft.kind,
    type: draft.type,
    fields,
    office: draft.office ?? null,
    administration: draft.administration ?? false,
    posts: new Map(),
  }
  if (random.chance(draft.core ? 0.85 : 0.45))
    addPosts(random, actor, () => makePhone(random), domain, slugOf, parts.posts)
  addResponsibilities(
    random,
    actor,
    { tasks: draft.tasks, areaId: draft.areaId, region: draft.level === 'region' },
    today,
    parts.responsibilities,
  )
  return actor
}

function makePhone(random: Random): string {
  return `${random.pick(phoneRanges)}-${String(random.between(0, 999)).padStart(3, '0')}`
}

/** A morning instant of a day. */
function instant(day: string): string {
  return `${day}T08:00:00.000Z`
}
