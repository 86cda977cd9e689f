'use server'
import { z } from 'zod'
import { decisionSchema, letterChoiceSchema } from '@/lib/mail/schema'
import { decide, sendTestLetter } from '@/lib/mail/service'
import type { DeedAnswer } from '@/lib/records/form'
import { runDeed } from '@/lib/run-form'

const readAt = z.object({ key: z.string().min(1), version: z.coerce.number().int(), decision: decisionSchema })

/** Cancels a message, sends it again, takes it as sent, or marks it as undeliverable. */
export async function decideAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version, decision }) => decide(ctx, key, version, decision))
}

/** Writes a letter to the person who acts, as a trial. */
export async function sendTestAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(
    letterChoiceSchema,
    data,
    (ctx, { letter, language }) => sendTestLetter(ctx, letter, language),
    '/outbox',
  )
}
