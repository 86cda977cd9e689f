import Papa from 'papaparse'

/** Papa's own expression lets a formula pass when the cell has a second line. */
const formulaStart = /^[=+\-@\t\r\n]/

/**
 * A CSV file for German spreadsheet programs: semicolons, CRLF, byte order mark. Cells that a spreadsheet would run
 * as a formula (first character `= + - @`, tab or a line break) get a leading apostrophe (OWASP CSV injection, R15).
 */
export function csvFile(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${Papa.unparse({ fields: [...head], data: rows.map((row) => [...row]) }, { delimiter: ';', newline: '\r\n', escapeFormulae: formulaStart })}\r\n`
}
