import { dayAt, positionOf, timeScale } from '@/lib/network/time-scale'

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
