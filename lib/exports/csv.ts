import Papa from 'papaparse'
import type { Cell } from './table'

/**
 * First characters that make a spreadsheet run a cell: also in full width and small, and behind blanks and characters
 * that nobody sees.
 */
const formulaStart = /^[\t\r\n]|^[\s\p{C}\p{Z}]*[=+\-@＝＋－＠−﹦﹢﹣﹫]/u
/** An international telephone number: blanks between digits, so nothing to calculate. */
const phoneNumber = /^\+[1-9]\d{0,2} \d[\d -]*$/

const asText = (text: string) => (formulaStart.test(text) && !phoneNumber.test(text) ? `'${text}` : text)

/**
 * A CSV file for German spreadsheet programs: semicolons, CRLF, byte order mark. Cells that a spreadsheet would run
 * as a formula get a leading apostrophe (OWASP CSV injection, R15); telephone numbers stay as they are.
 */
export function csvFile(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = {
    fields: head.map(asText),
    data: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? asText(cell) : cell))),
  }
  return `\uFEFF${Papa.unparse(data, { delimiter: ';', newline: '\r\n' })}\r\n`
}
