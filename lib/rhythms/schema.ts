import { addDays } from '../dates'
import type { OrganisationKind } from '../organisations/kinds'
import { formSchemaOf } from '../records/fields'
import { rhythmFields, type RhythmValues } from './fields'

/** The form that sets the intervals. */
export const rhythmFormSchema = formSchemaOf(rhythmFields)

/** The field of a kind of organisation. */
export const contactRhythms: Readonly<Record<OrganisationKind, keyof RhythmValues>> = {
  municipality: 'contactMunicipality',
  authority: 'contactAuthority',
  health: 'contactHealth',
  volunteering: 'contactVolunteering',
  education: 'contactEducation',
  economy: 'contactEconomy',
  welfare: 'contactWelfare',
  'migrant-organisation': 'contactMigrantOrganisation',
  'religious-community': 'contactReligiousCommunity',
  'governing-body': 'contactGoverningBody',
}

/** After how many days a contact with an organisation of a kind falls asleep. */
export function contactInterval(values: RhythmValues, kind: OrganisationKind): number {
  return values[contactRhythms[kind]]
}

/** Whether what was last done on a day (YYYY-MM-DD, or an instant) is due again: longer ago than so many days. */
export function isOverdue(last: string, days: number, today: string): boolean {
  return addDays(last, days) < today
}

/** Kinds of record that are confirmed from time to time, in the order of their filter. */
export const verifiedKinds = ['organisation', 'post', 'responsibility', 'cooperation', 'offer'] as const
export type VerifiedKind = (typeof verifiedKinds)[number]

/** The field of a kind of record. */
export const verifyRhythms: Readonly<Record<VerifiedKind, keyof RhythmValues>> = {
  organisation: 'verifyOrganisation',
  post: 'verifyPost',
  responsibility: 'verifyResponsibility',
  cooperation: 'verifyCooperation',
  offer: 'verifyOffer',
}
