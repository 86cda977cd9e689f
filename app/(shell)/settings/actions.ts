'use server'
import { z } from 'zod'
import type { FormState } from '@/lib/records/form'
import { runForm } from '@/lib/run-form'
import { settingFields } from '@/lib/settings/fields'
import { setSettings } from '@/lib/settings/records'
import { settingFormSchema } from '@/lib/settings/schema'

const readAt = z.object({ version: z.coerce.number().int() })

/** Saves what is switched on; after a conflict the form shows both versions. */
export async function setSettingsAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm({ schema: settingFormSchema, fields: settingFields }, data, async (ctx, values, texts) => {
    await setSettings(ctx, readAt.parse(texts).version, values)
    return '/settings'
  })
}
