import { agendaLine, agendaLines, readAgendaLine } from '@/lib/meetings/agenda'
import { fieldErrors } from '@/lib/i18n/de/common'
import { meetingFilterSchema, meetingFormSchema, participationFormSchema } from '@/lib/meetings/schema'

const good = {
  title: 'Runder Tisch',
  series: '',
  date: '2026-11-26',
  startTime: '14:00',
  endTime: '16:00',
  timeZone: 'Europe/Berlin',
  place: '',
  videoUrl: '',
  description: '',
  areaId: '',
  topicIds: [],
  agenda: ['Begrüßung (5 min)'],
  invited: [],
}

/** The first code per field. */
function codes(changed: Record<string, unknown>): Record<string, string> {
  const result = meetingFormSchema.safeParse({ ...good, ...changed })
  return result.success
    ? {}
    : Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}

test('title, day, times and zone are enough; everything else is empty', () => {
  expect(meetingFormSchema.parse(good)).toMatchObject({
    title: 'Runder Tisch',
    series: null,
    place: null,
    videoUrl: null,
    description: null,
    areaId: null,
  })
})

test.each([
  ['title', '  ', 'required'],
  ['title', 'x'.repeat(161), 'too-long'],
  ['date', '', 'required'],
  ['date', '0026-12-03', 'not-a-date'],
  ['date', '12026-12-03', 'not-a-date'],
  ['date', '1899-12-31', 'not-a-date'],
  ['date', '2200-01-01', 'not-a-date'],
  ['date', '26.11.2026', 'not-a-date'],
  ['date', '2026-13-01', 'not-a-date'],
  ['date', '2026-11-31', 'not-a-date'],
  ['date', '2026-02-29', 'not-a-date'],
  ['date', '2026-02-30', 'not-a-date'],
  ['date', '2026-00-10', 'not-a-date'],
  ['date', '2026-11-00', 'not-a-date'],
  ['startTime', '24:00', 'not-a-time'],
  ['startTime', '9:00', 'not-a-time'],
  ['startTime', '12:60', 'not-a-time'],
  ['startTime', '', 'required'],
  ['timeZone', 'Europe/Heide', 'not-in-list'],
  ['timeZone', '', 'required'],
  ['videoUrl', 'javascript:alert(1)', 'not-a-url'],
  ['videoUrl', 'video.kreis.example', 'not-a-url'],
  ['description', 'x'.repeat(4001), 'too-long'],
  ['agenda', ['Kurse (fünf min)'], 'not-a-number'],
  ['agenda', ['Kurse (1000 min)'], 'not-a-number'],
  ['agenda', ['Kurse (-5 min)'], 'not-a-number'],
  ['agenda', ['x'.repeat(211)], 'too-long'],
])('%s %j is refused: %s', (field, value, code) => {
  expect(codes({ [field]: value })).toEqual({ [field]: code })
  expect(Object.keys(fieldErrors)).toContain(code)
})

test.each(['2024-02-29', '2026-12-31', '2027-01-01', '2026-03-29'])('%s is a day', (date) =>
  expect(codes({ date })).toEqual({}),
)
test.each(['https://video.kreis.example/a?b=c', 'http://localhost:8443/raum', ''])(
  '%j may be the address of a video call',
  (videoUrl) => expect(codes({ videoUrl })).toEqual({}),
)

test('a meeting ends after it starts; the end may lie after midnight, but not half a day later', () => {
  for (const endTime of ['14:00', '09:00'])
    expect(codes({ startTime: '14:00', endTime })).toEqual({ endTime: 'end-before-start' })
  for (const [startTime, endTime] of [
    ['00:00', '23:59'],
    ['22:00', '01:00'],
    ['20:00', '00:00'],
    ['20:00', '08:00'],
  ])
    expect(codes({ startTime, endTime })).toEqual({})
  expect(codes({ startTime: '20:00', endTime: '08:01' })).toEqual({ endTime: 'end-before-start' })
})

test('a time that the clocks skip is refused at its field; one they show twice is not', () => {
  const spring = { date: '2027-03-28' }
  expect(codes({ ...spring, startTime: '02:30', endTime: '03:00' })).toEqual({ startTime: 'no-such-time' })
  expect(codes({ ...spring, startTime: '01:30', endTime: '02:00' })).toEqual({ endTime: 'no-such-time' })
  expect(codes({ ...spring, startTime: '02:15', endTime: '02:45' })).toEqual({
    startTime: 'no-such-time',
    endTime: 'no-such-time',
  })
  expect(codes({ ...spring, startTime: '01:59', endTime: '03:00' })).toEqual({})
  expect(codes({ date: '2027-03-27', startTime: '22:00', endTime: '02:30' })).toEqual({ endTime: 'no-such-time' })
  expect(codes({ ...spring, startTime: '02:30', endTime: '03:30', timeZone: 'Europe/London' })).toEqual({})
  expect(codes({ date: '2027-10-31', startTime: '02:30', endTime: '03:00' })).toEqual({})
  expect(Object.keys(fieldErrors)).toContain('no-such-time')
})

test('all errors come at once, in the order of the form', () => {
  expect(
    Object.keys(codes({ title: '', date: '0026-12-03', startTime: '9', videoUrl: 'x', agenda: ['A (x min)'] })),
  ).toEqual(['title', 'date', 'startTime', 'videoUrl', 'agenda'])
})

test('an agenda line keeps title and minutes; what only looks like minutes stays in the title', () => {
  for (const [title, minutes] of [
    ['Kurse', '15'],
    ['Kurse', ''],
    ['Fahrten (Bus)', '5'],
    ['', '10'],
    ['Bus (alle 14 min)', ''],
  ] as const)
    expect(readAgendaLine(agendaLine(title, minutes))).toEqual({ title, minutes })
  expect(agendaLines(['Begrüßung', '', ' '], ['5', '', ''])).toEqual(['Begrüßung (5 min)'])
})

test('answers and attendance come from their lists', () => {
  const tap = { key: 'k', participationId: 'p' }
  expect(participationFormSchema.parse({ ...tap, reply: 'accepted' })).toEqual({ ...tap, reply: 'accepted' })
  for (const wrong of [{ reply: 'maybe' }, { attendance: 'accepted' }])
    expect(participationFormSchema.safeParse({ ...tap, ...wrong }).error!.issues[0]!.message).toBe('not-in-list')
})

test('the filter in the address never fails', () => {
  expect(meetingFilterSchema.parse({ q: 'x'.repeat(500) }).q).toBe('x'.repeat(100))
  for (const value of [undefined, ['a', 'b'], { a: 1 }])
    expect(meetingFilterSchema.parse({ q: value, series: value, upcoming: value, past: value })).toEqual({
      q: '',
      series: '',
      upcoming: 1,
      past: 1,
    })
  expect(meetingFilterSchema.parse({ q: ' Tisch ', past: '3', upcoming: '-1' })).toEqual({
    q: 'Tisch',
    series: '',
    upcoming: 1,
    past: 3,
  })
})
