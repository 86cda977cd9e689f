import type { Catalogue, FormOf, ValuesOf } from '../records/fields'
import { dangerKinds } from './kinds'

/** What can be dialled: digits with the signs of DIN 5008, nothing else. */
const isNumber = (text: string) => /^\+?[\d\s()/-]{3,30}$/.test(text) && text.replace(/\D/g, '').length >= 3

/** A help line of the office, in the order of its form. One with the number of a built-in line replaces that. */
export const helplineFields = {
  name: { type: 'text', max: 120, required: true },
  number: { type: 'text', max: 30, required: true, check: ['not-a-phone', isNumber] },
  forWhom: { type: 'text', max: 200 },
  /** Ids of `dangerKinds`. */
  dangers: { type: 'lines', max: 40, most: dangerKinds.length },
  languages: { type: 'text', max: 200 },
  hours: { type: 'text', max: 200 },
  source: { type: 'text', max: 300, required: true },
} as const satisfies Catalogue

export type HelplineValues = ValuesOf<typeof helplineFields>
export type HelplineForm = FormOf<typeof helplineFields>
