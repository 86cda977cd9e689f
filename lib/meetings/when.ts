import { addDays, instantOf, isOnClock, localParts } from '../dates'
import type { MeetingForm } from './fields'

type When = Pick<MeetingForm, 'date' | 'startTime' | 'endTime' | 'timeZone'>

/** Longest meeting that may go on after midnight: beyond it, an end before the start is a slip of the finger. */
const longestNight = 12 * 3_600_000

/** The day on which a meeting ends: the next one when its end is earlier on the clock than its start. */
function endDate({ date, startTime, endTime }: Omit<When, 'timeZone'>): string {
  return endTime < startTime ? addDays(date, 1) : date
}

/** The instants of a meeting; the times stand for what the clocks of its zone show. */
export function timesOf(when: When): { startsAt: string; endsAt: string; timeZone: string } {
  const { date, startTime, endTime, timeZone } = when
  return {
    startsAt: instantOf(date, startTime, timeZone),
    endsAt: instantOf(endDate(when), endTime, timeZone),
    timeZone,
  }
}

/** What the clocks of a meeting's zone show at its start and end. */
export function whenOf({ startsAt, endsAt, timeZone }: { startsAt: string; endsAt: string; timeZone: string }): When {
  const { date, time: startTime } = localParts(startsAt, timeZone)
  return { date, startTime, endTime: localParts(endsAt, timeZone).time, timeZone }
}

/** What is wrong with the times of a form: a time the clocks skip, an end that is not after the start. */
export function whenProblems(when: Partial<When>): Record<string, string> {
  const { date, startTime, endTime, timeZone } = when
  if (!date || !timeZone) return {}
  const problems: Record<string, string> = {}
  if (startTime && !isOnClock(date, startTime, timeZone)) problems.startTime = 'no-such-time'
  if (!startTime || !endTime) return problems
  const whole = { date, startTime, endTime, timeZone }
  const { startsAt, endsAt } = timesOf(whole)
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  if (!isOnClock(endDate(whole), endTime, timeZone)) problems.endTime = 'no-such-time'
  else if (problems.startTime) return problems
  else if (length <= 0 || (endTime < startTime && length > longestNight)) problems.endTime = 'end-before-start'
  return problems
}
