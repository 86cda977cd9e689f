'use server'
import { z } from 'zod'
import type { Done } from '@/components/layout/toast'
import { undo } from '@/lib/changes/service'
import { currentMessages } from '@/lib/i18n/server'
import { formValues, runAction } from '@/lib/run-action'
import { confirmSchema } from '@/lib/verify/schema'
import { confirmRecord, putOff, takeUp } from '@/lib/verify/service'
import { rowDeed } from '../tell-done'

const id = z.string().min(1).max(300)
/** How what was put off is named among the entries that can be taken back. */
const mark = 'later:'

/** Confirms a record of the list, where its row stays. */
export async function confirmInRowAction(_previous: Done | null, data: FormData): Promise<Done | null> {
  return rowDeed(confirmSchema, data, (ctx, { kind, key, version }) => confirmRecord(ctx, kind, key, version))
}

/** Puts a record off for oneself. */
export async function putOffAction(_previous: Done | null, data: FormData): Promise<Done | null> {
  const result = await runAction(z.object({ id }), formValues(data), async (ctx, { id: record }) => {
    await putOff(ctx, record)
    return record
  })
  return told(result.ok ? `${mark}${result.value}` : null, result.ok ? null : result.code, 'putOff')
}

/** Takes back what was done in a row: what was confirmed, or put off. */
export async function undoInListAction(_previous: Done | null, data: FormData): Promise<Done | null> {
  const entry = String(data.get('entry') ?? '')
  if (!entry.startsWith(mark))
    return rowDeed(z.object({ entry: id }), data, (ctx, { entry: written }) => undo(ctx, written))
  const result = await runAction(z.object({ entry: id }), formValues(data), (ctx) =>
    takeUp(ctx, entry.slice(mark.length)),
  )
  return told(entry, result.ok ? null : result.code, 'takenUp')
}

/** What the row says of something that changed no record. */
async function told(done: string | null, refused: string | null, what: 'putOff' | 'takenUp'): Promise<Done> {
  const { t } = await currentMessages()
  if (refused !== null || done === null) {
    const text = (t.errors as Record<string, string>)[refused ?? ''] ?? t.errors.unexpected
    return { id: `${refused} ${Date.now()}`, text, undo: false, refused: true }
  }
  return { id: done, text: t.verify[what], undo: what === 'putOff', refused: false, inPlace: true, unwritten: true }
}
