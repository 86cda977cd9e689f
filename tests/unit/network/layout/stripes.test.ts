import { fansOf } from '@/lib/network/layout/fans'
import { boundsOf, holds, sidesOf } from '@/lib/network/layout/geometry'
import { columnOf, stripes, stripeTitle } from '@/lib/network/layout/stripes'

const size = { width: 1116, height: 700 }
const layers = [
  { id: 'country', title: 'Bund', count: 4, least: 0 },
  { id: 'county', title: 'Kreis', count: 60, least: 90 },
  { id: 'county-1', title: 'Kreis · Einheiten', count: 10, least: 0 },
  { id: 'municipality', title: 'Städte und Gemeinden', count: 22, least: 0 },
]
const bands = stripes(layers, size)
const boundsFor = (id: string) => boundsOf(bands.get(id)!)

test('a layer is at least as high as a title and its largest member, and many have more room', () => {
  for (const { id, least } of layers) {
    const { y1, y2 } = boundsFor(id)
    expect(y2 - y1).toBeGreaterThanOrEqual(Math.max(56, least - 10) - 0.01)
  }
  const height = (id: string) => boundsFor(id).y2 - boundsFor(id).y1
  expect(height('county')).toBeGreaterThan(2 * height('municipality'))
})

test('layers fill the canvas and lie within it, even when there is not room enough for all', () => {
  expect(boundsFor('country').y1).toBeCloseTo(5)
  expect(boundsFor('municipality').y2).toBeCloseTo(size.height - 5)
  const many = Array.from({ length: 18 }, (_, at) => ({ id: `l${at}`, title: 'Ebene', count: 1, least: 60 }))
  expect(Math.max(...[...stripes(many, size).values()].flat().map(({ y }) => y))).toBeLessThanOrEqual(size.height)
  expect(stripes([], size).size).toBe(0)
})

test('the names of all layers stand in one column at the left, whole, inside their layer', () => {
  const column = columnOf(layers, 1)
  const boxes = layers.map(({ id, title, count }) => {
    const { box, lines, start } = stripeTitle(bands.get(id)!, title, count)
    expect(start).toBe(true)
    expect(lines.join(' ').replace('\u00a0', ' ')).toBe(title)
    expect(lines.every((line) => !line.startsWith('·'))).toBe(true)
    expect(holds(sidesOf(bands.get(id)!), box)).toBe(true)
    expect(box.x + box.w / 2).toBeLessThan(column)
    return box
  })
  expect(new Set(boxes.map(({ x, w }) => Math.round(x - w / 2))).size).toBe(1)
})

test('relations between layers fan out, each on a way of its own', () => {
  const tie = (id: string, to: { x: number; y: number }, toGroup = 'b') => ({
    ...{ id, to, toGroup, from: { x: 500, y: 0 }, fromGroup: 'a', width: 1, fromRadius: 5, toRadius: 5 },
  })
  const ways = fansOf([tie('left', { x: 0, y: 100 }), tie('right', { x: 900, y: 100 }), tie('in', { x: 9, y: 9 }, 'a')])
  expect([...ways.keys()]).toEqual(['left', 'right'])
  expect(ways.get('left')![1]!.x).toBeLessThan(ways.get('right')![1]!.x)
})
