import { cooperationFields } from '../cooperations/fields'
import { offerFields } from '../offers/fields'
import { addressFields, organisationFields } from '../organisations/fields'
import { postFields } from '../posts/fields'
import type { Catalogue, ValuesOf } from '../records/fields'

/** The kinds of record a partner is asked about. */
export const askedKinds = ['organisation', 'post', 'offer'] as const
export type AskedKind = (typeof askedKinds)[number]

/** What a partner said is about one of its own records, or a cooperation it takes part in. */
export const saidOf = [...askedKinds, 'cooperation'] as const
export type SaidOf = (typeof saidOf)[number]

/** The catalogues of what partners speak about. */
export const catalogues = {
  organisation: organisationFields,
  post: postFields,
  offer: offerFields,
  cooperation: cooperationFields,
} as const satisfies Record<SaidOf, Catalogue>

/**
 * What a partner sees of its own records and may correct, in the order of the page. A closed list: whatever is added to
 * a record stays inside until somebody writes it here. Never what is restricted, about a person, or the office's own
 * judgement (notes, evidence, confidence).
 */
export const askedFields = {
  organisation: [
    'name',
    'shortName',
    'type',
    'phone',
    'email',
    'website',
    'languages',
    'openingHours',
    'street',
    'postalCode',
    'place',
    'branches',
    'otherContacts',
    'advice',
    'bring',
    'courses',
  ],
  post: ['function', 'unit', 'phone', 'email', 'room', 'officeHours', 'languages'],
  offer: [
    'title',
    'description',
    'venue',
    'bus',
    'startsOn',
    'endsOn',
    'startTime',
    'endTime',
    'languages',
    'registration',
    'phone',
  ],
} as const satisfies { readonly [K in AskedKind]: readonly (keyof (typeof catalogues)[K])[] }

/** What would tell where somebody is whom nobody must find: never shown of a protected organisation. */
const placeFields: ReadonlySet<string> = new Set([...addressFields, 'room', 'venue', 'bus'])

/** The fields a partner is asked about; a protected one not about where it is. */
export function fieldsAsked(kind: AskedKind, hidden: boolean): readonly string[] {
  return hidden ? askedFields[kind].filter((field) => !placeFields.has(field)) : askedFields[kind]
}

/**
 * What a partner said. `right`: these fields are as recorded; `other`: this one is different; `yes`/`no`: whether it
 * sees itself in a cooperation; `missing`: a cooperation that is not recorded; `remark`: anything else, in words.
 */
export const answers = ['right', 'other', 'yes', 'no', 'missing', 'remark'] as const
export type Answer = (typeof answers)[number]

/** What becomes of it. */
export const proposalStates = ['open', 'taken', 'declined'] as const

/** Most characters of a free answer. */
export const longestAnswer = 1000

/** What a partner said through a check-up link, and what the office made of it. */
export const proposalFields = {
  answer: { type: 'choice', of: answers, required: true, system: true },
  about: { type: 'choice', of: saidOf, required: true, system: true },
  aboutId: { type: 'text', max: 80, required: true, system: true },
  field: { type: 'text', max: 40, system: true },
  /** The fields that are right. */
  fields: { type: 'lines', max: 40, most: 60, system: true },
  /** JSON: the value the partner saw, and the one it proposes. Both may name people: they enter the log sealed. */
  seen: { type: 'long', max: 8000, personal: true, system: true },
  value: { type: 'long', max: 8000, personal: true, system: true },
  saidAt: { type: 'instant', required: true, system: true },
  state: { type: 'choice', of: proposalStates, required: true, system: true },
  reason: { type: 'text', max: 300, system: true },
  /** The entry of the change log that took it over. */
  entry: { type: 'text', max: 80, system: true },
} as const satisfies Catalogue

export type ProposalValues = ValuesOf<typeof proposalFields>
