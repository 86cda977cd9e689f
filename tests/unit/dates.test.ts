import {
  addDays,
  calendarWeek,
  dateLeaf,
  firstDay,
  lastDay,
  formatDate,
  formatLongDate,
  formatTime,
  instantOf,
  isDate,
  isTimeZone,
  localParts,
  partOfDay,
  timeZoneChoices,
} from '@/lib/dates'

describe('a date as the source knows it', () => {
  test.each([
    ['2016', 'de', '2016'],
    ['2016', 'en', '2016'],
    ['2023-08', 'de', '08/2023'],
    ['2023-08', 'en', '08/2023'],
    ['2026-11-23', 'de', '23.11.2026'],
    ['2026-11-23', 'en', '23/11/2026'],
    ['2026-01-01', 'de', '01.01.2026'],
    ['2024-02-29', 'de', '29.02.2024'],
  ])('%s in %s reads %s', (iso, locale, shown) => expect(formatDate(iso, locale)).toBe(shown))

  test('a date without time stays the same day in every zone', () => {
    for (const zone of ['Pacific/Auckland', 'Pacific/Honolulu', 'Europe/Berlin', 'UTC'])
      expect(formatDate('2026-03-29', 'de', zone)).toBe('29.03.2026')
  })

  test('an instant is shown as its day on the wall clock', () => {
    expect(formatDate('2026-12-31T23:30:00.000Z', 'de')).toBe('01.01.2027')
    expect(formatDate('2026-12-31T23:30:00.000Z', 'de', 'UTC')).toBe('31.12.2026')
    expect(formatDate('2026-06-30T22:00:00.000Z', 'en')).toBe('01/07/2026')
  })
})

describe('words for an instant', () => {
  const afternoon = '2026-11-23T13:30:00.000Z'

  test('a long date names the weekday in the language of the reader', () => {
    expect(formatLongDate(afternoon, 'de')).toBe('Montag, 23. November 2026')
    expect(formatLongDate(afternoon, 'en')).toMatch(/^Monday,? 23 November 2026$/)
  })

  test('times have two digits and 24 hours in both languages', () => {
    for (const locale of ['de', 'en']) {
      expect(formatTime(afternoon, locale)).toBe('14:30')
      expect(formatTime('2026-11-23T08:05:00.000Z', locale)).toBe('09:05')
      expect(formatTime('2026-11-22T23:00:00.000Z', locale)).toBe('00:00')
    }
  })

  test('the same instant is one hour further in summer', () => {
    expect(formatTime('2026-07-01T12:00:00.000Z', 'de')).toBe('14:00')
    expect(formatTime('2026-12-01T12:00:00.000Z', 'de')).toBe('13:00')
  })

  test('a calendar leaf has short parts without full stops', () => {
    expect(dateLeaf('2026-11-26T13:00:00.000Z', 'de')).toEqual({ day: '26', month: 'Nov', weekday: 'Do' })
    expect(dateLeaf('2026-11-26T13:00:00.000Z', 'en')).toEqual({ day: '26', month: 'Nov', weekday: 'Thu' })
    expect(dateLeaf('2026-11-30T23:30:00.000Z', 'de')).toEqual({ day: '01', month: 'Dez', weekday: 'Di' })
  })

  test.each([
    ['2026-11-23T05:00:00.000Z', 'morning'],
    ['2026-11-23T09:59:00.000Z', 'morning'],
    ['2026-11-23T10:00:00.000Z', 'day'],
    ['2026-11-23T16:59:00.000Z', 'day'],
    ['2026-11-23T17:00:00.000Z', 'evening'],
    ['2026-11-22T23:00:00.000Z', 'morning'],
  ])('%s is the %s in Berlin', (iso, part) => expect(partOfDay(iso)).toBe(part))
})

describe('calendar weeks (ISO 8601) around the turn of the year', () => {
  test.each([
    ['2020-12-31', 53],
    ['2021-01-01', 53],
    ['2021-01-03', 53],
    ['2021-01-04', 1],
    ['2024-12-29', 52],
    ['2024-12-30', 1],
    ['2025-12-28', 52],
    ['2025-12-29', 1],
    ['2026-11-23', 48],
    ['2026-12-31', 53],
    ['2027-01-01', 53],
    ['2027-01-04', 1],
    ['2028-01-01', 52],
    ['2028-01-03', 1],
  ])('%s lies in week %i', (date, week) => expect(calendarWeek(`${date}T12:00:00.000Z`)).toBe(week))

  test('the week is that of the day on the wall clock', () => {
    expect(calendarWeek('2027-01-03T23:30:00.000Z')).toBe(1)
    expect(calendarWeek('2027-01-03T23:30:00.000Z', 'UTC')).toBe(53)
  })
})

describe('from the wall clock to an instant', () => {
  test.each([
    ['winter', '2026-12-01', '14:30', '2026-12-01T13:30:00.000Z'],
    ['summer', '2026-07-01', '14:30', '2026-07-01T12:30:00.000Z'],
    ['midnight', '2026-07-01', '00:00', '2026-06-30T22:00:00.000Z'],
    ['new year', '2027-01-01', '00:00', '2026-12-31T23:00:00.000Z'],
    ['the minute before the spring change', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['the first time after the spring change', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['later on the day of the spring change', '2026-03-29', '10:00', '2026-03-29T08:00:00.000Z'],
    ['the minute before the doubled hour', '2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['the doubled hour means the first', '2026-10-25', '02:00', '2026-10-25T00:00:00.000Z'],
    ['the end of the doubled hour means the first', '2026-10-25', '02:59', '2026-10-25T00:59:00.000Z'],
    ['the first time after the doubled hour', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('Berlin, %s', (_when, date, time, instant) => expect(instantOf(date, time)).toBe(instant))

  test('a time that the spring change skips moves forward', () => {
    expect(localParts(instantOf('2026-03-29', '02:30'))).toEqual({ date: '2026-03-29', time: '03:30' })
    expect(localParts(instantOf('2026-03-29', '02:00'))).toEqual({ date: '2026-03-29', time: '03:00' })
    expect(localParts(instantOf('2026-03-08', '02:30', 'America/New_York'), 'America/New_York')).toEqual({
      date: '2026-03-08',
      time: '03:30',
    })
  })

  test('every hour of both days of change comes back, apart from the skipped one', () => {
    const lost: string[] = []
    for (const date of ['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26']) {
      for (let hour = 0; hour < 24; hour++) {
        const time = `${String(hour).padStart(2, '0')}:15`
        const back = localParts(instantOf(date, time))
        if (back.date !== date || back.time !== time) lost.push(`${date} ${time}`)
      }
    }
    expect(lost).toEqual(['2026-03-29 02:15'])
  })

  test.each(timeZoneChoices)('a time in %s comes back as it was typed', (zone) => {
    expect(isTimeZone(zone)).toBe(true)
    for (const date of ['2026-01-15', '2026-07-15'])
      expect(localParts(instantOf(date, '09:45', zone), zone)).toEqual({ date, time: '09:45' })
  })

  test('zones west of Greenwich and with half hours work too', () => {
    expect(instantOf('2026-07-01', '14:30', 'America/New_York')).toBe('2026-07-01T18:30:00.000Z')
    expect(instantOf('2026-07-01', '14:30', 'Asia/Kolkata')).toBe('2026-07-01T09:00:00.000Z')
  })
})

test.each([
  ['2024-02-29', true],
  ['2026-12-31', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-11-31', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['2026', false],
  ['2026-11-25T10:00', false],
  ['', false],
])('%j is a day of the calendar: %p', (text, known) => expect(isDate(text)).toBe(known))

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Europe/Heide', false],
  ['', false],
  ['<script>', false],
])('%p is a time zone: %p', (zone, known) => expect(isTimeZone(zone)).toBe(known))

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-11-25T18:00:00.000Z', -365, '2025-11-25'],
  ['2026-11-25', 0, '2026-11-25'],
])('%s plus %i days is %s', (date, days, moved) => expect(addDays(date, days)).toBe(moved))

test.each([
  ['2016', '2016-01-01', '2016-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2016-08-31', '2016-08-31', '2016-08-31'],
])('%s begins on %s and ends on %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last])
})
