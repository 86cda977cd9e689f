import type { Catalogue, ValuesOf } from '../records/fields'
import { letterKinds, messageStates } from './schema'

/** What the change log may say of a message: which letter, and what somebody decided. Never address or text. */
export const messageFields = {
  letter: { type: 'choice', of: letterKinds, required: true, system: true },
  state: { type: 'choice', of: messageStates, required: true, system: true },
} as const satisfies Catalogue

export type MessageValues = ValuesOf<typeof messageFields>
