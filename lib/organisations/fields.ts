import { z } from 'zod'
import type { Catalogue, FormOf, ValuesOf } from '../records/fields'
import { organisationKinds } from './kinds'

export const confidences = ['high', 'medium', 'low'] as const
export const visibilities = ['internal', 'public'] as const

/** What an organisation has, in the order of its form. People appear in their function only: no field is about one. */
export const organisationFields = {
  name: { type: 'text', max: 200, required: true },
  shortName: { type: 'text', max: 40 },
  /** What it was called before, each until a day. */
  formerNames: { type: 'dated', max: 200, most: 20 },
  kind: { type: 'choice', of: organisationKinds, required: true },
  type: { type: 'text', max: 80 },
  parentId: { type: 'reference', to: 'organisation' },
  /** Who sits in it, where it is a body. */
  seats: { type: 'seats', most: 100 },
  validFrom: { type: 'date', partial: true },
  /** Its last day. */
  validTo: { type: 'date', partial: true },
  /** What came after it: one that took it over, or several that share what it did. */
  successorIds: { type: 'references', to: 'organisation', most: 5, system: true },
  phone: { type: 'text', max: 40, check: ['not-a-phone', (phone) => /^\+?[\d\s()/-]{4,}$/.test(phone)] },
  email: { type: 'text', max: 254, check: ['not-an-email', (email) => z.email().safeParse(email).success] },
  website: {
    type: 'text',
    max: 200,
    check: ['not-a-url', (site) => /^(https?:\/\/)?[\wäöüß.-]+\.[a-zäöü]{2,}(\/\S*)?$/i.test(site)],
  },
  languages: { type: 'list', max: 200 },
  openingHours: { type: 'long', max: 300 },
  /** Further numbers and addresses, each with what it is for. */
  otherContacts: { type: 'long', max: 600 },
  advice: { type: 'long', max: 1000 },
  bring: { type: 'long', max: 600 },
  courses: { type: 'long', max: 600 },
  /** A direct line that must not be passed on. */
  restrictedContact: { type: 'text', max: 200, restricted: true },
  areaId: { type: 'reference', to: 'area' },
  street: { type: 'text', max: 120 },
  postalCode: { type: 'text', max: 5, check: ['not-a-postal-code', (code) => /^\d{5}$/.test(code)] },
  place: { type: 'text', max: 80 },
  branches: { type: 'long', max: 600 },
  /** Its place and address must never be known (a women's shelter). */
  protected: { type: 'flag' },
  evidence: { type: 'text', max: 500 },
  confidence: { type: 'choice', of: confidences },
  visibility: { type: 'choice', of: visibilities, required: true, initial: 'internal' },
  note: { type: 'long', max: 4000 },
  /** Single values that somebody confirmed, and when. */
  confirmed: { type: 'days', system: true },
  verifiedAt: { type: 'date', system: true },
  verifiedBy: { type: 'text', max: 200, system: true },
} as const satisfies Catalogue

export type OrganisationValues = ValuesOf<typeof organisationFields>
export type OrganisationForm = FormOf<typeof organisationFields>

/** The form that renames an organisation, in its order; `from`: the first day of the new name. */
export const renameFields = {
  name: organisationFields.name,
  shortName: organisationFields.shortName,
  from: { type: 'date', required: true },
} as const satisfies Catalogue
export type RenameForm = FormOf<typeof renameFields>

/** Most organisations that can follow one. */
export const successorFields = ['successor1Id', 'successor2Id', 'successor3Id', 'successor4Id', 'successor5Id'] as const

const successor = { type: 'reference', to: 'organisation' } as const
/** The form that closes an organisation, in its order. */
export const closingFields = {
  lastDay: { type: 'date', required: true },
  successor1Id: successor,
  successor2Id: successor,
  successor3Id: successor,
  successor4Id: successor,
  successor5Id: successor,
} as const satisfies Catalogue
export type ClosingForm = FormOf<typeof closingFields>

/** What would tell where a protected organisation is. */
export const addressFields = ['areaId', 'street', 'postalCode', 'place', 'branches'] as const
