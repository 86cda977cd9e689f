import type { Ctx } from '../context'
import { statement } from '../store/query'
import type { DangerKind } from './kinds'
import { countDanger } from './queries'

/**
 * Counts that a question spoke of danger: kind and month, nothing else. No entry of the change log tells of it: when
 * somebody asked, and who was at the desk, would be half of the question.
 */
export async function countDangers(ctx: Ctx, kinds: readonly DangerKind[]): Promise<void> {
  const month = ctx.now.slice(0, 7)
  await ctx.store.write(kinds.map((kind) => statement(countDanger, { id: `${kind}:${month}`, kind, month })))
}
