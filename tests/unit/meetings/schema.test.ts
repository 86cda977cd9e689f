import { fieldErrors } from '@/lib/i18n/de/common'
import {
  cancelMeetingSchema,
  meetingFilterSchema,
  moveMeetingSchema,
  participationFormSchema,
  planMeetingSchema,
} from '@/lib/meetings/schema'

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
  agendaTitle: ['Begrüßung'],
  agendaMinutes: ['5'],
  invited: [],
}

/** The first code per field. */
function codes(changed: Record<string, unknown>): Record<string, string> {
  const result = planMeetingSchema.safeParse({ ...good, ...changed })
  return result.success
    ? {}
    : Object.fromEntries(result.error.issues.reverse().map((issue) => [issue.path.join('.'), issue.message]))
}

test('title, day, times and zone are enough; everything else is empty', () => {
  expect(planMeetingSchema.parse(good)).toMatchObject({
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
  ['date', '', 'not-a-date'],
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
  ['startTime', '', 'not-a-time'],
  ['timeZone', 'Europe/Heide', 'not-in-list'],
  ['timeZone', '', 'not-in-list'],
  ['videoUrl', 'javascript:alert(1)', 'not-a-url'],
  ['videoUrl', 'video.kreis.example', 'not-a-url'],
  ['description', 'x'.repeat(4001), 'too-long'],
  ['agendaMinutes', ['fünf'], 'not-a-number'],
  ['agendaMinutes', ['1000'], 'not-a-number'],
  ['agendaMinutes', ['-5'], 'not-a-number'],
  ['agendaTitle', ['x'.repeat(201)], 'too-long'],
])('%s %j is refused: %s', (field, value, code) => {
  expect(codes({ [field]: value })).toMatchObject({ [Array.isArray(value) ? `${field}.0` : field]: code })
  expect(Object.keys(fieldErrors)).toContain(code)
})

test.each(['2024-02-29', '2026-12-31', '2027-01-01', '2026-03-29'])('%s is a day', (date) =>
  expect(codes({ date })).toEqual({}),
)
test.each(['https://video.kreis.example/a?b=c', 'http://localhost:8443/raum', ''])(
  '%j may be the address of a video call',
  (videoUrl) => expect(codes({ videoUrl })).toEqual({}),
)

test('a meeting ends after it starts, on the same day', () => {
  expect(codes({ startTime: '14:00', endTime: '14:00' })).toEqual({ endTime: 'end-before-start' })
  expect(codes({ startTime: '14:00', endTime: '09:00' })).toEqual({ endTime: 'end-before-start' })
  expect(codes({ startTime: '00:00', endTime: '23:59' })).toEqual({})
})

test('moving has the same rules', () => {
  const move = {
    key: 'k',
    version: '3',
    date: '2026-11-26',
    startTime: '14:00',
    endTime: '16:00',
    timeZone: 'Europe/Berlin',
    place: ' Saal ',
  }
  expect(moveMeetingSchema.parse(move)).toMatchObject({ version: 3, place: 'Saal' })
  expect(moveMeetingSchema.safeParse({ ...move, endTime: '13:00' }).error!.issues[0]).toMatchObject({
    path: ['endTime'],
    message: 'end-before-start',
  })
  expect(moveMeetingSchema.safeParse({ ...move, date: '2026-02-30' }).error!.issues[0]).toMatchObject({
    path: ['date'],
    message: 'not-a-date',
  })
})

test('versions are whole numbers and answers come from the list', () => {
  expect(cancelMeetingSchema.safeParse({ key: 'k', version: '1.5' }).success).toBe(false)
  expect(cancelMeetingSchema.safeParse({ key: '', version: '1' }).success).toBe(false)
  expect(
    participationFormSchema.safeParse({ key: 'k', participationId: 'p', status: 'maybe' }).error!.issues[0]!.message,
  ).toBe('not-in-list')
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
