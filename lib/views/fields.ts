import type { Catalogue, FormOf, ValuesOf } from '../records/fields'

/** Who sees a view: whoever saved it, or everybody who is signed in. */
const sharings = ['private', 'office'] as const

/** A saved view of the network, in the order of its form. */
export const viewFields = {
  name: { type: 'text', max: 80, required: true },
  description: { type: 'long', max: 500 },
  sharing: { type: 'choice', of: sharings, required: true, initial: 'private' },
  /** The address of the network page that shows it. */
  address: { type: 'text', max: 2000, required: true, system: true },
  ownerId: { type: 'text', max: 80, required: true, system: true },
  /** Of a snapshot: when what it shows was kept. */
  takenAt: { type: 'instant', system: true },
  /** Where its public picture is, and since when. */
  publicKey: { type: 'text', max: 80, system: true },
  publishedAt: { type: 'instant', system: true },
} as const satisfies Catalogue

export type ViewValues = ValuesOf<typeof viewFields>
export type ViewForm = FormOf<typeof viewFields>
