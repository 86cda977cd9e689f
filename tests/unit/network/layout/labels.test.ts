import fc from 'fast-check'
import { collides, type Box, type Polygon } from '@/lib/network/layout/geometry'
import { placeLabels, type Named } from '@/lib/network/layout/labels'
import { textWidth, wrapName } from '@/lib/network/layout/text'
import { titleOf } from '@/lib/network/layout/titles'

const view = { width: 600, height: 400 }
const names = ['Caritas Heide', 'Volkshochschule Büsum', 'Jobcenter', 'Kreisverwaltung Fachdienst Zuwanderung', 'VHS']
const cell: Polygon = [
  { x: 5, y: 5 },
  { x: 595, y: 5 },
  { x: 595, y: 395 },
  { x: 5, y: 395 },
]
const named = (count: number, random: () => number): Named[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    name: names[index % names.length]!,
    x: random() * 600,
    y: random() * 400,
    radius: 4 + random() * 14,
    importance: Math.floor(random() * 20),
    bold: index % 9 === 0,
    first: index === 3,
    mute: index % 11 === 5,
    group: 'g',
  }))

test('no name covers another, a symbol or a title, whatever the picture', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 500, maxLength: 500 }),
      (count, numbers) => {
        let at = 0
        const nodes = named(count, () => numbers[at++ % numbers.length]!)
        const title: Box = titleOf(cell, 'Kreis Dithmarschen', 24).box
        const labels = placeLabels(nodes, new Map([['g', cell]]), [title], view)
        const boxes = [...labels].map(([id, { box }]) => ({ id, ...box }))
        for (const [index, a] of boxes.entries()) {
          if (a.id === 'n3') continue // the selected one is named in any case
          for (const b of boxes.slice(index + 1)) expect(b.id !== 'n3' && collides(a, b)).toBe(false)
          expect(collides(a, title)).toBe(false)
          for (const node of nodes)
            if (node.id !== a.id) expect(collides(a, { ...node, w: 2 * node.radius, h: 2 * node.radius })).toBe(false)
        }
        for (const node of nodes) if (node.mute) expect(labels.has(node.id) && !node.first).toBe(false)
      },
    ),
    { numRuns: 60, seed: 7 },
  )
})

test('the more important is named first, and the same picture has the same names', () => {
  const two = [
    { ...named(1, () => 0.5)[0]!, id: 'small', importance: 1, bold: false },
    { ...named(1, () => 0.5)[0]!, id: 'large', importance: 9, bold: false },
  ]
  const labels = placeLabels(two, new Map(), [], view)
  expect(labels.has('large') || labels.size === 0).toBe(true)
  expect(placeLabels(two, new Map(), [], view)).toEqual(labels)
})

test('who finds no place takes one that another name can leave', () => {
  const narrow: Polygon = [
    { x: 40, y: 55 },
    { x: 160, y: 55 },
    { x: 160, y: 165 },
    { x: 40, y: 165 },
  ]
  const at = (id: string, y: number, importance: number): Named => ({
    ...{ id, x: 100, y, radius: 10, importance, name: 'Jobcenter', group: 'g' },
    ...{ bold: false, first: false, mute: false },
  })
  const only = placeLabels([at('a', 100, 9)], new Map([['g', narrow]]), [], view)
  expect(only.get('a')!.side).toBe('below')
  const both = placeLabels([at('a', 100, 9), at('b', 152, 1)], new Map([['g', narrow]]), [], view)
  expect([...both].map(([id, { side }]) => [id, side])).toEqual([
    ['a', 'above'],
    ['b', 'above'],
  ])
})

test('names are broken so that the widest line is short, and nothing is cut off', () => {
  expect(wrapName('Jobcenter').lines).toEqual(['Jobcenter'])
  expect(wrapName('Volkshochschule Büsum').lines).toEqual(['Volkshochschule', 'Büsum'])
  expect(wrapName('Amt Büsum-Wesselburen').lines.join('')).toBe('Amt Büsum-Wesselburen'.replace(' ', ' '))
  for (const name of [...names, 'Geschäftsbereich Bau, Wirtschaft, Ordnung, Umwelt'])
    expect(wrapName(name).lines.join(' ').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''))
  expect(textWidth('Kreis', 13, true)).toBeGreaterThan(textWidth('Kreis', 13))
})

test('the name of a group stands whole within its cell, at the top, beside the symbols', () => {
  const { box, lines } = titleOf(cell, 'Land und Bund', 12)
  expect(lines).toEqual(['Land und Bund'])
  expect(box.y - box.h / 2).toBeLessThan(15)
  const beside = titleOf(cell, 'Land und Bund', 12, 1, [{ ...box, w: 20, h: 20 }])
  expect(collides(beside.box, { ...box, w: 20, h: 20 })).toBe(false)
  const narrow = titleOf(
    cell.map(({ x, y }) => ({ x: x / 5, y })),
    'Burg-St. Michaelisdonn',
    2,
  )
  expect(narrow.lines).toEqual(['Burg-St.', 'Michaelisdonn'])
  expect(titleOf(cell, 'Heide', 27, 2).box.w).toBeCloseTo(titleOf(cell, 'Heide', 27).box.w / 2)
})

test('a hub that finds no place beside its symbol is named a little away from it', () => {
  const at = (id: string, x: number, y: number, bold: boolean): Named => ({
    ...{ id, x, y, radius: 6, importance: bold ? 9 : 0, name: bold ? 'Jobcenter' : '', group: 'g' },
    ...{ bold, first: false, mute: !bold },
  })
  const ring = Array.from({ length: 16 }, (_, index) =>
    at(`r${index}`, 300 + 30 * Math.cos((index * Math.PI) / 8), 200 + 22 * Math.sin((index * Math.PI) / 8), false),
  )
  const hub = at('hub', 300, 200, true)
  const { box } = placeLabels([hub, ...ring], new Map(), [], view).get('hub')!
  for (const node of ring) expect(collides(box, { ...node, w: 12, h: 12 })).toBe(false)
  expect(placeLabels([{ ...hub, bold: false }, ...ring], new Map(), [], view).has('hub')).toBe(false)
})
