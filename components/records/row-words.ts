import type { Messages } from '@/lib/i18n/messages'
import type { RowWords } from './row-deed'

/** The words of a row, a small part of the dictionary. */
export function rowWords({ records, errors }: Messages): RowWords {
  const { undo, undone, savedNothing: nothing } = records
  return { undo, undone, nothing, offline: errors.offline, updated: errors.updated }
}
