import type { Ctx, Role } from '@/lib/context'
import { AppError } from '@/lib/errors'
import {
  cancelMeeting,
  deleteMeeting,
  editMeeting,
  invitationCandidates,
  meetingCalendarFile,
  meetingRecord,
  meetingsAfter,
  meetingsOf,
  meetingToEdit,
  pastMeetings,
  planMeeting,
  recordParticipation,
  seriesNames,
  upcomingMeetings,
} from '@/lib/meetings/service'
import type { MeetingForm } from '@/lib/meetings/fields'
import { formOfMeeting, meetingFormSchema, type MeetingPage } from '@/lib/meetings/schema'
import { comparison, historyOf, restore, revert, undo } from '@/lib/changes/service'
import { search } from '@/lib/search/service'
import { entriesOf, verifyLog } from '@/lib/records/log'
import { networkFacts } from '@/lib/network/copy'
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
const formWith = (fields: Partial<Record<keyof MeetingForm, unknown>> = {}): MeetingForm =>
  meetingFormSchema.parse({
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
    agenda: [],
    invited: [],
    ...fields,
  })
/** The form of a meeting as it is recorded, with other values in some fields. */
const editedForm = async (key: string, fields: Partial<MeetingForm>): Promise<MeetingForm> => ({
  ...formOfMeeting((await meetingToEdit(ctxOf('coordinator'), key)).values),
  ...fields,
})
const edit = async (key: string, version: number, fields: Partial<MeetingForm>) =>
  editMeeting(ctxOf('coordinator'), key, version, await editedForm(key, fields))
const move: Partial<MeetingForm> = { date: '2026-12-08', startTime: '09:00', endTime: '11:00', place: 'Rathaus' }

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
        agenda: ['Begrüßung (5 min)', '(10 min)', 'Kurse'],
        invited: ['org-vhs', 'org-caritas', 'org-vhs'],
      }),
    )
    expect(key).toBe('runder-tisch-2026-12-01')
    const { meeting, participations } = await meetingRecord(ctxOf('reader'), key)
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
    expect(participations.map((entry) => [entry.organisation.name, entry.reply, entry.attendance])).toEqual([
      ['Caritas', 'open', 'open'],
      ['VHS', 'open', 'open'],
    ])
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

  test('is found by its id, too: a history knows no key', async () => {
    const key = await planMeeting(ctxOf('coordinator'), formWith())
    const { meeting } = await meetingRecord(ctxOf('reader'), key)
    expect(await meetingRecord(ctxOf('reader'), meeting.id)).toMatchObject({ meeting: { key } })
  })

  test('gives two of one name and day two keys', async () => {
    expect([
      await planMeeting(ctxOf('coordinator'), formWith()),
      await planMeeting(ctxOf('coordinator'), formWith()),
    ]).toEqual(['runder-tisch-2026-12-01', 'runder-tisch-2026-12-01-2'])
  })

  test.each([
    ['areaId', '99'],
    ['topicIds', ['sprache', 'unbekannt']],
    ['invited', ['org-vhs', 'nobody']],
  ] as const)('with an unknown %s is refused at that field and nothing is left behind', async (field, value) => {
    const form = formWith({ series: 'Neu', invited: ['org-vhs'], agenda: ['x'], [field]: value })
    const refusal = await refusalOf(planMeeting(ctxOf('coordinator'), form))
    expect([refusal.code, refusal.details]).toEqual(['invalid', { fieldErrors: { [field]: 'not-in-list' } }])
    expect(
      await countOf(
        'MATCH (n) WHERE n:Meeting OR n:Participation OR n:AgendaItem OR n:MeetingSeries OR n:Change RETURN count(n) AS n',
      ),
    ).toBe(0)
  })

  test('may go on after midnight', async () => {
    const key = await planMeeting(ctxOf('coordinator'), formWith({ startTime: '22:00', endTime: '01:00' }))
    expect((await meetingRecord(ctxOf('reader'), key)).meeting).toMatchObject({
      startsAt: '2026-12-01T21:00:00.000Z',
      endsAt: '2026-12-02T00:00:00.000Z',
    })
    expect(await editedForm(key, {})).toMatchObject({ date: '2026-12-01', startTime: '22:00', endTime: '01:00' })
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

  test('is told by its spelling: ö is oe, but not o', async () => {
    for (const series of [
      'Fachkreis Möller',
      'Fachkreis Moeller',
      'FACHKREIS MO\u0308LLER',
      'Fachkreis Moller',
      'Fachkreis Moller',
    ])
      await planMeeting(ctxOf('coordinator'), formWith({ series }))
    expect((await seriesNames(ctxOf('reader'))).sort()).toEqual(['Fachkreis Moller', 'Fachkreis Möller'])
    expect((await upcomingMeetings(ctxOf('reader'), { series: 'Fachkreis Möller' })).total).toBe(3)
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

describe('editing and cancelling', () => {
  let key: string
  beforeEach(async () => {
    key = await planMeeting(
      ctxOf('coordinator'),
      formWith({ series: 'Alte Reihe', agenda: ['Begrüßung (5 min)', 'Kurse'], invited: ['org-vhs'] }),
    )
  })
  const meetingNow = async () => (await meetingRecord(ctxOf('reader'), key)).meeting

  test('moving changes time and place, raises the sequence for calendars and leaves one change', async () => {
    await edit(key, 1, move)
    expect(await meetingNow()).toMatchObject({
      key,
      startsAt: '2026-12-08T08:00:00.000Z',
      place: 'Rathaus',
      sequence: 1,
      version: 2,
      status: 'planned',
    })
    expect(await actions()).toEqual(['create', 'move'])
    const { name, content } = await meetingCalendarFile(ctxOf('reader'), key)
    expect(name).toBe('runder-tisch-2026-12-08.ics')
    expect(content).toContain('DTSTART:20261208T080000Z')
    expect(content).toContain('SEQUENCE:1\r\n')
    expect((await meetingRecord(ctxOf('reader'), key)).participations).toHaveLength(1)
  })

  test('everything that was planned can be changed, as one entry of the history, and taken back', async () => {
    const before = await meetingToEdit(ctxOf('coordinator'), key)
    const changed = {
      title: 'Großer Tisch',
      series: 'Neue Reihe',
      date: '2026-12-09',
      startTime: '15:00',
      endTime: '17:00',
      timeZone: 'Europe/Kyiv',
      place: 'Rathaus',
      videoUrl: 'https://video.example/x',
      description: 'Neu.',
      areaId: '010510044',
      topicIds: ['sprache'],
      agenda: ['Kurse (20 min)', 'Begrüßung (5 min)', 'Neues'],
      invited: ['org-caritas'],
    }
    const entry = await edit(key, 1, changed)
    expect(await editedForm(key, {})).toEqual(changed)
    expect(await meetingNow()).toMatchObject({ sequence: 1, version: 2, series: 'Neue Reihe' })
    const { entries } = await historyOf(ctxOf('reader'), 'meeting', before.id)
    expect(entries.map(({ action }) => action)).toEqual(['update', 'create'])
    expect(entries[0]!.values).toMatchObject({
      title: ['Runder Tisch', 'Großer Tisch'],
      agenda: [before.values.agenda, changed.agenda],
      invited: [['org-vhs'], ['org-caritas']],
    })
    await undo(ctxOf('coordinator'), entry!)
    expect((await meetingToEdit(ctxOf('coordinator'), key)).values).toEqual(before.values)
    expect(await meetingNow()).toMatchObject({ sequence: 2, version: 3 })
    await revert(ctxOf('coordinator'), 'meeting', before.id, entry!)
    expect(await editedForm(key, {})).toEqual(changed)
    const versions = await comparison(ctxOf('reader'), 'meeting', before.id, entries[1]!.id, entry!)
    expect(versions.different.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['title', 'series', 'startsAt', 'areaId', 'topicIds', 'agenda', 'invited']),
    )
    expect(await seriesNames(ctxOf('reader'))).toEqual(['Neue Reihe'])
    expect((await verifyLog(store)).broken).toBeNull()
  })

  test('saving without a change writes nothing', async () => {
    expect(await edit(key, 1, {})).toBeNull()
    expect(await actions()).toEqual(['create'])
    expect(await meetingNow()).toMatchObject({ sequence: 0, version: 1 })
  })

  test('an invitation can be taken back only while nothing is recorded of it', async () => {
    const [invitation] = (await meetingRecord(ctxOf('reader'), key)).participations
    const reply = await recordParticipation(ctxOf('coordinator'), key, invitation!.id, { reply: 'declined' })
    expect((await refusalOf(edit(key, 1, { invited: ['org-caritas'] }))).details).toEqual({
      fieldErrors: { invited: 'has-answered' },
    })
    expect(await meetingNow()).toMatchObject({ version: 1 })
    await undo(ctxOf('coordinator'), reply!)
    await edit(key, 1, { invited: ['org-caritas'] })
    expect((await meetingRecord(ctxOf('reader'), key)).participations.map((entry) => entry.organisation.name)).toEqual([
      'Caritas',
    ])
  })

  test.each([
    ['areaId', '99'],
    ['topicIds', ['unbekannt']],
    ['invited', ['org-vhs', 'nobody']],
  ])('an unknown %s is refused at that field and nothing is changed', async (field, value) => {
    const refusal = await refusalOf(edit(key, 1, { title: 'Anders', [field]: value }))
    expect([refusal.code, refusal.details]).toEqual(['invalid', { fieldErrors: { [field]: 'not-in-list' } }])
    expect(await meetingNow()).toMatchObject({ title: 'Runder Tisch', version: 1 })
  })

  test('cancelling keeps the meeting as cancelled, leaves one change and can be taken back', async () => {
    const entry = await cancelMeeting(ctxOf('coordinator'), key, 1)
    expect(await meetingNow()).toMatchObject({ status: 'cancelled', sequence: 1, version: 2 })
    expect(await actions()).toEqual(['cancel', 'create'])
    expect((await meetingCalendarFile(ctxOf('reader'), key)).content).toContain('STATUS:CANCELLED')
    expect((await upcomingMeetings(ctxOf('reader'))).items.map((meeting) => meeting.status)).toEqual(['cancelled'])
    await undo(ctxOf('coordinator'), entry!)
    expect(await meetingNow()).toMatchObject({ status: 'planned', sequence: 2, version: 3 })
    expect((await meetingCalendarFile(ctxOf('reader'), key)).content).toContain('STATUS:CONFIRMED')
  })

  test('a cancelled meeting is neither changed nor cancelled again, a past one not cancelled', async () => {
    const after = ctxOf('coordinator', '2026-12-01T15:00:00.000Z')
    expect((await refusalOf(cancelMeeting(after, key, 1))).code).toBe('meeting-over')
    await cancelMeeting(ctxOf('coordinator', '2026-12-01T14:59:00.000Z'), key, 1)
    for (const refusal of [edit(key, 2, move), cancelMeeting(ctxOf('coordinator'), key, 2)])
      expect((await refusalOf(refusal)).code).toBe('meeting-cancelled')
    expect(await meetingNow()).toMatchObject({ status: 'cancelled', sequence: 1, version: 2 })
  })

  test('of an old version is a conflict with the other version, and writes nothing', async () => {
    const mine = await editedForm(key, { place: 'Anderswo' })
    await edit(key, 1, { ...move, agenda: ['Nur das'] })
    const refusal = await refusalOf(editMeeting(ctxOf('coordinator'), key, 1, mine))
    expect([refusal.code, refusal.details]).toEqual([
      'conflict',
      expect.objectContaining({
        version: 2,
        changedBy: 'Mia Meier',
        values: await editedForm(key, {}),
      }),
    ])
    expect((await refusalOf(cancelMeeting(ctxOf('coordinator'), key, 1))).code).toBe('conflict')
    expect(await meetingNow()).toMatchObject({ place: 'Rathaus', status: 'planned', version: 2 })
    expect(await actions()).toEqual(['create', 'update'])
  })

  test('by many at once has exactly one winner', async () => {
    const forms = await Promise.all(
      Array.from({ length: 8 }, (_, index) => editedForm(key, { place: `Saal ${index}`, invited: ['org-caritas'] })),
    )
    const results = await Promise.all(
      forms.map((form) =>
        editMeeting(ctxOf('coordinator'), key, 1, form).then(
          () => 'saved',
          (error: AppError) => error.code,
        ),
      ),
    )
    expect(results.sort()).toEqual([...Array.from({ length: 7 }, () => 'conflict'), 'saved'])
    expect((await meetingRecord(ctxOf('reader'), key)).participations).toHaveLength(1)
  })

  test('of a meeting nobody knows is not found', async () => {
    for (const refusal of await Promise.all(
      [
        editMeeting(ctxOf('coordinator'), 'gone', 1, formWith()),
        cancelMeeting(ctxOf('coordinator'), 'gone', 1),
        deleteMeeting(ctxOf('coordinator'), 'gone', 1),
        meetingRecord(ctxOf('reader'), 'gone'),
        meetingCalendarFile(ctxOf('reader'), 'gone'),
      ].map(refusalOf),
    ))
      expect(refusal.code).toBe('not-found')
  })
})

describe('who answered and who came', () => {
  const during = () => ctxOf('coordinator', '2026-12-01T13:00:00.000Z')

  test('are two facts: neither erases the other, each tap is a change, and the sums add up', async () => {
    const key = await planMeeting(ctxOf('coordinator'), formWith({ invited: ['org-vhs', 'org-caritas'] }))
    const { participations } = await meetingRecord(ctxOf('reader'), key)
    const [caritas, vhs] = participations as [(typeof participations)[0], (typeof participations)[0]]
    await recordParticipation(ctxOf('coordinator'), key, vhs.id, { reply: 'accepted' })
    await recordParticipation(ctxOf('coordinator'), key, caritas.id, { reply: 'declined' })
    await recordParticipation(during(), key, vhs.id, { attendance: 'attended' })
    expect(
      (await meetingRecord(ctxOf('reader'), key)).participations.map(({ reply, attendance }) => [reply, attendance]),
    ).toEqual([
      ['declined', 'open'],
      ['accepted', 'attended'],
    ])
    expect(await actions()).toEqual(['attend', 'create', 'reply', 'reply'])
    const sums = { invited: 2, accepted: 1, declined: 1, answered: 2, attended: 1 }
    expect((await upcomingMeetings(ctxOf('reader'))).items[0]).toMatchObject(sums)
    expect(await meetingsAfter(ctxOf('reader'), { after: '', since: null, ids: [], limit: 9 })).toMatchObject([sums])
    expect(await meetingsOf(ctxOf('reader'), 'org-vhs')).toMatchObject([
      { key, reply: 'accepted', attendance: 'attended' },
    ])
  })

  test('a tap stands in the history of meeting and organisation and can be taken back', async () => {
    const key = await planMeeting(ctxOf('coordinator'), formWith({ invited: ['org-vhs'] }))
    const { meeting, participations } = await meetingRecord(ctxOf('reader'), key)
    const entry = await recordParticipation(during(), key, participations[0]!.id, { attendance: 'absent' })
    const [newest] = (await historyOf(ctxOf('coordinator'), 'meeting', meeting.id)).entries
    expect(newest).toMatchObject({ id: entry, undo: true, values: { attendance: ['open', 'absent'] } })
    expect((await entriesOf(ctxOf('reader'), 'org-vhs'))[0]!.id).toBe(entry)
    await undo(ctxOf('coordinator'), entry!)
    expect((await meetingRecord(ctxOf('reader'), key)).participations[0]!.attendance).toBe('open')
    expect((await meetingRecord(ctxOf('reader'), key)).meeting).toMatchObject({ version: 1, sequence: 0 })
  })

  test('nobody can have been at a meeting that has not begun', async () => {
    const key = await planMeeting(ctxOf('coordinator'), formWith({ invited: ['org-vhs'] }))
    const [invitation] = (await meetingRecord(ctxOf('reader'), key)).participations
    const at = (now: string) =>
      recordParticipation(ctxOf('coordinator', now), key, invitation!.id, { attendance: 'attended' })
    expect((await refusalOf(at('2026-12-01T12:59:59.000Z'))).code).toBe('meeting-to-come')
    expect((await meetingRecord(ctxOf('reader'), key)).participations[0]!.attendance).toBe('open')
    await at('2026-12-01T13:00:00.000Z')
  })

  test('an invitation of another meeting is not found', async () => {
    const [first, second] = [
      await planMeeting(ctxOf('coordinator'), formWith({ invited: ['org-vhs'] })),
      await planMeeting(ctxOf('coordinator'), formWith()),
    ]
    const [invitation] = (await meetingRecord(ctxOf('reader'), first)).participations
    expect((await refusalOf(recordParticipation(during(), second, invitation!.id, { reply: 'accepted' }))).code).toBe(
      'not-found',
    )
    expect((await meetingRecord(ctxOf('reader'), first)).participations[0]!.reply).toBe('open')
  })
})

test('a deleted meeting is nowhere until it is restored with everything', async () => {
  const now = '2026-12-02T10:00:00.000Z'
  const key = await planMeeting(
    ctxOf('coordinator'),
    formWith({
      title: 'Quittenrunde',
      series: 'Quittenreihe',
      agenda: ['Quitten'],
      invited: ['org-vhs', 'org-caritas'],
    }),
  )
  const { meeting, participations } = await meetingRecord(ctxOf('reader'), key)
  for (const { id } of participations)
    await recordParticipation(ctxOf('coordinator', now), key, id, { attendance: 'attended' })
  await store.write([
    cypher(`MATCH (m:Meeting {key: '${key}'})
      CREATE (:Decision {id: 'd1', text: 'Quittenbeschluss', decidedAt: '2026-12-01'})-[:DECIDED_AT]->(m)
      CREATE (:Task {id: 't1', title: 'Quittenaufgabe', dueOn: '2026-12-24'})-[:ARISES_FROM]->(m)`),
  ])
  const seen = async () => ({
    list: (await pastMeetings(ctxOf('reader', now))).total,
    record: await meetingRecord(ctxOf('reader'), key).then(
      () => 1,
      () => 0,
    ),
    organisation: (await meetingsOf(ctxOf('reader'), 'org-vhs')).length,
    series: (await seriesNames(ctxOf('reader'))).length,
    program: (await meetingsAfter(ctxOf('reader'), { after: '', since: null, ids: [], limit: 9 })).length,
    joint: (await networkFacts(store)).meetings.size,
    search: (await search(ctxOf('reader'), 'Quitten', { limit: 20 })).hits.map(({ label }) => label),
  })
  const before = await seen()
  expect(Object.values(before)).toEqual([1, 1, 1, 1, 1, 1, ['Quittenrunde', 'Quittenbeschluss', 'Quittenaufgabe']])
  const record = await meetingToEdit(ctxOf('coordinator'), key)
  expect((await refusalOf(deleteMeeting(ctxOf('coordinator'), key, 9))).code).toBe('conflict')
  await deleteMeeting(ctxOf('coordinator'), key, 1)
  expect(Object.values(await seen())).toEqual([0, 0, 0, 0, 0, 0, []])
  expect(
    (await refusalOf(recordParticipation(ctxOf('coordinator'), key, participations[0]!.id, { reply: 'accepted' })))
      .code,
  ).toBe('not-found')
  await restore(ctxOf('coordinator'), meeting.id)
  expect(await seen()).toEqual(before)
  expect((await meetingToEdit(ctxOf('coordinator'), key)).values).toEqual(record.values)
  expect((await meetingRecord(ctxOf('reader'), key)).meeting).toMatchObject({
    decisions: [{ id: 'd1' }],
    tasks: [{ id: 't1' }],
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
  test.each(['reader', 'editor'] as const)(
    'a %s plans, changes, cancels, deletes and records nothing',
    async (role) => {
      const key = await planMeeting(ctxOf('coordinator'), formWith({ invited: ['org-vhs'] }))
      const [invitation] = (await meetingRecord(ctxOf(role), key)).participations
      for (const refusal of await Promise.all(
        [
          planMeeting(ctxOf(role), formWith()),
          editMeeting(ctxOf(role), key, 1, formWith()),
          meetingToEdit(ctxOf(role), key),
          deleteMeeting(ctxOf(role), key, 1),
          cancelMeeting(ctxOf(role), key, 1),
          recordParticipation(ctxOf(role), key, invitation!.id, { reply: 'accepted' }),
          invitationCandidates(ctxOf(role), { kind: 'welfare', area: '', topic: '' }),
        ].map(refusalOf),
      ))
        expect(refusal.code).toBe('forbidden')
      expect(await actions()).toEqual(['create'])
      expect((await meetingRecord(ctxOf(role), key)).meeting.version).toBe(1)
    },
  )

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
