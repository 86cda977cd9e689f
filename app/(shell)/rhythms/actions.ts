'use server'
import { z } from 'zod'
import type { FormState } from '@/lib/records/form'
import { rhythmFields } from '@/lib/rhythms/fields'
import { setRhythms } from '@/lib/rhythms/records'
import { rhythmFormSchema } from '@/lib/rhythms/schema'
import { runForm } from '@/lib/run-form'

const readAt = z.object({ version: z.coerce.number().int() })

/** Saves the intervals; after a conflict the form shows both versions. */
export async function setRhythmsAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm({ schema: rhythmFormSchema, fields: rhythmFields }, data, async (ctx, values, texts) => {
    await setRhythms(ctx, readAt.parse(texts).version, values)
    return '/rhythms'
  })
}
