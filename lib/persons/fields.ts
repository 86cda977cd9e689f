import { organisationFields } from '../organisations/fields'
import type { Catalogue, FormOf, ValuesOf } from '../records/fields'

/** On which ground a person is recorded: Art. 6 (1) GDPR, a closed list. */
export const legalBases = ['public-task', 'consent', 'legal-duty', 'contract', 'legitimate-interest'] as const

/**
 * A person who holds posts: the name, on what ground it is recorded and since when the person knows (Art. 14 GDPR).
 * What belongs to the office (telephone, mailbox, room) stands at the post. All of it can be erased.
 */
export const personFields = {
  name: { type: 'text', max: 120, required: true, personal: true },
  legalBasis: { type: 'choice', of: legalBases, required: true, personal: true },
  /** Where the name comes from. */
  source: { type: 'text', max: 300, required: true, personal: true },
  informedAt: { type: 'date', personal: true },
  mobile: { ...organisationFields.phone, restricted: true, personal: true },
  privateContact: { type: 'long', max: 300, restricted: true, personal: true },
} as const satisfies Catalogue

/** What only coordinators see, and every look at which is recorded. */
export const privateFields = ['mobile', 'privateContact'] as const satisfies readonly (keyof typeof personFields)[]

export type PersonValues = ValuesOf<typeof personFields>
export type PersonForm = FormOf<typeof personFields>
