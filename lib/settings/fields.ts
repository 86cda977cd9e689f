import type { Catalogue, FormOf, ValuesOf } from '../records/fields'

/** What an administrator switches on: one record for the whole house. */
export const settingFields = {
  /** The program asks websites of partners by itself whether they still answer (lib/links). */
  checkLinks: { type: 'flag' },
  /** Partners are asked how they see the network (check-up by the partner). */
  askHealth: { type: 'flag' },
} as const satisfies Catalogue

export type SettingValues = ValuesOf<typeof settingFields>
export type SettingForm = FormOf<typeof settingFields>

/** What counts until somebody switches something on. */
export const usualSettings: SettingValues = { checkLinks: false, askHealth: false }
