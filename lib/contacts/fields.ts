import type { Catalogue, FormOf, ValuesOf } from '../records/fields'

/** How one was in touch. */
export const contactKinds = ['call', 'visit', 'mail', 'meeting'] as const

/**
 * One contact with an organisation, in the order of its short form. What it was about is a line or two and no case
 * data; it enters the log sealed, so that it can be erased.
 */
export const contactFields = {
  kind: { type: 'choice', of: contactKinds, required: true, initial: 'call' },
  day: { type: 'date', required: true },
  text: { type: 'text', max: 500, required: true, personal: true },
  organisationId: { type: 'reference', to: 'organisation', required: true },
  /** The post one spoke with; at this organisation. */
  postId: { type: 'reference', to: 'post' },
  /** The cooperation it was about; the organisation takes part in it. */
  cooperationId: { type: 'reference', to: 'cooperation' },
  notedBy: { type: 'text', max: 200, system: true },
} as const satisfies Catalogue

export type ContactValues = ValuesOf<typeof contactFields>
export type ContactForm = FormOf<typeof contactFields>
