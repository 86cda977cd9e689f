import { z } from 'zod'
import { labelNames } from '../store/graph'
import { query } from '../store/query'
import { starters } from './schema'
import { starterLabels, starterLinks } from './starter-graph'

const text = z.string()
const scalar = z.union([text, z.number(), z.boolean(), z.array(text)])
/** A list of rows under each of `names`. A name without a list is refused, and so is another name. */
function rowsBy<N extends string, R extends z.ZodObject>(names: readonly N[], row: R) {
  return z.record(z.enum(names), z.array(row))
}
const saved = { saved: z.number().int() }

export const readStarter = query(
  'starters/read-starter',
  {},
  { starter: z.enum(starters).nullable(), loading: z.enum(starters).nullable() },
)
export const saveStarter = query(
  'starters/save-starter',
  { starter: z.enum(starters), now: text },
  { starter: z.enum(starters) },
)
export const addTopicWords = query(
  'starters/add-topic-words',
  { rows: z.array(z.strictObject({ id: text, synonyms: z.array(text), synonymsEn: z.array(text) })) },
  saved,
)
export const listSourceIds = query('starters/list-source-ids', { limit: z.number().int() }, { id: text })
export const addSources = query(
  'starters/add-sources',
  { rows: z.array(z.strictObject({ id: text, organisationId: text, props: z.record(text, scalar) })) },
  saved,
)
export const beginStarter = query(
  'starters/begin-starter',
  { starter: z.enum(starters) },
  { loading: z.enum(starters) },
)

/** Nodes of a starter network, by label. */
export const loadNodes = query(
  'starters/load-nodes',
  { rows: rowsBy(starterLabels, z.strictObject({ id: text, props: z.record(text, scalar) })) },
  saved,
)
/** Relations between such nodes, by kind; the further values where the kind has them. */
export const linkNodes = query(
  'starters/link-nodes',
  {
    rows: rowsBy(
      starterLinks,
      z.strictObject({
        ...{ a: text, b: text, role: text.nullable(), since: text.nullable(), until: text.nullable() },
        ...{ electedBy: text.nullable(), speaksFor: z.boolean().nullable() },
      }),
    ),
  },
  saved,
)
export const discardNetwork = query(
  'starters/discard-network',
  { labels: z.array(z.enum(labelNames)) },
  { deleted: z.number().int() },
)
