import type { Messages } from '@/lib/i18n/messages'
import type { RowWords } from './row-deed'

/** The words of a row, a small part of the dictionary. */
export function rowWords({ records }: Messages): RowWords {
  const { undo, undone, savedNothing: nothing, offline, updated } = records
  return { undo, undone, nothing, offline, updated }
}
