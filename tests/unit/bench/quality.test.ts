import {
  canvasUse,
  crossings,
  hullOf,
  hullOverlaps,
  lengthVariation,
  movedBy,
  neighbourhood,
  overlaps,
  ranks,
} from '@/tests/bench/quality'

const spotsOf = (spots: Record<string, [number, number]>) =>
  new Map(Object.entries(spots).map(([id, [x, y]]) => [id, { x, y }]))
const line = (source: string, target: string) => ({ source, target })
const square = spotsOf({ a: [0, 0], b: [100, 0], c: [100, 100], d: [0, 100] })

test('diagonals of a square cross once; lines that meet in a corner do not', () => {
  expect(crossings(square, [line('a', 'c'), line('b', 'd')])).toBe(1)
  expect(crossings(square, [line('a', 'b'), line('b', 'c'), line('a', 'c')])).toBe(0)
  expect(crossings(square, [line('a', 'b'), line('c', 'd')])).toBe(0)
})

test('lengths that are all equal do not vary; 1 and 3 vary by half of their mean', () => {
  expect(lengthVariation(square, [line('a', 'b'), line('b', 'c')])).toBe(0)
  const row = spotsOf({ a: [0, 0], b: [10, 0], c: [40, 0] })
  expect(lengthVariation(row, [line('a', 'b'), line('b', 'c')])).toBeCloseTo(0.5)
  expect(lengthVariation(row, [])).toBe(0)
})

test('boxes that cover each other are counted by pair', () => {
  const box = (x: number) => ({ x, y: 0, w: 10, h: 10 })
  expect(overlaps([box(0), box(5), box(30)])).toBe(1)
  expect(overlaps([box(0), box(5), box(8)])).toBe(3)
})

test('a hull is the outer corners, and two hulls overlap only where they share an area', () => {
  const corners = hullOf([...square.values(), { x: 50, y: 50 }])
  expect(corners).toHaveLength(4)
  const beside = corners.map(({ x, y }) => ({ x: x + 100, y }))
  const over = corners.map(({ x, y }) => ({ x: x + 50, y: y + 50 }))
  const around = corners.map(({ x, y }) => ({ x: x * 3 - 100, y: y * 3 - 100 }))
  expect(hullOverlaps([corners, beside])).toBe(0)
  expect(hullOverlaps([corners, over])).toBe(1)
  expect(hullOverlaps([around, corners, [...over].reverse()])).toBe(3)
  expect(hullOverlaps([corners, [{ x: 50, y: 50 }]])).toBe(0)
})

test('canvas is used where somebody stands', () => {
  const size = { width: 200, height: 200 }
  expect(canvasUse(spotsOf({ a: [10, 10], b: [190, 10], c: [10, 190], d: [190, 190] }), size)).toBe(1)
  expect(canvasUse(spotsOf({ a: [10, 10], b: [20, 10], c: [10, 20], d: [20, 20] }), size)).toBe(0.25)
})

test('neighbours in the network are compared with the nearest in the picture', () => {
  const row = spotsOf({ a: [0, 0], b: [10, 0], c: [30, 0], d: [100, 0] })
  expect(neighbourhood(row, [line('a', 'b')])).toBe(1)
  // The nearest of a is b, and that of d is c: none has a tie with them.
  expect(neighbourhood(row, [line('a', 'd')])).toBe(0)
  // a finds both, b its only one; the nearest of c is b.
  expect(neighbourhood(row, [line('a', 'b'), line('a', 'c')])).toBeCloseTo(2 / 3)
})

test('moves are told as a share of the diameter, and newcomers move nobody', () => {
  const after = new Map([...square].map(([id, { x, y }]) => [id, { x: x + 10, y }]))
  after.set('e', { x: 500, y: 500 })
  expect(movedBy(square, after)).toBeCloseTo(10 / Math.hypot(100, 100))
  expect(movedBy(square, square)).toBe(0)
})

test('ranks: the best is 1, equal ones share', () => {
  expect(ranks([10, 30, 20], 'more')).toEqual([3, 1, 2])
  expect(ranks([10, 30, 10], 'less')).toEqual([1.5, 3, 1.5])
})
