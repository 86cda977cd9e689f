import { z } from 'zod'
import { formSchemaOf } from '../records/fields'
import { topicFields } from './fields'

/** A topic; two levels, `parentId` null for the upper one. */
export const topicSchema = z.object({
  id: z.string(),
  label: z.string(),
  en: z.string().nullable(),
  synonyms: z.array(z.string()),
  synonymsEn: z.array(z.string()),
  fieldOfAction: z.boolean(),
  position: z.number().int(),
  parentId: z.string().nullable(),
  /** The day from which it is not offered any more. */
  retiredAt: z.string().nullable(),
  /** The topic that took over everything of a merged one. */
  mergedIntoId: z.string().nullable(),
  version: z.number().int(),
})
export type Topic = z.output<typeof topicSchema>

/** How much hangs on a topic. */
export const topicUsesSchema = z.object({
  responsibilities: z.number().int(),
  cooperations: z.number().int(),
  meetings: z.number().int(),
  gaps: z.number().int(),
  questions: z.number().int(),
  /** Topics below it that are still offered. */
  subtopics: z.number().int(),
})
export type TopicUses = z.output<typeof topicUsesSchema>

/** The form of a topic. */
export const topicFormSchema = formSchemaOf(topicFields)

/** The topic's name in a language; German is the source. */
export function topicLabel(topic: Pick<Topic, 'label' | 'en'>, locale: string): string {
  return locale === 'en' && topic.en ? topic.en.charAt(0).toUpperCase() + topic.en.slice(1) : topic.label
}
