import type { Catalogue, FormOf, ValuesOf } from '../records/fields'

const days = { type: 'scale', to: 3650, required: true } as const

/**
 * After how many days a contact falls asleep, by kind of organisation, and after how many a confirmed record is due
 * again, by kind of record. One record for the whole house.
 */
export const rhythmFields = {
  contactMunicipality: days,
  contactAuthority: days,
  contactHealth: days,
  contactVolunteering: days,
  contactEducation: days,
  contactEconomy: days,
  contactWelfare: days,
  contactMigrantOrganisation: days,
  contactReligiousCommunity: days,
  contactGoverningBody: days,
  verifyOrganisation: days,
  verifyPost: days,
  verifyResponsibility: days,
  verifyCooperation: days,
  verifyOffer: days,
} as const satisfies Catalogue

export type RhythmValues = ValuesOf<typeof rhythmFields>
export type RhythmForm = FormOf<typeof rhythmFields>

/** What counts until somebody sets it. */
export const usualRhythms: RhythmValues = {
  contactMunicipality: 180,
  contactAuthority: 180,
  contactHealth: 365,
  contactVolunteering: 180,
  contactEducation: 180,
  contactEconomy: 365,
  contactWelfare: 180,
  contactMigrantOrganisation: 120,
  contactReligiousCommunity: 365,
  contactGoverningBody: 365,
  verifyOrganisation: 365,
  verifyPost: 180,
  verifyResponsibility: 365,
  verifyCooperation: 365,
  verifyOffer: 90,
}
