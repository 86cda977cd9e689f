import Papa from 'papaparse'
import { csvFile } from '@/lib/exports/csv'

/** The cells of a file as a spreadsheet reads them, without the head. */
function cellsOf(file: string): string[][] {
  return Papa.parse<string[]>(file.replace(/^\uFEFF/, ''), { delimiter: ';', skipEmptyLines: true }).data.slice(1)
}

test('the file starts with a byte order mark, separates by semicolons and ends its lines with CRLF', () => {
  expect(
    csvFile(
      ['Name', 'Ort'],
      [
        ['Caritas', 'Heide'],
        ['Büsum hilft', null],
      ],
    ),
  ).toBe('\uFEFFName;Ort\r\nCaritas;Heide\r\nBüsum hilft;\r\n')
})

test('quotes, semicolons, line breaks, spaces and umlauts come back as they were', () => {
  const row = [
    '„Brücke“ "Heide"',
    'a;b',
    'zwei\nZeilen',
    'zwei\r\nZeilen',
    ' mit Rand ',
    "O'Neill",
    'ÄÖÜß€😀',
    '""',
    ';',
    "'",
  ]
  expect(
    cellsOf(
      csvFile(
        row.map((_cell, index) => String(index)),
        [row],
      ),
    ),
  ).toEqual([row])
})

test('numbers stay numbers, also below zero', () => {
  expect(csvFile(['n'], [[7], [-3], [0]])).toBe('\uFEFFn\r\n7\r\n-3\r\n0\r\n')
})

describe('cells that a spreadsheet would run as a formula become text', () => {
  const starts = [
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '\uFF1D',
    '\uFF0B',
    '\uFF0D',
    '\uFF20',
    '\u200B=',
    '\u2060\uFF1D',
    ' =',
    '\u00A0+',
    '\uFE66',
    '\u2212',
    '\u0000=',
    '\uFEFF@',
  ]
  const bodies = [
    '',
    '1+1',
    'HYPERLINK("https://evil.example";"x")',
    "cmd|' /C calc'!A0",
    '1\n+2',
    '1\r\n=2',
    'SUM(1;2)\n',
    '"',
    ' ',
  ]
  const formulas = starts.flatMap((start) => bodies.map((body) => start + body))

  test.each(formulas)('%j', (formula) => {
    const [[cell]] = cellsOf(csvFile(['x'], [[formula]])) as [[string]]
    expect(cell).toBe(`'${formula}`)
  })

  test('also in the head', () => {
    expect(csvFile(['=1+1\n2'], [])).toContain(`'=1+1`)
  })

  test('also behind a separator or a quote that the text itself contains', () => {
    const cells = ['a;=1+1', '";=1+1', 'a\r\n=1+1', 'a"\r\n=1+1;"']
    expect(
      cellsOf(
        csvFile(
          ['x'],
          cells.map((cell) => [cell]),
        ),
      ),
    ).toEqual(cells.map((cell) => [cell]))
  })
})

test('a phone number survives the round trip as it is', () => {
  const phones = ['+49 481 1234-56', '+49 4834 9090', '0481 97-0', '+49 777123456']
  const back = cellsOf(
    csvFile(
      ['Telefon'],
      phones.map((phone) => [phone]),
    ),
  ).map(([cell]) => cell)
  expect(back).toEqual(phones)
})

test('what only begins like a phone number is text', () => {
  for (const cell of ['+49', '+49 A1', '+49 1+1', '+49-481', '+49481', '+49 1 =2', '+0 1', '+49 1\n=2'])
    expect(cellsOf(csvFile(['x'], [[cell]]))).toEqual([[`'${cell}`]])
})
