import { z } from 'zod'
import { propsSchemaOf, storedSchemaOf } from '../records/fields'
import { query } from '../store/query'
import { asked, scorecardFields } from './fields'

const text = z.string()
const integer = z.number().int()
const dimension = z.enum(asked)
const tally = { year: text, dimension, step: integer }

export const readScorecard = query(
  'network-health/read-scorecard',
  { id: text },
  { version: integer, values: storedSchemaOf(scorecardFields) },
)
export const listScorecards = query(
  'network-health/list-scorecards',
  { limit: integer },
  { year: text, values: storedSchemaOf(scorecardFields) },
)
export const saveScorecard = query(
  'network-health/save-scorecard',
  { id: text, version: integer, props: propsSchemaOf(scorecardFields), now: text },
  { version: integer },
)
export const holdYear = query('network-health/hold-year', { year: text }, { year: text })
export const countAnswers = query(
  'network-health/count-answers',
  { rows: z.array(z.strictObject({ id: text, ...tally })) },
  { id: text },
)
export const showAnswers = query(
  'network-health/show-answers',
  { year: text, dimension, least: integer },
  { further: integer },
)
export const listTallies = query('network-health/list-tallies', { limit: integer }, { ...tally, shown: integer })
