import { shapeOf } from '@/lib/network/layout/canvas'
import { holds, sidesOf, type Polygon } from '@/lib/network/layout/geometry'
import { shortTitles } from '@/lib/network/layout/short-titles'
import { titleOf } from '@/lib/network/layout/titles'

const cell = (w: number, h: number): Polygon => [
  { x: 0, y: 0 },
  { x: w, y: 0 },
  { x: w, y: h },
  { x: 0, y: h },
]
const narrow = cell(100, 90)
const names = ['Burg-St. Michaelisdonn', ...shortTitles('Burg-St. Michaelisdonn')] as [string, ...string[]]

test('long words end before a vowel, of a double name the second half is a letter', () => {
  expect(shortTitles('Mitteldithmarschen')).toEqual(['Mitteldithm.'])
  expect(shortTitles('Büsum-Wesselburen')).toEqual(['Büsum-W.', 'Büsum'])
  expect(shortTitles('Burg-St. Michaelisdonn')).toEqual(['Burg'])
  expect(shortTitles('Migrantenorganisation')).toEqual(['Migrantenorg.'])
  expect(shortTitles('Recht und Aufenthalt')).toEqual(['Recht'])
  expect(shortTitles('Um Agrarbetrieb Marschland')).toEqual(['Um Agrarbetrieb'])
  for (const title of ['Heide', 'Tonnenhörn', 'Ohne Thema', 'Kommune, Kreis']) expect(shortTitles(title)).toEqual([])
})

test('a name that does not fit gives way to a short one, whole and inside its cell', () => {
  const { lines, box } = titleOf(narrow, names, 2)
  expect(lines).toEqual(['Burg'])
  expect(holds(sidesOf(narrow), box)).toBe(true)
})

test('a phone stays a phone when a panel takes half of its canvas', () => {
  expect(shapeOf({ width: 390, height: 370 })).toBe('tall')
  expect(shapeOf({ width: 1116, height: 700 })).toBe('wide')
})

test('where there is room for the whole name, it is whole', () => {
  expect(titleOf(cell(300, 90), names, 2).lines).toEqual(['Burg-St. Michaelisdonn'])
  expect(titleOf(cell(150, 90), 'Burg-St. Michaelisdonn', 2).lines).toEqual(['Burg-St.', 'Michaelisdonn'])
})

test('a name covers no symbol where it finds room beside them', () => {
  const symbols = [0, 1, 2, 3].map((at) => ({ x: 12 + at * 25, y: 14, w: 12, h: 12 }))
  const { box } = titleOf(narrow, 'Heide', 27, 1, symbols)
  for (const symbol of symbols) expect(box.y - box.h / 2).toBeGreaterThanOrEqual(symbol.y + symbol.h / 2 - 2)
})
