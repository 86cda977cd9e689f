import { z } from 'zod'
import { networkAddress, networkStateFrom, type NetworkState } from '../network/schema'
import { formSchemaOf } from '../records/fields'
import { viewFields } from './fields'

/** A view as menus and lists show it. `ownerName` null: the account is gone. */
export const viewSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  description: z.string().nullable(),
  sharing: z.enum(viewFields.sharing.of),
  address: z.string(),
  ownerId: z.string(),
  ownerName: z.string().nullable(),
  takenAt: z.string().nullable(),
  publicKey: z.string().nullable(),
  publishedAt: z.string().nullable(),
})
export type View = z.output<typeof viewSchema>

/** The form that saves or renames a view. */
export const viewFormSchema = formSchemaOf(viewFields)

/** The state that an address of the network page holds; of any other address, the whole network. */
export function stateOfAddress(address: string): NetworkState {
  return networkStateFrom(new URLSearchParams(address.split('?')[1] ?? ''))
}

/** Where a view is opened: as it was left, and a snapshot with what was kept of it. */
export function openAddress({ id, address, takenAt }: Pick<View, 'id' | 'address' | 'takenAt'>): string {
  return takenAt ? networkAddress({ ...stateOfAddress(address), snapshot: id }) : address
}

/** The views of a presentation, in their order. */
export const presentationSchema = z.object({
  view: z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(80)).max(30)).catch([]),
})
