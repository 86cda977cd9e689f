import { dayAt, earlierPosition, positionOf, timeScale } from '@/lib/network/time-scale'

const scale = timeScale(2018, '2026-11-25')

test('positions are months, their days the last of the month, the end is today', () => {
  expect(scale.last).toBe(8 * 12 + 10)
  expect([0, 1, 13, scale.last - 1, scale.last, 999, -3].map((at) => dayAt(scale, at))).toEqual([
    '2018-01-31',
    '2018-02-28',
    '2019-02-28',
    '2026-10-31',
    '',
    '',
    '2018-01-31',
  ])
})

test('a day finds its place, one outside the nearest end', () => {
  expect(['2018-01-31', '2019-02-03', '', '1990-01-01', '2030-01-01'].map((day) => positionOf(scale, day))).toEqual([
    0,
    13,
    scale.last,
    0,
    scale.last,
  ])
  for (let at = 0; at <= scale.last; at++) expect(positionOf(scale, dayAt(scale, at))).toBe(at)
})

test('a day is compared with a year before, or with the time before the last change', () => {
  const years = (...changed: number[]) =>
    Array.from({ length: 9 }, (_, index) => ({ year: 2018 + index, changes: changed.includes(2018 + index) ? 3 : 0 }))
  const earlier = (at: number, ...changed: number[]) => dayAt(scale, earlierPosition(scale, at, years(...changed)))
  expect(earlier(scale.last, 2020, 2026)).toBe('2025-11-30')
  expect(earlier(scale.last, 2020, 2023)).toBe('2022-12-31')
  // What changed after the day that is shown does not count.
  expect(earlier(positionOf(scale, '2022-06-30'), 2021, 2023)).toBe('2020-12-31')
  expect(earlier(scale.last)).toBe('2018-01-31')
  expect(earlier(4, 2018)).toBe('2018-01-31')
})
