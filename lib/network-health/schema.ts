import { z } from 'zod'
import { formSchemaOf } from '../records/fields'
import { asked, fewestAnswers, scorecardFields, steps, type Dimension, type ScorecardValues } from './fields'

export const scorecardFormSchema = formSchemaOf(scorecardFields)
export const yearSchema = z.string().regex(/^20\d{2}$/)

/** What was answered in a year, counted per step; null: too few answers to be shown. */
export interface YearOfHealth {
  readonly year: string
  readonly answers: number
  readonly counts: Readonly<Record<Dimension, readonly number[]>> | null
}

/** The scorecard of a year. */
export interface Scorecard extends ScorecardValues {
  readonly year: string
}

/** The mean of counts per step, or null without any. */
export function meanOf(counts: readonly number[]): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  return n ? counts.reduce((sum, count, index) => sum + count * steps[index]!, 0) / n : null
}

type Texts = Readonly<Record<string, string | string[] | undefined>>

/** The name of the input for a dimension. */
export const inputOf = (dimension: Dimension) => `health.${dimension}`

/**
 * The answers of a form: a step per dimension, all of them or none, so that no number ever stands for fewer than the
 * others. `missing`: the first dimension that was left out.
 */
export function readHealth(texts: Texts): { steps: Record<Dimension, number> | null; missing: Dimension | null } {
  const given = asked.map((dimension) => [dimension, Number([texts[inputOf(dimension)] ?? ''].flat()[0])] as const)
  const valid = given.filter(([, step]) => (steps as readonly number[]).includes(step))
  if (!valid.length) return { steps: null, missing: null }
  if (valid.length < asked.length)
    return { steps: null, missing: asked.find((one) => !valid.some(([name]) => name === one))! }
  return { steps: Object.fromEntries(valid) as Record<Dimension, number>, missing: null }
}

/** One counter: how often a step of a dimension was chosen in a year, and how many of them may be shown. */
export interface Tally {
  readonly year: string
  readonly dimension: Dimension
  readonly step: number
  readonly shown: number
}

/** The years with what may be shown of them, the newest first. */
export function yearsOf(tallies: readonly Tally[]): YearOfHealth[] {
  const years = [...new Set(tallies.map(({ year }) => year))].sort().reverse()
  return years.map((year) => {
    const of = (dimension: Dimension) =>
      steps.map(
        (step) =>
          tallies.find((one) => one.year === year && one.dimension === dimension && one.step === step)?.shown ?? 0,
      )
    const counts = Object.fromEntries(asked.map((dimension) => [dimension, of(dimension)])) as Record<
      Dimension,
      number[]
    >
    const answers = counts[asked[0]].reduce((sum, count) => sum + count, 0)
    return { year, answers, counts: answers >= fewestAnswers ? counts : null }
  })
}
