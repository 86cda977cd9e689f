import writeXlsxFile from 'write-excel-file/node'
import { cleanLines } from '../text'
import type { Cell, Table } from './table'

/** Most characters in a cell of this format. */
const longestCell = 32_767

/** Texts stay texts: no formula, no number out of a telephone number or a postal code. */
const cellOf = (cell: Cell) =>
  cell === null
    ? null
    : typeof cell === 'number'
      ? { value: cell, type: Number }
      : { value: cleanLines(cell).slice(0, longestCell), type: String, format: '@' }

/** An Excel file with one sheet; its head stays in sight. */
export async function xlsxFile({ name, head, rows }: Table): Promise<Buffer<ArrayBuffer>> {
  const widths = head.map((title, column) =>
    Math.min(
      60,
      Math.max(...[title, ...rows.slice(0, 500).map((row) => row[column])].map((cell) => String(cell ?? '').length)) +
        2,
    ),
  )
  const file = await writeXlsxFile(
    [head.map((title) => ({ ...cellOf(title)!, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cellOf))],
    {
      sheet: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
    },
  ).toBuffer()
  return Buffer.from(file)
}
