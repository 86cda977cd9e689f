'use server'
import type { Done } from '@/components/layout/toast'
import { claim, settle, settleBySynonym } from '@/lib/questions/records'
import { claimSchema, settleSchema, synonymSchema } from '@/lib/questions/schema'
import { rowDeed } from '../tell-done'

/** „Ich kläre das“, or gives it back. */
export async function claimAction(_previous: Done | null, form: FormData): Promise<Done | null> {
  return rowDeed(claimSchema, form, (ctx, { id, version, claim: wish }) => claim(ctx, id, version, wish === 'yes'))
}

/** „Erledigt“: closes a report with what was done. */
export async function settleAction(_previous: Done | null, form: FormData): Promise<Done | null> {
  return rowDeed(settleSchema, form, settle)
}

/** Adds a word to a topic and closes the report. */
export async function addSynonymAction(_previous: Done | null, form: FormData): Promise<Done | null> {
  return rowDeed(synonymSchema, form, settleBySynonym)
}
