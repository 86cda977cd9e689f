import { z } from 'zod'
import { organisationRefSchema } from '../organisations/schema'

/**
 * Why a website counts as dead. `gone`: the page is not there (404, 410). `error`: the server answers with an error.
 * `no-answer`: nobody answers. `inside`: the address leads into an own network, which is never asked.
 */
export const linkProblems = ['gone', 'error', 'no-answer', 'inside'] as const
export type LinkProblem = (typeof linkProblems)[number]

/** A website that does not answer any more; instants in UTC. */
export const deadLinkSchema = z.object({
  address: z.string(),
  checkedAt: z.string(),
  problem: z.enum(linkProblems),
  since: z.string(),
  organisation: organisationRefSchema,
})
export type DeadLink = z.output<typeof deadLinkSchema>
