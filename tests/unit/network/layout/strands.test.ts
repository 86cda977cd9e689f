import type { Polygon } from '@/lib/network/layout/geometry'
import { alongOf, bendsOf, pathOf, strandsOf, type Tie } from '@/lib/network/layout/strands'

const square = (x: number): Polygon => [
  { x, y: 0 },
  { x: x + 300, y: 0 },
  { x: x + 300, y: 300 },
  { x, y: 300 },
]
const cells = new Map([
  ['a', square(0)],
  ['b', square(500)],
])
const tie = (id: string, y: number, to: number, more: Partial<Tie> = {}): Tie => ({
  id,
  from: { x: 100, y },
  to: { x: 700, y: to },
  fromGroup: 'a',
  toGroup: 'b',
  width: 2,
  fromRadius: 8,
  toRadius: 8,
  ...more,
})

test('relations of two cells run side by side through one gate each, without crossing', () => {
  const ways = strandsOf([tie('1', 50, 40), tie('2', 150, 160), tie('3', 250, 260)], cells)
  const middles = ['1', '2', '3'].map((id) => ways.get(id)![2]!)
  expect(Math.max(...middles.map(({ y }) => y)) - Math.min(...middles.map(({ y }) => y))).toBeLessThan(12)
  expect([...middles].sort((a, b) => a.y - b.y)).toEqual(middles)
})

test('the way back is the way there, turned', () => {
  const there = strandsOf([tie('1', 50, 40), tie('2', 250, 260)], cells)
  const back = tie('1', 50, 40)
  const turned: Tie = { ...back, from: back.to, to: back.from, fromGroup: 'b', toGroup: 'a' }
  expect(strandsOf([turned, tie('2', 250, 260)], cells).get('1')).toEqual([...there.get('1')!].reverse())
})

test('within a cell relations are straight, a single one is a flat arc, and none bends inside a symbol', () => {
  expect(strandsOf([tie('1', 50, 40, { toGroup: 'a' })], cells).size).toBe(0)
  expect(strandsOf([tie('1', 50, 40)], cells).get('1')).toHaveLength(1)
  const large = strandsOf([tie('1', 50, 40, { fromRadius: 400 }), tie('2', 150, 160)], cells).get('1')!
  for (const { x, y } of large) expect(Math.hypot(x - 100, y - 50)).toBeGreaterThan(400)
})

test('Cytoscape and paper get the same way', () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ]
  expect(bendsOf(from, [{ x: 5, y: 3 }], to)).toEqual({ weights: [0.5], distances: [3] })
  expect(pathOf(from, [{ x: 5, y: 3 }], to)).toBe('M0.0 0.0Q5.0 3.0 10.0 0.0')
  expect(pathOf(from, [], to)).toBe('M0.0 0.0L10.0 0.0')
})

test('a share of a way lies on it: straight, and over bends', () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ]
  expect(alongOf(from, [], to, 0.25)).toEqual({ x: 25, y: 0 })
  expect(alongOf(from, [{ x: 50, y: 40 }], to, 0.5)).toEqual({ x: 50, y: 20 })
  const two = [
    { x: 20, y: 40 },
    { x: 80, y: 40 },
  ]
  expect(alongOf(from, two, to, 0)).toEqual(from)
  expect(alongOf(from, two, to, 0.5)).toEqual({ x: 50, y: 40 })
  expect(alongOf(from, two, to, 1)).toEqual(to)
})
