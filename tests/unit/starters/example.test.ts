import { generateExample } from '@/lib/starters/example/generate'
import { attendances, replies } from '@/lib/meetings/fields'
import { countyId } from '@/lib/starters/example/places'
import { readDithmarschen, readTopics } from '@/lib/starters/dithmarschen'
import type { StarterGraph } from '@/lib/starters/starter-graph'
import { organisationKinds } from '@/lib/organisations/kinds'
import { chainOf, problemsOf } from './network-checks'

const today = '2026-11-23'
const topics = readTopics()
const make = (seed = 2026, scale: number = 1, day = today) => generateExample({ seed, scale, today: day, topics })
const graph = make()

/** Ids of the areas from `id` up to the top. */
function upwards(id: string): string[] {
  const parentId = graph.areas.find((area) => area.id === id)!.parentId
  return [id, ...(parentId === null ? [] : upwards(parentId))]
}

/** Who answers for a topic in a place, whichever level of area it is held at. */
const answers = (place: string, topicId: string) => {
  const areas = new Set(upwards(graph.areas.find((area) => area.props.name === place)!.id))
  return graph.responsibilities.filter((row) => row.topicId === topicId && areas.has(row.areaId))
}

test('the same seed gives the same county, another seed another', () => {
  expect(make()).toEqual(graph)
  expect(make(7).organisations).not.toEqual(graph.organisations)
})

test.each([2026, 1, 99])('seed %i: everything fits together and into the graph model', (seed) => {
  expect(problemsOf(make(seed))).toEqual([])
})

test('a small county has what a real one has', () => {
  const kinds = new Set(graph.organisations.map((row) => row.props.kind))
  expect([...kinds].sort()).toEqual([...organisationKinds].sort())
  expect(graph.areas.filter((area) => area.props.kind === 'municipality')).toHaveLength(40)
  expect(graph.areas.filter((area) => area.props.kind === 'amt')).toHaveLength(6)
  // Two of them closed, what came after them is among the others.
  expect(graph.organisations).toHaveLength(152)
  expect(graph.organisations.flatMap(({ successorIds = [] }) => successorIds)).toHaveLength(3)
  expect(graph.cooperations).toHaveLength(250)
  expect(graph.series).toHaveLength(6)
  expect(graph.organisations.filter((row) => row.parentId).length).toBeGreaterThan(15)
  expect(graph.posts.length).toBeGreaterThan(40)
  expect(graph.cooperations.filter((row) => row.partners.length > 2).length).toBeGreaterThan(10)
  expect(new Set(graph.cooperations.map((row) => row.props.kind)).size).toBe(6)
  expect(
    graph.organisations
      .filter((row) => row.props.protected)
      .map((row) => [row.areaId, row.props.place, row.props.street]),
  ).toEqual([[null, undefined, undefined]])
})

test('ten times as much where it counts', () => {
  const large = make(2026, 10)
  expect([large.organisations.length, large.cooperations.length, large.series.length]).toEqual([1502, 2500, 60])
  expect(large.areas).toEqual(graph.areas)
  expect(problemsOf(large)).toEqual([])
})

test('telephone numbers come only from the ranges kept free for films and books', () => {
  const phones = [...graph.organisations, ...graph.posts].flatMap((row) =>
    row.props.phone === undefined ? [] : [String(row.props.phone)],
  )
  expect(phones.length).toBeGreaterThan(100)
  expect(phones.filter((phone) => !/^(030 23125|040 66969|0221 4710|069 90009|089 99998)-\d{3}$/.test(phone))).toEqual(
    [],
  )
  // No number stands anywhere else.
  const { phone: _none, ...others } = Object.fromEntries(
    graph.organisations.flatMap((row) => Object.entries(row.props)),
  )
  expect(Object.values(others).filter((value) => /\d{3,}[ -]\d{3,}/.test(String(value)))).toEqual([])
})

test('mailboxes and websites exist nowhere', () => {
  const texts = Object.values(graph as unknown as Record<string, { props: Record<string, unknown> }[]>).flatMap(
    (rows) =>
      rows.flatMap((row) => Object.values(row.props).filter((value): value is string => typeof value === 'string')),
  )
  const hosts = texts
    .flatMap((text) =>
      [...text.matchAll(/(?:@|https?:\/\/|^)((?:[a-z0-9-]+\.)+[a-z]{2,})(?=\/|$)/g)].map((match) => match[1]!),
    )
    .filter((host) => !topics.some((topic) => topic.id === host))
  expect(hosts.length).toBeGreaterThan(100)
  expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([])
  expect(texts.filter((text) => text.includes('@') && !/^[a-z0-9-]+@[a-z0-9-]+\.example$/.test(text))).toEqual([])
})

test('no place and no organisation is one of Dithmarschen, and the county has a key nobody has', () => {
  const real = readDithmarschen(`${today}T08:00:00.000Z`)
  const shared = (
    part: 'areas' | 'organisations',
    of: (row: StarterGraph['areas'][number] | StarterGraph['organisations'][number]) => unknown,
  ) => graph[part].map(of).filter((value) => real[part].some((row) => of(row) === value))
  expect(shared('areas', (row) => row.id)).toEqual(['00', '01'])
  expect(shared('areas', (row) => row.props.name)).toEqual(['Deutschland', 'Schleswig-Holstein'])
  expect(shared('organisations', (row) => row.id)).toEqual([])
  expect(shared('organisations', (row) => row.props.name)).toEqual([])
  expect(graph.areas.filter((area) => area.id.length > 2 && !area.id.startsWith(countyId))).toEqual([])
  expect(graph.areas.every((area) => area.props.lat === undefined && area.props.lon === undefined)).toBe(true)
  // Kreise and kreisfreie Städte of Schleswig-Holstein: 01001–01004 and 01051–01062.
  expect(Number(countyId.slice(2))).toBeGreaterThan(62)
})

test('every Gemeinde reaches the Bund, over its Amt or directly over the Kreis', () => {
  const chains = graph.areas
    .filter((area) => area.props.kind === 'municipality')
    .map((area) => chainOf(graph, area.id).join(' '))
  expect(chains.filter((chain) => chain === 'municipality amt county state country')).toHaveLength(38)
  expect(chains.filter((chain) => chain === 'municipality county state country')).toHaveLength(2)
})

describe('what is missing, is missing on purpose', () => {
  test.each([
    'recht.urkunden',
    'arbeit.rechte',
    'anerkennung.schule',
    'sprache.kinderbetreuung',
    'mobilitaet.fuehrerschein',
  ])('nobody does %s', (topicId) => {
    expect(graph.responsibilities.filter((row) => row.topicId === topicId)).toEqual([])
  })
  test.each(['Deichmünde', 'Tonnenhörn', 'Krabbenkoog', 'Süderpriel', 'Ebbenwurth'])(
    '%s in the south has no Alphabetisierung',
    (place) => {
      expect(answers(place, 'sprache.alpha')).toEqual([])
    },
  )
  test('the north has it', () => {
    expect(answers('Möwenwurth', 'sprache.alpha')).toHaveLength(1)
    expect(answers('Musterstedt', 'sprache.alpha')).toHaveLength(1)
  })
  test.each(['familie.uma', 'soziales.schulden'])('%s hangs on one organisation', (topicId) => {
    expect(
      new Set(graph.responsibilities.filter((row) => row.topicId === topicId).map((row) => row.organisationId)).size,
    ).toBe(1)
  })
})

describe('time', () => {
  const days = (part: 'startsAt') => graph.meetings.map((row) => String(row.props[part]).slice(0, 10)).sort()

  test('fourteen months of meetings, the last ones within four weeks from today', () => {
    const all = days('startsAt')
    expect(all[0]! > '2025-09-20' && all[0]! < '2025-11-30').toBe(true)
    expect(all.at(-1)! > '2026-12-10' && all.at(-1)! <= '2026-12-21').toBe(true)
    expect(all.filter((day) => day >= today).length).toBeGreaterThanOrEqual(6)
  })

  test('meetings of a series come at the same hour of the wall clock, in summer and winter', () => {
    const clock = (iso: string) =>
      // eslint-disable-next-line no-restricted-syntax -- an oracle that is not lib/dates
      new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' }).format(
        new Date(iso),
      )
    for (const series of graph.series) {
      const meetings = graph.meetings.filter((row) => row.seriesId === series.id)
      expect(new Set(meetings.map((row) => clock(String(row.props.startsAt)))).size).toBe(1)
      expect(meetings.every((row) => row.props.endsAt! > row.props.startsAt!)).toBe(true)
    }
  })

  test('nobody attended, decided or was given a task in a meeting to come or one that was cancelled', () => {
    const open = new Set(
      graph.meetings
        .filter((row) => String(row.props.startsAt).slice(0, 10) >= today || row.props.status === 'cancelled')
        .map((row) => row.id),
    )
    expect(graph.meetings.filter((row) => row.props.status === 'cancelled')).toHaveLength(1)
    expect(graph.participations.filter((row) => open.has(row.meetingId) && row.props.attendance !== 'open')).toEqual([])
    expect([...graph.decisions, ...graph.tasks].filter((row) => open.has(row.meetingId!))).toEqual([])
    const recorded = (fact: string) => new Set(graph.participations.map((row) => row.props[fact]))
    expect([recorded('reply'), recorded('attendance')]).toEqual([new Set(replies), new Set(attendances)])
  })

  test('some tasks are overdue, none is done in the future', () => {
    expect(
      graph.tasks.filter((row) => row.props.doneAt === undefined && String(row.props.dueOn) < today).length,
    ).toBeGreaterThanOrEqual(3)
    expect(graph.tasks.filter((row) => String(row.props.doneAt ?? '') >= today)).toEqual([])
  })

  test('records were checked lately, long ago or never; nothing was checked in the future', () => {
    const checked = graph.organisations.map((row) => String(row.props.verifiedAt ?? ''))
    expect(checked.filter((day) => day === '').length).toBeGreaterThan(10)
    expect(checked.filter((day) => day > '2026-07-23').length).toBeGreaterThan(40)
    expect(checked.filter((day) => day !== '' && day < '2025-11-23').length).toBeGreaterThan(10)
    expect(checked.filter((day) => day >= today)).toEqual([])
  })

  test('cooperations begin before they end, and some have ended', () => {
    const ended = graph.cooperations.filter((row) => row.props.until !== undefined && String(row.props.until) < today)
    expect(ended.length).toBeGreaterThan(15)
    expect(
      graph.cooperations.filter(
        (row) => row.props.until !== undefined && String(row.props.since) > String(row.props.until),
      ),
    ).toEqual([])
    expect(graph.cooperations.filter((row) => String(row.props.since) >= today)).toEqual([])
    expect(graph.cooperations.every((row) => [1, 2, 3, 4, 5].includes(Number(row.props.strength)))).toBe(true)
  })

  test.each(['2026-11-24', '2026-12-27', '2027-03-02', '2028-02-29'])(
    'on %s the same records have the same ids, so that loading again adds nothing',
    (day) => {
      const later = make(2026, 1, day)
      for (const part of Object.keys(graph) as (keyof StarterGraph)[])
        expect(later[part].map((row) => row.id)).toEqual(graph[part].map((row) => row.id))
    },
  )
})

test('cooperations form clusters: far more within an administration or field than chance would make', () => {
  const officeOf = new Map(
    graph.organisations.map((row) => [
      row.id,
      row.areaId === null ? null : (upwards(row.areaId).find((id) => id.length === 9) ?? row.areaId),
    ]),
  )
  const pairs = graph.cooperations
    .filter((row) => row.props.kind === 'cooperation' && row.partners.length === 2)
    .map((row) => row.partners.map((partner) => officeOf.get(partner.organisationId)))
  const inside = pairs.filter(([a, b]) => a && a === b).length / pairs.length
  const all = [...officeOf.values()].filter(Boolean)
  const byChance = [...new Set(all)].reduce(
    (sum, office) => sum + (all.filter((other) => other === office).length / all.length) ** 2,
    0,
  )
  expect(inside).toBeGreaterThan(1.3 * byChance)
})
