import { formatPhone } from '../phone'

export type Cell = string | number | null

/** A list for people, before it becomes a file; `name` is what the file and its sheet are called. */
export interface Table {
  name: string
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
}

/**
 * A telephone number as a cell. A spreadsheet takes digits alone for a number and drops the zero before them: such a
 * number goes with its country code.
 */
export function phoneCell(phone: string | null): string | null {
  const shown = phone && formatPhone(phone)
  return shown && /^0\d+$/.test(shown) ? `+49 ${shown.slice(1)}` : shown
}
