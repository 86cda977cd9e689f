'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { purge, restore, revert, undo } from '@/lib/changes/service'
import type { Ctx } from '@/lib/context'
import { rememberDone, rememberRefusal } from '@/lib/done'
import { recordKinds } from '@/lib/records/kinds'
import { formValues, runAction } from '@/lib/run-action'

const id = z.string().min(1).max(300)

/** Does something to a record and lets the page say what it was, or why not. */
async function act<S extends z.ZodType>(
  schema: S,
  form: FormData,
  use: (ctx: Ctx, data: z.output<S>) => Promise<unknown>,
): Promise<void> {
  const result = await runAction(schema, formValues(form), async (ctx, data) => {
    await use(ctx, data)
    return ctx.written?.[0]
  })
  if (result.ok) {
    if (result.value) await rememberDone(result.value)
  } else if (result.code === 'not-signed-in') redirect('/sign-in')
  else await rememberRefusal(result.code)
  refresh()
}

/** Takes an entry of the change log back. */
export async function undoAction(form: FormData): Promise<void> {
  await act(z.object({ entry: id }), form, (ctx, { entry }) => undo(ctx, entry))
}

const revertSchema = z.object({ kind: z.enum(recordKinds), id, entry: id, only: z.string().max(80).optional() })

/** Sets a record, or one field of it, to an earlier version. */
export async function revertAction(form: FormData): Promise<void> {
  await act(revertSchema, form, (ctx, { kind, id: record, entry, only }) =>
    revert(ctx, kind, record, entry, only ? [only] : []),
  )
}

/** Brings a record back from the trash. */
export async function restoreAction(form: FormData): Promise<void> {
  await act(z.object({ id }), form, (ctx, { id: record }) => restore(ctx, record))
}

/** Deletes for good what was in the trash long enough. */
export async function purgeAction(form: FormData): Promise<void> {
  await act(z.object({ id }), form, (ctx, { id: record }) => purge(ctx, record))
}
