'use server'
import { z } from 'zod'
import { fill } from '@/lib/i18n/messages'
import { formatDate } from '@/lib/dates'
import { currentMessages } from '@/lib/i18n/server'
import type { DeedAnswer, FormState } from '@/lib/records/form'
import { runDeed, runForm } from '@/lib/run-form'
import { viewFields } from '@/lib/views/fields'
import {
  addView,
  deleteView,
  duplicateView,
  editView,
  openWith,
  publishView,
  takeSnapshot,
  viewRecord,
  withdrawView,
} from '@/lib/views/records'
import { openAddress, viewFormSchema } from '@/lib/views/schema'

const form = { schema: viewFormSchema, fields: viewFields }
const named = z.object({ key: z.string().min(1) })
const readAt = named.extend({ version: z.coerce.number().int() })
const savedFrom = z.object({ address: z.string().max(2000).catch('/network') })
const longest = viewFields.name.max

/** Saves what the network page shows, and opens it again as a view. */
export async function addViewAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    const id = await addView(ctx, values, savedFrom.parse(texts).address)
    return openAddress({ id, ...(await viewRecord(ctx, id)).values })
  })
}

/** Saves name, description and who sees it; after a conflict the form shows both versions. */
export async function editViewAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await editView(ctx, key, version, values)
    return `/network/views/${key}`
  })
}

/** Moves a view to the trash. */
export async function deleteViewAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => deleteView(ctx, key, version), '/network/views')
}

/** Makes a view of one's own that shows the same. */
export async function duplicateViewAction(data: FormData): Promise<DeedAnswer> {
  const { t } = await currentMessages()
  return runDeed(named, data, async (ctx, { key }) => {
    const { name } = await viewRecord(ctx, key)
    return duplicateView(ctx, key, fill(t.views.copyName, { name }).slice(0, longest))
  })
}

/** Makes a view that keeps what the given one shows now. */
export async function snapshotAction(data: FormData): Promise<DeedAnswer> {
  const { t, locale } = await currentMessages()
  return runDeed(named, data, async (ctx, { key }) => {
    const { name } = await viewRecord(ctx, key)
    const date = formatDate(ctx.now, locale)
    return takeSnapshot(ctx, key, fill(t.views.snapshotName, { name, date }).slice(0, longest))
  })
}

/** Lets one's network open with a view, or with everything again. */
export async function openWithAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(z.object({ key: z.string() }), data, (ctx, { key }) => openWith(ctx, key || null))
}

/** Publishes the picture of a view, or brings it up to date. */
export async function publishViewAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => publishView(ctx, key, version))
}

/** Takes the public picture of a view back. */
export async function withdrawViewAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => withdrawView(ctx, key, version))
}
