import type { Catalogue, ValuesOf } from '../records/fields'

/** What arises from a meeting for somebody to do. */
export const taskFields = {
  title: { type: 'text', max: 300, required: true },
  dueOn: { type: 'date' },
  doneAt: { type: 'instant' },
  organisationId: { type: 'reference', to: 'organisation' },
} as const satisfies Catalogue

export type TaskValues = ValuesOf<typeof taskFields>
