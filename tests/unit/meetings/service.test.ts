import type { Ctx, Role } from '@/lib/context'
import { AppError } from '@/lib/errors'
import {
  cancelMeeting,
  invitationCandidates,
  meetingCalendarFile,
  meetingRecord,
  meetingsOf,
  moveMeeting,
  pastMeetings,
  planMeeting,
  recordParticipation,
  seriesNames,
  upcomingMeetings,
} from '@/lib/meetings/service'
import { planMeetingSchema, type MeetingPage, type MoveMeeting, type PlanMeeting } from '@/lib/meetings/schema'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
let ids = 0

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await store.write([
    cypher(`CREATE (a:Area {id: '010510044', name: 'Heide', kind: 'municipality', sortName: 'heide'})
        CREATE (t:Topic {id: 'sprache', label: 'Sprache', en: 'Language', position: 1})
        CREATE (v:Organisation {id: 'org-vhs', key: 'vhs', name: 'VHS', sortName: 'vhs', kind: 'education'})-[:LOCATED_IN]->(a)
        CREATE (c:Organisation {id: 'org-caritas', key: 'caritas', name: 'Caritas', sortName: 'caritas', kind: 'welfare'})`),
  ])
})
afterEach(() => store.close())

const ctxOf = (role: Role, now = '2026-11-25T10:00:00.000Z'): Ctx => ({
  actor: { id: `user-${role}`, label: 'Mia Meier', role },
  store,
  now,
  newId: () => `id-${++ids}`,
})
const formWith = (fields: Partial<Record<keyof PlanMeeting, unknown>> = {}): PlanMeeting =>
  planMeetingSchema.parse({
    title: 'Runder Tisch',
    series: '',
    date: '2026-12-01',
    startTime: '14:00',
    endTime: '16:00',
    timeZone: 'Europe/Berlin',
    place: 'Kreishaus',
    videoUrl: '',
    description: '',
    areaId: '',
    topicIds: [],
    agendaTitle: [],
    agendaMinutes: [],
    invited: [],
    ...fields,
  })
const moveOf = (key: string, version: number, fields: Partial<MoveMeeting> = {}): MoveMeeting => ({
  key,
  version,
  date: '2026-12-08',
  startTime: '09:00',
  endTime: '11:00',
  timeZone: 'Europe/Berlin',
  place: 'Rathaus',
  ...fields,
})

const actions = async () =>
  (await store.read(cypher('MATCH (c:Change) RETURN c.action AS action'))).map((row) => row.action).sort()
const countOf = async (text: string) => (await store.read(cypher(text)))[0]!.n

/** The refusal of a promise; fails when it is not refused. */
async function refusalOf(promise: Promise<unknown>): Promise<AppError> {
  const outcome = await promise.catch((error: unknown) => error)
  if (!(outcome instanceof AppError)) throw new Error(`not refused, but: ${JSON.stringify(outcome)} ${String(outcome)}`)
  return outcome
}

describe('planning', () => {
  test('keeps the meeting with agenda, topics, area and invitations, and leaves one change', async () => {
    const key = await planMeeting(
      ctxOf('coordinator'),
      formWith({
        series: 'Runder Tisch Bildung',
        areaId: '010510044',
        topicIds: ['sprache'],
        agendaTitle: ['Begrüßung', '', 'Kurse'],
        agendaMinutes: ['5', '10', ''],
        invited: ['org-vhs', 'org-caritas', 'org-vhs'],
      }),
    )
    expect(key).toBe('runder-tisch-2026-12-01')
    const { meeting, participations, changes } = await meetingRecord(ctxOf('reader'), key)
    expect(meeting).toMatchObject({
      title: 'Runder Tisch',
      series: 'Runder Tisch Bildung',
      startsAt: '2026-12-01T13:00:00.000Z',
      endsAt: '2026-12-01T15:00:00.000Z',
      status: 'planned',
      sequence: 0,
      version: 1,
      areaName: 'Heide',
    })
    expect(meeting.agenda.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Begrüßung', 5],
      ['Kurse', null],
    ])
    expect(meeting.topics.map((topic) => topic.label)).toEqual(['Sprache'])
    expect(participations.map((entry) => [entry.organisation.name, entry.status])).toEqual([
      ['Caritas', 'invited'],
      ['VHS', 'invited'],
    ])
    expect(changes).toHaveLength(1)
    expect(await actions()).toEqual(['create'])
  })

  test('with nobody and no agenda works too', async () => {
    const key = await planMeeting(ctxOf('coordinator'), formWith())
    expect(await meetingRecord(ctxOf('reader'), key)).toMatchObject({
      meeting: { agenda: [], topics: [], series: null, areaName: null },
      participations: [],
    })
  })

  test('takes times in the zone they are meant in', async () => {
    const key = await planMeeting(ctxOf('coordinator'), formWith({ timeZone: 'Europe/Kyiv' }))
    expect((await meetingRecord(ctxOf('reader'), key)).meeting).toMatchObject({
      startsAt: '2026-12-01T12:00:00.000Z',
      timeZone: 'Europe/Kyiv',
    })
  })

  test('gives two of one name and day two keys', async () => {
    expect([
      await planMeeting(ctxOf('coordinator'), formWith()),
      await planMeeting(ctxOf('coordinator'), formWith()),
    ]).toEqual(['runder-tisch-2026-12-01', 'runder-tisch-2026-12-01-2'])
  })

  test('an unknown area is refused and nothing is left behind', async () => {
    const refusal = await refusalOf(
      planMeeting(
        ctxOf('coordinator'),
        formWith({ areaId: '99', series: 'Neu', invited: ['org-vhs'], agendaTitle: ['x'], agendaMinutes: [''] }),
      ),
    )
    expect([refusal.code, refusal.details]).toEqual(['invalid', { fieldErrors: { areaId: 'not-in-list' } }])
    expect(
      await countOf(
        'MATCH (n) WHERE n:Meeting OR n:Participation OR n:AgendaItem OR n:MeetingSeries OR n:Change RETURN count(n) AS n',
      ),
    ).toBe(0)
  })

  test('invites only organisations that exist', async () => {
    const key = await planMeeting(ctxOf('coordinator'), formWith({ invited: ['org-vhs', 'nobody'] }))
    expect((await meetingRecord(ctxOf('reader'), key)).participations.map((entry) => entry.organisation.name)).toEqual([
      'VHS',
    ])
  })
})

describe('a series', () => {
  test('is the same however its name is capitalised', async () => {
    for (const series of ['Arbeitskreis Büsum', 'arbeitskreis  BÜSUM', 'Arbeitskreis Büsum'])
      await planMeeting(ctxOf('coordinator'), formWith({ series }))
    expect(await seriesNames(ctxOf('reader'))).toEqual(['Arbeitskreis Büsum'])
    expect((await upcomingMeetings(ctxOf('reader'))).items.map((meeting) => meeting.series)).toEqual([
      'Arbeitskreis Büsum',
      'Arbeitskreis Büsum',
      'Arbeitskreis Büsum',
    ])
  })

  test('can be made beside one whose name makes the same address', async () => {
    for (const series of ['Runder Tisch: Arbeit', 'Runder Tisch Arbeit', 'Зустріч', 'Мова'])
      await planMeeting(ctxOf('coordinator'), formWith({ series }))
    expect((await seriesNames(ctxOf('reader'))).sort()).toEqual([
      'Runder Tisch Arbeit',
      'Runder Tisch: Arbeit',
      'Зустріч',
      'Мова',
    ])
  })

  test('is made once when two plan its first meetings at once', async () => {
    await Promise.all(
      [1, 2, 3].map((day) =>
        planMeeting(ctxOf('coordinator'), formWith({ series: 'Neue Reihe', date: `2026-12-0${day}` })),
      ),
    )
    expect(await seriesNames(ctxOf('reader'))).toEqual(['Neue Reihe'])
    expect((await upcomingMeetings(ctxOf('reader'))).items).toHaveLength(3)
  })
})

describe('moving and cancelling', () => {
  let key: string
  beforeEach(async () => {
    key = await planMeeting(ctxOf('coordinator'), formWith({ invited: ['org-vhs'] }))
  })

  test('moving changes time and place, raises the sequence for calendars and leaves one change', async () => {
    await moveMeeting(ctxOf('coordinator'), moveOf(key, 1))
    expect((await meetingRecord(ctxOf('reader'), key)).meeting).toMatchObject({
      startsAt: '2026-12-08T08:00:00.000Z',
      place: 'Rathaus',
      sequence: 1,
      version: 2,
      status: 'planned',
    })
    expect(await actions()).toEqual(['create', 'move'])
    expect(await meetingCalendarFile(ctxOf('reader'), key)).toMatch(
      /DTSTART:20261208T080000Z[^]*SEQUENCE:1\r\n|SEQUENCE:1\r\n[^]*DTSTART:20261208T080000Z/,
    )
  })

  test('the invited stay invited', async () => {
    await moveMeeting(ctxOf('coordinator'), moveOf(key, 1))
    expect((await meetingRecord(ctxOf('reader'), key)).participations).toHaveLength(1)
  })

  test('a cancelled meeting is neither moved nor cancelled again', async () => {
    await cancelMeeting(ctxOf('coordinator'), key, 1)
    for (const refusal of await Promise.all(
      [moveMeeting(ctxOf('coordinator'), moveOf(key, 2)), cancelMeeting(ctxOf('coordinator'), key, 2)].map(refusalOf),
    ))
      expect(refusal.code).toBe('conflict')
    expect((await meetingRecord(ctxOf('reader'), key)).meeting).toMatchObject({
      status: 'cancelled',
      sequence: 1,
      version: 2,
    })
  })

  test('cancelling keeps the meeting as cancelled and leaves one change', async () => {
    await cancelMeeting(ctxOf('coordinator'), key, 1)
    expect((await meetingRecord(ctxOf('reader'), key)).meeting).toMatchObject({
      status: 'cancelled',
      sequence: 1,
      version: 2,
    })
    expect(await actions()).toEqual(['cancel', 'create'])
    expect(await meetingCalendarFile(ctxOf('reader'), key)).toContain('STATUS:CANCELLED')
    expect((await upcomingMeetings(ctxOf('reader'))).items.map((meeting) => meeting.status)).toEqual(['cancelled'])
  })

  test('of an old version is a conflict and writes nothing', async () => {
    await moveMeeting(ctxOf('coordinator'), moveOf(key, 1))
    expect((await refusalOf(moveMeeting(ctxOf('coordinator'), moveOf(key, 1, { place: 'Anderswo' })))).code).toBe(
      'conflict',
    )
    expect((await refusalOf(cancelMeeting(ctxOf('coordinator'), key, 1))).code).toBe('conflict')
    expect((await meetingRecord(ctxOf('reader'), key)).meeting).toMatchObject({
      place: 'Rathaus',
      status: 'planned',
      version: 2,
    })
    expect(await actions()).toEqual(['create', 'move'])
  })

  test('by many at once has exactly one winner', async () => {
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        moveMeeting(ctxOf('coordinator'), moveOf(key, 1, { place: `Saal ${index}` })).then(
          () => 'moved',
          (error: AppError) => error.code,
        ),
      ),
    )
    expect(results.sort()).toEqual([...Array.from({ length: 7 }, () => 'conflict'), 'moved'])
  })

  test('of a meeting nobody knows is not found', async () => {
    for (const refusal of await Promise.all(
      [
        moveMeeting(ctxOf('coordinator'), moveOf('gone', 1)),
        cancelMeeting(ctxOf('coordinator'), 'gone', 1),
        meetingRecord(ctxOf('reader'), 'gone'),
        meetingCalendarFile(ctxOf('reader'), 'gone'),
      ].map(refusalOf),
    ))
      expect(refusal.code).toBe('not-found')
  })
})

describe('who came', () => {
  test('the last answer counts and each leaves one change', async () => {
    const key = await planMeeting(ctxOf('coordinator'), formWith({ invited: ['org-vhs', 'org-caritas'] }))
    const { participations } = await meetingRecord(ctxOf('reader'), key)
    const vhs = participations.find((entry) => entry.organisation.name === 'VHS')!
    await recordParticipation(ctxOf('coordinator'), key, vhs.id, 'accepted')
    await recordParticipation(ctxOf('coordinator'), key, vhs.id, 'attended')
    expect(
      (await meetingRecord(ctxOf('reader'), key)).participations.map((entry) => [
        entry.organisation.name,
        entry.status,
      ]),
    ).toEqual([
      ['Caritas', 'invited'],
      ['VHS', 'attended'],
    ])
    expect(await actions()).toEqual(['attend', 'attend', 'create'])
    expect((await upcomingMeetings(ctxOf('reader'))).items[0]).toMatchObject({ invited: 2, answered: 1, attended: 1 })
    expect(await meetingsOf(ctxOf('reader'), 'org-vhs')).toMatchObject([{ key, participation: 'attended' }])
  })

  test('an invitation of another meeting is not found', async () => {
    const [first, second] = [
      await planMeeting(ctxOf('coordinator'), formWith({ invited: ['org-vhs'] })),
      await planMeeting(ctxOf('coordinator'), formWith()),
    ]
    const [invitation] = (await meetingRecord(ctxOf('reader'), first)).participations
    expect((await refusalOf(recordParticipation(ctxOf('coordinator'), second, invitation!.id, 'attended'))).code).toBe(
      'not-found',
    )
    expect((await meetingRecord(ctxOf('reader'), first)).participations[0]!.status).toBe('invited')
  })
})

test('meetings are upcoming until they end, the next first, and past afterwards, the latest first', async () => {
  for (const date of ['2026-12-03', '2026-12-01', '2026-12-02'])
    await planMeeting(ctxOf('coordinator'), formWith({ date }))
  const days = ({ items }: MeetingPage) => items.map((meeting) => meeting.startsAt.slice(8, 10))
  expect(days(await upcomingMeetings(ctxOf('reader')))).toEqual(['01', '02', '03'])
  const during = ctxOf('reader', '2026-12-02T14:30:00.000Z')
  expect([days(await upcomingMeetings(during)), days(await pastMeetings(during))]).toEqual([['02', '03'], ['01']])
  expect(days(await pastMeetings(ctxOf('reader', '2027-01-01T00:00:00.000Z')))).toEqual(['03', '02', '01'])
})

test('the list comes in pages and is narrowed by words of the title and the series, with the number of all that fit', async () => {
  for (let day = 1; day <= 7; day++)
    await planMeeting(
      ctxOf('coordinator'),
      formWith({
        date: `2026-12-0${day}`,
        title: day % 2 ? `Übergang ${day}` : `Runde ${day}`,
        series: day < 3 ? 'Anfang' : '',
      }),
    )
  const titles = async (narrowed: Parameters<typeof upcomingMeetings>[1]) => {
    const { total, items } = await upcomingMeetings(ctxOf('reader'), narrowed)
    return [total, items.map((meeting) => meeting.title)]
  }
  expect(await titles({ limit: 3, page: 2 })).toEqual([7, ['Runde 4', 'Übergang 5', 'Runde 6']])
  expect(await titles({ limit: 3, page: 4 })).toEqual([7, ['Übergang 7']]) // beyond the end: the last page
  for (const q of ['übergang', 'Uebergang', 'ubergnag'])
    expect(await titles({ q })).toEqual([4, ['Übergang 1', 'Übergang 3', 'Übergang 5', 'Übergang 7']])
  expect(await titles({ series: 'Anfang' })).toEqual([2, ['Übergang 1', 'Runde 2']])
})

test('a filter finds whom to invite; without one it finds nobody', async () => {
  const names = async (filter: { kind: string; area: string; topic: string }) =>
    (await invitationCandidates(ctxOf('coordinator'), filter)).map((entry) => entry.name)
  expect(await names({ kind: '', area: '', topic: '' })).toEqual([])
  expect(await names({ kind: 'welfare', area: '', topic: '' })).toEqual(['Caritas'])
  expect(await names({ kind: '', area: '010510044', topic: '' })).toEqual(['VHS'])
  expect(await names({ kind: 'welfare', area: '010510044', topic: '' })).toEqual([])
})

describe('who may do what', () => {
  test.each(['reader', 'editor'] as const)('a %s plans, moves, cancels and records nothing', async (role) => {
    const key = await planMeeting(ctxOf('coordinator'), formWith({ invited: ['org-vhs'] }))
    const [invitation] = (await meetingRecord(ctxOf(role), key)).participations
    for (const refusal of await Promise.all(
      [
        planMeeting(ctxOf(role), formWith()),
        moveMeeting(ctxOf(role), moveOf(key, 1)),
        cancelMeeting(ctxOf(role), key, 1),
        recordParticipation(ctxOf(role), key, invitation!.id, 'attended'),
        invitationCandidates(ctxOf(role), { kind: 'welfare', area: '', topic: '' }),
      ].map(refusalOf),
    ))
      expect(refusal.code).toBe('forbidden')
    expect(await actions()).toEqual(['create'])
    expect((await meetingRecord(ctxOf(role), key)).meeting.version).toBe(1)
  })

  test('nobody without a known role reads anything', async () => {
    const stranger = { ...ctxOf('reader'), actor: { id: 'x', label: 'x', role: 'guest' as Role } }
    for (const refusal of await Promise.all(
      [
        upcomingMeetings(stranger),
        pastMeetings(stranger),
        meetingsOf(stranger, 'x'),
        seriesNames(stranger),
        meetingRecord(stranger, 'x'),
        meetingCalendarFile(stranger, 'x'),
      ].map(refusalOf),
    ))
      expect(refusal.code).toBe('forbidden')
  })
})
