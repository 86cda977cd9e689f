'use server'
import { z } from 'zod'
import { formTextsOf } from '@/lib/records/fields'
import type { DeedAnswer, FormState } from '@/lib/records/form'
import { runDeed, runForm } from '@/lib/run-form'
import { topicFields } from '@/lib/topics/fields'
import { checkTopic, editTopic, mergeTopics, retireTopic } from '@/lib/topics/records'
import { topicFormSchema } from '@/lib/topics/schema'

const readAt = z.object({ key: z.string().min(1).max(80), version: z.coerce.number().int() })
const addressOf = (form: FormData) => `/topics/${encodeURIComponent(String(form.get('key')))}`

/** Checks what was typed for a topic and shows what it would change; writes nothing. */
export async function previewTopicAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm({ schema: topicFormSchema, fields: topicFields }, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await checkTopic(ctx, key, version, values)
    const query = new URLSearchParams({ version: String(version) })
    for (const [name, text] of Object.entries(formTextsOf(topicFields, values))) query.set(name, String(text))
    return `/topics/${encodeURIComponent(key)}/preview?${query}`
  })
}

/** Saves a topic as its preview showed it. */
export async function saveTopicAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(
    z.intersection(readAt, topicFormSchema),
    data,
    (ctx, { key, version, ...form }) => editTopic(ctx, key, version, form),
    addressOf(data),
  )
}

const mergeSchema = readAt.extend({ into: z.string().min(1).max(80), intoVersion: z.coerce.number().int() })

/** Merges a topic into another, for good. */
export async function mergeTopicAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(
    mergeSchema,
    data,
    (ctx, { key, version, into, intoVersion }) => mergeTopics(ctx, key, version, { id: into, version: intoVersion }),
    `/topics/${encodeURIComponent(String(data.get('into')))}`,
  )
}

/** Retires a topic, or takes it up again. */
export async function retireTopicAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(
    readAt.extend({ retire: z.enum(['yes', 'no']) }),
    data,
    (ctx, { key, version, retire }) => retireTopic(ctx, key, version, retire === 'yes'),
    addressOf(data),
  )
}
