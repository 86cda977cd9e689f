'use server'
import { z } from 'zod'
import type { Done } from '@/components/layout/toast'
import { purge, restore, revert, undo } from '@/lib/changes/service'
import { recordKinds } from '@/lib/records/kinds'
import type { DeedAnswer } from '@/lib/records/form'
import { runDeed } from '@/lib/run-form'
import { rowDeed } from '../tell-done'

const id = z.string().min(1).max(300)

/** Takes an entry of the change log back. */
export async function undoAction(form: FormData): Promise<DeedAnswer> {
  return runDeed(z.object({ entry: id }), form, (ctx, { entry }) => undo(ctx, entry))
}

const revertSchema = z.object({ kind: z.enum(recordKinds), id, entry: id, only: z.string().max(80).optional() })

/** Sets a record, or one field of it, to an earlier version. */
export async function revertAction(form: FormData): Promise<DeedAnswer> {
  return runDeed(revertSchema, form, (ctx, { kind, id: record, entry, only }) =>
    revert(ctx, kind, record, entry, only ? [only] : []),
  )
}

/** Takes back what was done in a row. */
export async function undoInRowAction(_previous: Done | null, form: FormData): Promise<Done | null> {
  return rowDeed(z.object({ entry: id }), form, (ctx, { entry }) => undo(ctx, entry))
}

/** Brings a record back from the trash. */
export async function restoreAction(_previous: Done | null, form: FormData): Promise<Done | null> {
  return rowDeed(z.object({ id }), form, (ctx, { id: record }) => restore(ctx, record))
}

/** Deletes for good what was in the trash long enough. */
export async function purgeAction(_previous: Done | null, form: FormData): Promise<Done | null> {
  return rowDeed(z.object({ id }), form, (ctx, { id: record }) => purge(ctx, record))
}
