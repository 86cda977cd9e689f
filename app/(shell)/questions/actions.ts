'use server'
import { claim, settle, settleBySynonym } from '@/lib/questions/records'
import { claimSchema, settleSchema, synonymSchema } from '@/lib/questions/schema'
import { runDeed } from '@/lib/run-form'

/** „Ich kläre das“, or gives it back. */
export async function claimAction(form: FormData): Promise<void> {
  await runDeed(claimSchema, form, (ctx, { id, version, claim: wish }) => claim(ctx, id, version, wish === 'yes'))
}

/** „Erledigt“: closes a report with what was done. */
export async function settleAction(form: FormData): Promise<void> {
  await runDeed(settleSchema, form, settle)
}

/** Adds a word to a topic and closes the report. */
export async function addSynonymAction(form: FormData): Promise<void> {
  await runDeed(synonymSchema, form, settleBySynonym)
}
