import type { Ctx } from '../context'
import { AppError } from '../errors'
import { readRows } from '../store/query'
import { mayReadCoordinationNotes, mayWriteNotes } from './policy'
import { listNotes } from './queries'
import type { Note } from './schema'

const mostNotes = 2000

/**
 * The notes on an organisation, a post or a cooperation that one may read, newest first. @throws AppError `forbidden`
 */
export async function notesOn(ctx: Ctx, aboutId: string): Promise<Note[]> {
  if (!mayWriteNotes(ctx.actor)) throw new AppError('forbidden')
  const audiences = ['all', ...(mayReadCoordinationNotes(ctx.actor) ? ['coordination'] : [])]
  const rows = await readRows(ctx.store, listNotes, { aboutId, userId: ctx.actor.id, audiences, limit: mostNotes })
  return rows.map(({ note }) => note)
}
