'use server'
import { refresh } from 'next/cache'
import type { LinkFormState } from '@/components/check-ups/make-link-form'
import type { Done } from '@/components/layout/toast'
import { decline, takeOver } from '@/lib/check-ups/records'
import { declineSchema, newLinkSchema, revokeLinkSchema, takeOverSchema } from '@/lib/check-ups/schema'
import { endLink, makeLink } from '@/lib/check-ups/service'
import type { DeedAnswer } from '@/lib/records/form'
import { formValues, runAction } from '@/lib/run-action'
import { runDeed } from '@/lib/run-form'
import { rowDeed } from '../tell-done'

/** Makes a check-up link and shows it, this one time. */
export async function makeLinkAction(_previous: LinkFormState, form: FormData): Promise<LinkFormState> {
  const values = formValues(form) as Record<string, string>
  const result = await runAction(newLinkSchema, values, makeLink)
  if (!result.ok) return { code: result.code, fieldErrors: result.fieldErrors, values, link: null, mailed: false }
  refresh()
  return { code: null, fieldErrors: {}, values: {}, link: result.value, mailed: Boolean(values.email) }
}

/** Ends a check-up link. */
export async function revokeLinkAction(form: FormData): Promise<DeedAnswer> {
  return runDeed(revokeLinkSchema, form, (ctx, { id }) => endLink(ctx, id))
}

/** Takes over what a partner said, where its row stays. */
export async function takeOverAction(_previous: Done | null, data: FormData): Promise<Done | null> {
  return rowDeed(takeOverSchema, data, (ctx, { id, version }) => takeOver(ctx, id, version))
}

/** Declines what a partner said, with a reason. */
export async function declineAction(_previous: Done | null, data: FormData): Promise<Done | null> {
  return rowDeed(declineSchema, data, (ctx, { id, reason }) => decline(ctx, id, reason))
}
