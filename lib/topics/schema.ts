import { z } from 'zod'

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
})
export type Topic = z.output<typeof topicSchema>

/** The topic's name in a language; German is the source. */
export function topicLabel(topic: Pick<Topic, 'label' | 'en'>, locale: string): string {
  return locale === 'en' && topic.en ? topic.en.charAt(0).toUpperCase() + topic.en.slice(1) : topic.label
}
