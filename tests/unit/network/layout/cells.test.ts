import { divide, type CellWish } from '@/lib/network/layout/cells'
import { areaOf, centroidOf, holds, sidesOf, type Polygon } from '@/lib/network/layout/geometry'
import { shortTitles } from '@/lib/network/layout/short-titles'
import { stripes } from '@/lib/network/layout/stripes'
import { titleOf } from '@/lib/network/layout/titles'

const size = { width: 1100, height: 700 }
const wishes: CellWish[] = [
  { id: 'heide', title: 'Heide', count: 27, at: { x: 0.3, y: 0.35 } },
  { id: 'kreis', title: 'Kreis Dithmarschen', count: 24, at: { x: 0.5, y: 0.5 } },
  { id: 'land', title: 'Land und Bund', count: 29, at: { x: 0.9, y: 0.1 } },
  { id: 'burg', title: 'Burg-St. Michaelisdonn', count: 2, at: { x: 0.8, y: 0.9 } },
  { id: 'marne', title: 'Marne-Nordsee', count: 4, at: { x: 0.2, y: 0.9 } },
]
const cells = divide(wishes, size)
const inCell = (polygon: Polygon, x: number, y: number) => holds(sidesOf(polygon), { x, y, w: 0, h: 0 })

test('cells fill the canvas', () => {
  const filled = [...cells.values()].reduce((sum, cell) => sum + areaOf(cell), 0)
  expect(filled / (size.width * size.height)).toBeGreaterThan(0.85)
})

test('no spot of the canvas lies in two cells, and every cell within the canvas', () => {
  for (let x = 3; x < size.width; x += 11)
    for (let y = 3; y < size.height; y += 11)
      expect([...cells.values()].filter((cell) => inCell(cell, x, y)).length).toBeLessThanOrEqual(1)
  for (const { x, y } of [...cells.values()].flat()) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(size.width)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(size.height)
  }
})

test('who has more members has more room, and places keep their geography', () => {
  expect(areaOf(cells.get('heide')!)).toBeGreaterThan(3 * areaOf(cells.get('burg')!))
  const middle = (id: string) => centroidOf(cells.get(id)!)
  expect(middle('land').x).toBeGreaterThan(middle('heide').x)
  expect(middle('marne').y).toBeGreaterThan(middle('heide').y)
})

test('one member more mostly changes no cell, and the same wishes give the same cells', () => {
  expect(divide(wishes, size)).toEqual(cells)
  const more = wishes.map((wish) => (wish.id === 'heide' ? { ...wish, count: 28 } : wish))
  const moved = [...divide(more, size)].map(([id, cell]) => {
    const [a, b] = [centroidOf(cell), centroidOf(cells.get(id)!)]
    return Math.hypot(a.x - b.x, a.y - b.y)
  })
  expect(Math.max(...moved)).toBeLessThan(0.05 * Math.hypot(size.width, size.height))
})

test('nobody, one, and groups on one spot are no problem', () => {
  expect(divide([], size).size).toBe(0)
  expect(areaOf(divide(wishes.slice(0, 1), size).get('heide')!)).toBeGreaterThan(700_000)
  const heap = wishes.map((wish) => ({ ...wish, at: { x: 0.5, y: 0.5 } }))
  for (const cell of divide(heap, size).values()) expect(areaOf(cell)).toBeGreaterThan(1000)
})

test('on a narrow canvas every cell has room for a short name', () => {
  const phone = { width: 390, height: 540 }
  for (const [id, cell] of divide(
    wishes.map((wish) => ({ ...wish, short: shortTitles(wish.title) })),
    phone,
  )) {
    const { title, count } = wishes.find((wish) => wish.id === id)!
    const { box } = titleOf(cell, [title, ...shortTitles(title)], count)
    expect(holds(sidesOf(cell), box)).toBe(true)
  }
})

test('layers lie one below the other', () => {
  const layers = [
    ...stripes(
      wishes.map((wish) => ({ ...wish, least: 0 })),
      size,
    ).values(),
  ].map((stripe) => centroidOf(stripe).y)
  expect([...layers].sort((a, b) => a - b)).toEqual(layers)
})
