import type { Ctx } from '../context'
import { AppError } from '../errors'
import type { Step } from '../records/write'
import { readRows, statement } from '../store/query'
import { asked, fewestAnswers, type Dimension } from './fields'
import { mayReadNetworkHealth } from './policy'
import { countAnswers, holdYear, listScorecards, listTallies, showAnswers } from './queries'
import { yearsOf, type Scorecard, type YearOfHealth } from './schema'

/** Most counters and scorecards that are read: 24 counters a year. */
const most = 2400

/**
 * What the partners said together, by year, and how the office sees the network. Never fewer than five answers, and
 * never one more alone. @throws AppError `forbidden`
 */
export async function networkHealth(ctx: Ctx): Promise<{ years: YearOfHealth[]; scorecards: Scorecard[] }> {
  if (!mayReadNetworkHealth(ctx.actor)) throw new AppError('forbidden')
  const [tallies, scorecards] = await Promise.all([
    readRows(ctx.store, listTallies, { limit: most }),
    readRows(ctx.store, listScorecards, { limit: 100 }),
  ])
  return { years: yearsOf(tallies), scorecards: scorecards.map(({ year, values }) => ({ year, ...values })) }
}

/**
 * The steps that count the answers of one partner in a year: counters go up, nothing else is kept. Further answers show
 * only once there are five of them, so that nobody sees what one more has changed.
 */
export function countingSteps(year: string, answers: Readonly<Record<Dimension, number>>): Step[] {
  const rows = asked.map((dimension) => {
    const step = answers[dimension]
    return { id: `${year}:${dimension}:${step}`, year, dimension, step }
  })
  return [
    { statement: statement(holdYear, { year }) },
    { statement: statement(countAnswers, { rows }) },
    { statement: statement(showAnswers, { year, dimension: asked[0], least: fewestAnswers }) },
  ]
}
