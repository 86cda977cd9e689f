import { delegations } from '@/lib/starters/example/blueprint'
import { generateExample } from '@/lib/starters/example/generate'
import { countyId } from '@/lib/starters/example/places'
import { localParts } from '@/lib/dates'
import { cooperationKinds } from '@/lib/cooperations/fields'
import { readTopics } from '@/lib/starters/dithmarschen'
import type { NodeRow, StarterGraph } from '@/lib/starters/starter-graph'
import { attendances, meetingStatuses, replies } from '@/lib/meetings/fields'
import { organisationKinds } from '@/lib/organisations/kinds'
import { confidences } from '@/lib/organisations/fields'
import { levels } from '@/lib/organisations/schema'
import { responsibilityKinds } from '@/lib/responsibilities/fields'

const today = '2026-11-23'
const topics = readTopics()
const make = (seed: number, scale: number = 1) => generateExample({ seed, scale, today, topics })
const graph = make(2026)
const graphs: [string, StarterGraph][] = [
  ['seed 2026', graph],
  ['seed 1', make(1)],
  ['seed 99', make(99)],
  ['ten times', make(2026, 10)],
]

const partsOf = (network: StarterGraph) => Object.entries(network) as [keyof StarterGraph, NodeRow[]][]
const countBy = <T>(rows: readonly T[], of: (row: T) => string) => {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1)
  return counts
}

/** Ids of an area and all above it. */
function upwards(id: string): string[] {
  const area = graph.areas.find((row) => row.id === id)
  if (!area) throw new Error(`no area ${id}`)
  return [id, ...(area.parentId === null ? [] : upwards(area.parentId))]
}

/** Responsibilities for a topic that count in an Amt, Stadt or Gemeinde: its own and those of every area above. */
function heldFor(areaName: string, topicId: string) {
  const chain = upwards(graph.areas.find((row) => row.props.name === areaName)!.id)
  return graph.responsibilities.filter((row) => row.topicId === topicId && chain.includes(row.areaId))
}

test('the same options give the same county, another seed gives another', () => {
  expect(make(2026)).toEqual(graph)
  expect(make(7)).not.toEqual(graph)
})

test('the topics that came in go out unchanged', () => {
  expect(graph.topics).toEqual(readTopics())
})

describe.each(graphs)('%s', (_name, network) => {
  test('ids and keys are unique', () => {
    for (const [part, rows] of partsOf(network)) {
      expect({ part, ids: new Set(rows.map((row) => row.id)).size }).toEqual({ part, ids: rows.length })
      const keys = rows.flatMap((row) => (row.props.key === undefined ? [] : [row.props.key]))
      expect({ part, keys: new Set(keys).size }).toEqual({ part, keys: keys.length })
    }
  })

  test('every reference leads to a row', () => {
    const ids = Object.fromEntries(
      partsOf(network).map(([part, rows]) => [part, new Set(rows.map((row) => row.id))]),
    ) as Record<keyof StarterGraph, Set<string>>
    const targets: [keyof StarterGraph, (string | null)[]][] = [
      [
        'areas',
        [
          ...network.areas.map((row) => row.parentId),
          ...network.organisations.map((row) => row.areaId),
          ...network.responsibilities.map((row) => row.areaId),
          ...network.cooperations.map((row) => row.areaId),
          ...network.meetings.map((row) => row.areaId),
        ],
      ],
      [
        'topics',
        [
          ...network.topics.map((row) => row.parentId),
          ...network.responsibilities.map((row) => row.topicId),
          ...network.cooperations.map((row) => row.topicId),
          ...network.meetings.flatMap((row) => row.topicIds),
        ],
      ],
      [
        'organisations',
        [
          ...network.organisations.map((row) => row.parentId),
          ...[...network.posts, ...network.responsibilities, ...network.participations, ...network.tasks].map(
            (row) => row.organisationId,
          ),
          ...network.cooperations.flatMap((row) => row.partners.map((partner) => partner.organisationId)),
        ],
      ],
      ['posts', network.responsibilities.map((row) => row.postId)],
      ['series', network.meetings.map((row) => row.seriesId)],
      [
        'meetings',
        [...network.agendaItems, ...network.participations, ...network.decisions, ...network.tasks].map(
          (row) => row.meetingId,
        ),
      ],
    ]
    for (const [part, found] of targets)
      expect({ part, lost: found.filter((id) => id !== null && !ids[part].has(id)) }).toEqual({ part, lost: [] })
  })

  test('a post answers only for its own organisation', () => {
    const holders = new Map(network.posts.map((row) => [row.id, row.organisationId]))
    const answered = network.responsibilities.filter((row) => row.postId !== null)
    expect(answered.length).toBeGreaterThan(network.responsibilities.length / 3)
    expect(answered.filter((row) => holders.get(row.postId!) !== row.organisationId)).toEqual([])
  })

  test('what is unknown is absent', () => {
    const empty = partsOf(network).flatMap(([part, rows]) =>
      rows.flatMap((row) =>
        Object.entries(row.props)
          .filter(([, value]) => value === null || value === undefined || value === '' || Number.isNaN(value))
          .map(([name]) => `${part}.${name}`),
      ),
    )
    expect(empty).toEqual([])
  })

  test('every word of a fixed list is in that list', () => {
    const outside = (rows: NodeRow[], name: string, list: readonly string[]) =>
      rows.filter((row) => row.props[name] !== undefined && !list.includes(String(row.props[name])))
    expect(outside(network.organisations, 'kind', organisationKinds)).toEqual([])
    expect(outside(network.organisations, 'level', levels)).toEqual([])
    expect(outside(network.responsibilities, 'kind', responsibilityKinds)).toEqual([])
    expect(outside(network.cooperations, 'kind', cooperationKinds)).toEqual([])
    expect(outside(network.meetings, 'status', meetingStatuses)).toEqual([])
    expect(outside(network.participations, 'reply', replies)).toEqual([])
    expect(outside(network.participations, 'attendance', attendances)).toEqual([])
    for (const rows of [network.organisations, network.responsibilities, network.cooperations])
      expect(outside(rows, 'confidence', confidences)).toEqual([])
  })

  test('telephone numbers are reserved for fiction, hosts end in .example', () => {
    const reachable = [...network.organisations, ...network.posts]
    const values = (name: string) =>
      reachable.flatMap((row) => (row.props[name] === undefined ? [] : [String(row.props[name])]))
    expect(values('phone').length).toBeGreaterThan(100)
    expect(
      values('phone').filter((phone) => !/^(030 23125|040 66969|0221 4710|069 90009|089 99998)-\d{3}$/.test(phone)),
    ).toEqual([])
    expect(values('email').filter((email) => !/^[a-z0-9-]+@[a-z0-9-]+\.example$/.test(email))).toEqual([])
    expect(
      [...values('website'), ...network.areas.flatMap((row) => row.props.website ?? [])].filter(
        (site) => !/^[a-z0-9.-]+\.example$/.test(String(site)),
      ),
    ).toEqual([])
    expect(
      network.meetings
        .flatMap((row) => row.props.videoUrl ?? [])
        .filter((url) => new URL(String(url)).hostname.split('.').at(-1) !== 'example'),
    ).toEqual([])
  })

  test('every Gemeinde reaches the county and no place lies outside it', () => {
    const parents = new Map(network.areas.map((row) => [row.id, row.parentId]))
    const reaches = (id: string | null | undefined): boolean =>
      id !== null && id !== undefined && (id === countyId || reaches(parents.get(id)))
    const municipalities = network.areas.filter((row) => row.props.kind === 'municipality')
    expect(
      municipalities.filter(
        (row) => !reaches(row.id) || !/^01099\d{7}$/.test(row.id) || !/^01099\d{3}$/.test(String(row.props.ags)),
      ),
    ).toEqual([])
  })

  test('meetings lie inside office hours on working days in Berlin, also in summer', () => {
    const odd = network.meetings.filter(({ props }) => {
      const [start, end] = [localParts(String(props.startsAt)), localParts(String(props.endsAt))]
      const weekday = new Date(`${start.date}T00:00:00Z`).getUTCDay()
      return (
        start.date !== end.date ||
        start.time < '08:00' ||
        end.time > '18:00' ||
        weekday === 0 ||
        weekday === 6 ||
        props.timeZone !== 'Europe/Berlin'
      )
    })
    expect(odd).toEqual([])
    expect(
      new Set(
        network.meetings.map(
          (row) => `${String(row.props.startsAt).slice(11, 16)}-${localParts(String(row.props.startsAt)).time}`,
        ),
      ).size,
    ).toBeGreaterThan(6)
  })

  test('a meeting has three to six agenda items in order and six to twenty-five organisations, each once', () => {
    const items = countBy(network.agendaItems, (row) => row.meetingId)
    const guests = countBy(network.participations, (row) => row.meetingId)
    const pairs = countBy(network.participations, (row) => `${row.meetingId} ${row.organisationId}`)
    for (const { id } of network.meetings) {
      expect(items.get(id)).toBeGreaterThanOrEqual(3)
      expect(items.get(id)).toBeLessThanOrEqual(6)
      expect(guests.get(id)).toBeGreaterThanOrEqual(6)
      expect(guests.get(id)).toBeLessThanOrEqual(25)
    }
    expect([...pairs.values()].every((count) => count === 1)).toBe(true)
    const positions = new Set(network.agendaItems.map((row) => `${row.meetingId} ${String(row.props.position)}`))
    expect(positions.size).toBe(network.agendaItems.length)
  })
})

test('the size that pictures and courses need', () => {
  expect(countBy(graph.areas, (row) => String(row.props.kind))).toEqual(
    new Map([
      ['country', 1],
      ['state', 1],
      ['county', 1],
      ['municipality', 40],
      ['amt', 6],
    ]),
  )
  expect(graph.areas.filter((row) => row.parentId === countyId && row.props.kind === 'municipality')).toHaveLength(2)
  expect([graph.organisations.length, graph.cooperations.length, graph.series.length]).toEqual([152, 250, 6])
  expect(new Set(graph.organisations.map((row) => row.props.kind)).size).toBe(organisationKinds.length)
  expect(new Set(graph.posts.map((row) => row.organisationId)).size).toBeGreaterThan(graph.organisations.length / 2)
  expect(graph.meetings.length).toBeGreaterThanOrEqual(60)
  expect(graph.meetings.length).toBeLessThanOrEqual(80)
  expect([1, 2]).toContain(graph.meetings.filter((row) => row.props.status === 'cancelled').length)
  const tenfold = graphs[3]![1]
  expect([tenfold.organisations.length, tenfold.cooperations.length, tenfold.series.length]).toEqual([1502, 2500, 60])
  expect(tenfold.areas).toEqual(graph.areas)
})

test('one organisation is protected and shows no address', () => {
  const protectedOnes = graph.organisations.filter((row) => row.props.protected === true)
  expect(protectedOnes).toHaveLength(1)
  expect(protectedOnes[0]!.areaId).toBeNull()
  for (const name of ['street', 'postalCode', 'place']) expect(protectedOnes[0]!.props).not.toHaveProperty(name)
})

describe('who does it for whom', () => {
  const nameOf = new Map(graph.organisations.map((row) => [row.id, String(row.props.name)]))

  test('every Amt and Stadt answers for asylum benefits by law', () => {
    const areas = graph.areas.filter((row) => row.parentId === countyId).map((row) => row.id)
    const held = graph.responsibilities
      .filter((row) => row.topicId === 'soziales.asylblg' && row.props.kind === 'statutory')
      .map((row) => row.areaId)
    expect(held.sort()).toEqual(areas.sort())
  })

  test('a delegated task is a responsibility in the Amt and a cooperation with it', () => {
    const wanted = delegations
      .flatMap(({ holder, topicId, forOffices }) => forOffices.map((office) => `${holder}: ${topicId} for ${office}`))
      .sort()
    const areaNames = new Map(graph.areas.map((row) => [row.id, String(row.props.name)]))
    const held = graph.responsibilities
      .filter((row) => row.props.kind === 'delegated')
      .map((row) => `${nameOf.get(row.organisationId)}: ${row.topicId} for ${areaNames.get(row.areaId)}`)
    expect(held.sort()).toEqual(wanted)
    const agreed = graph.cooperations
      .filter((row) => row.props.evidence === 'Beispieldaten: Vertrag')
      .map(
        (row) =>
          `${nameOf.get(row.partners[0]!.organisationId)}: ${row.topicId} for ${nameOf.get(row.partners[1]!.organisationId)}`,
      )
    expect(agreed.sort()).toEqual(wanted)
  })
})

describe('gaps on purpose', () => {
  test.each(['Amt Erlenwurth', 'Amt Tonnenhörn', 'Amt Süderpriel'])(
    'nobody teaches reading and writing anywhere in %s',
    (name) => {
      const amt = graph.areas.find((row) => row.props.name === name)!
      const places = graph.areas.filter((row) => row.parentId === amt.id).map((row) => String(row.props.name))
      expect([name, ...places].flatMap((place) => heldFor(place, 'sprache.alpha'))).toEqual([])
    },
  )
  test.each(['Möwenwurth', 'Kranichbüttel', 'Ginsterhusen', 'Musterstedt'])('somebody does in %s', (name) => {
    expect(heldFor(name, 'sprache.alpha')).not.toEqual([])
  })
  test('nobody has the driving licence', () => {
    expect(graph.responsibilities.filter((row) => row.topicId === 'mobilitaet.fuehrerschein')).toEqual([])
  })
  test('Integrationsbetreuung is missing in the Amt of Süderpriel only', () => {
    const without = graph.areas.filter(
      (row) => row.parentId === countyId && heldFor(String(row.props.name), 'ankommen.betreuung').length === 0,
    )
    expect(without.map((row) => row.props.name)).toEqual(['Amt Süderpriel'])
  })
})
