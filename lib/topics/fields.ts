import type { Catalogue, FormOf, ValuesOf } from '../records/fields'

/** What a topic has, in the order of its form. */
export const topicFields = {
  label: { type: 'text', max: 80, required: true },
  en: { type: 'text', max: 80 },
  parentId: { type: 'reference', to: 'topic' },
  synonyms: { type: 'list', max: 3000 },
  synonymsEn: { type: 'list', max: 3000 },
  /** The day from which it is not offered any more. */
  retiredAt: { type: 'date', system: true },
  /** The topic that took over everything of a merged one. */
  mergedIntoId: { type: 'reference', to: 'topic', system: true },
} as const satisfies Catalogue

export type TopicValues = ValuesOf<typeof topicFields>
export type TopicForm = FormOf<typeof topicFields>
