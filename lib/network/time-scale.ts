import { lastDay } from '../dates'
import type { YearOfChanges } from './schema'

/** The months of the time bar: positions count from January of the first year; the last one is the month of today. */
export interface TimeScale {
  readonly firstYear: number
  readonly last: number
  readonly today: string
}

/** The scale from January of a year to today (YYYY-MM-DD). */
export function timeScale(firstYear: number, today: string): TimeScale {
  return { firstYear, last: (Number(today.slice(0, 4)) - firstYear) * 12 + Number(today.slice(5, 7)) - 1, today }
}

/** The day at a position: the last of its month; empty for today. */
export function dayAt({ firstYear, last }: TimeScale, position: number): string {
  if (position >= last) return ''
  const at = Math.max(0, position)
  const month = `${firstYear + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  return lastDay(month)
}

/** Where a day stands, empty for today; what lies outside stands at the nearest end. */
export function positionOf({ firstYear, last }: TimeScale, day: string): number {
  if (!day) return last
  const position = (Number(day.slice(0, 4)) - firstYear) * 12 + Number(day.slice(5, 7)) - 1
  return Math.min(last, Math.max(0, position))
}

const monthsOfYear = 12

/**
 * The position a network is first compared with: a year before, or the end of the year before the last one in which
 * something changed, so that there is something to see.
 * @param at the position of the later day
 */
export function earlierPosition(scale: TimeScale, at: number, years: readonly YearOfChanges[]): number {
  const shown = scale.firstYear + Math.floor(at / monthsOfYear)
  const changed = years.filter(({ year, changes }) => changes > 0 && year <= shown).map(({ year }) => year)
  const before = (Math.max(scale.firstYear, ...changed) - scale.firstYear) * monthsOfYear - 1
  return Math.max(0, Math.min(at - monthsOfYear, before))
}
