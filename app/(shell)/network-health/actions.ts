'use server'
import { z } from 'zod'
import { scorecardFields } from '@/lib/network-health/fields'
import { keepScorecard } from '@/lib/network-health/records'
import { scorecardFormSchema, yearSchema } from '@/lib/network-health/schema'
import type { FormState } from '@/lib/records/form'
import { runForm } from '@/lib/run-form'

const readAt = z.object({ key: yearSchema, version: z.coerce.number().int() })

/** Saves the scorecard of a year; after a conflict the form shows both versions. */
export async function keepScorecardAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm({ schema: scorecardFormSchema, fields: scorecardFields }, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await keepScorecard(ctx, key, version, values)
    return '/network-health'
  })
}
