import { apart, placeNames, rings } from '@/lib/network/layout/ground'

const distances = (points: readonly { x: number; y: number }[]) =>
  points.flatMap((a, index) => points.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)))

test('symbols of a place never cover each other, however many', () => {
  expect(rings(0, 10)).toEqual([])
  for (let count = 1; count <= 60; count++) {
    const points = rings(count, 10)
    expect(points).toHaveLength(count)
    for (const distance of distances(points)) expect(distance).toBeGreaterThan(8.4)
  }
})

test('discs make way for each other and stay on the canvas, the larger one moves less', () => {
  const name = { half: 30, height: 18 }
  const canvas = { width: 400, height: 400 }
  const [large, small, edge] = apart(
    [
      { x: 200, y: 200, radius: 60, name },
      { x: 210, y: 200, radius: 12, name },
      { x: 200, y: 399, radius: 12, name },
    ],
    canvas,
  )
  expect(Math.abs(large!.x - 200) + Math.abs(large!.y - 200)).toBeLessThan(10)
  expect(Math.max(Math.abs(small!.x - large!.x) - 60 - 30, Math.abs(small!.y - large!.y) - 72)).toBeGreaterThan(0)
  expect(edge!.y + edge!.radius + name.height).toBeLessThanOrEqual(400)
})

test('a name takes the first room that is free, or none', () => {
  const disc = { x: 100, y: 100, radius: 50, name: { half: 20, height: 18 } }
  const canvas = { width: 400, height: 400 }
  const named = (rooms: { x: number; y: number }[]) =>
    placeNames([{ id: 'a', width: 60, height: 15, rooms }], [disc], canvas).map(({ x, y }) => [x, y])
  expect(named([{ x: 300, y: 300 }])).toEqual([[300, 300]])
  expect(named([disc, { x: 300, y: 200 }])).toEqual([[300, 200]])
  expect(named([disc])).toEqual([])
})
