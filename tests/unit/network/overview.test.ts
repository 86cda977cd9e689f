import { boundsOf, holds, sidesOf } from '@/lib/network/layout/geometry'
import { dotRadius, namesThatFit, nearestDot, overviewOf, placeDots } from '@/lib/network/overview'
import type { NetworkData, NetworkNode } from '@/lib/network/schema'

const square = (x: number, size: number) => [
  { x, y: 0 },
  { x: x + size, y: 0 },
  { x: x + size, y: 1000 },
  { x, y: 1000 },
]
const groups: NetworkData['groups'] = [
  { id: 'left', kind: 'amt', name: 'Amt Links', cells: { wide: square(0, 490), tall: square(0, 490) } },
  { id: 'right', kind: 'amt', name: 'Amt Rechts', cells: { wide: square(510, 490), tall: square(510, 490) } },
]
const nodes = Array.from(
  { length: 3000 },
  (_, index) =>
    ({
      id: `o${index}`,
      key: `o${index}`,
      name: `Organisation ${index}`,
      shortName: null,
      kind: index % 2 ? 'education' : 'welfare',
      group: index % 3 ? 'left' : 'right',
    }) as NetworkNode,
)
const links = nodes.slice(1).map(({ id }) => ({ source: 'o0', target: id }))
const degree = new Map([['o0', 2999], ...nodes.slice(1).map(({ id }) => [id, 1] as const)])
const visible = { nodes, links: links as NetworkData['links'], degree }
const { ids, request, groups: shown } = overviewOf(visible, groups, 'wide')

test('everybody stands in the cell of its place, the best connected in the middle, nobody on another', () => {
  const positions = placeDots(request)
  const sides = groups.map(({ cells }) => sidesOf(cells!.wide))
  const spots = ids.map((_, index) => ({ x: positions[index * 2]!, y: positions[index * 2 + 1]!, w: 0, h: 0 }))
  expect(spots.every((spot, index) => holds(sides[request.groups[index]!]!, spot))).toBe(true)
  expect(new Set(spots.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(3000)
  expect(Math.hypot(spots[0]!.x - 755, spots[0]!.y - 515)).toBeLessThan(20)
  const { y1, y2 } = boundsOf(spots)
  expect(y2 - y1).toBeGreaterThan(850)
})

test('the same network gives the same picture', () => {
  expect(placeDots(overviewOf(visible, groups, 'wide').request)).toEqual(placeDots(request))
})

test('groups are told with how many of theirs are visible, and each tie with its ends', () => {
  expect(shown.map(({ id, count }) => [id, count])).toEqual([
    ['left', 2000],
    ['right', 1000],
  ])
  expect(request.ends.length).toBe(2 * 2999)
  expect(request.cables).toEqual([[0, 1, 2000]])
  expect(request.names[0]).toEqual([0, 'Organisation 0'])
})

test('a place without a cell shares the last one', () => {
  const lost = overviewOf({ ...visible, nodes: [{ ...nodes[0]!, group: 'new' }], links: [] }, groups, 'wide')
  expect([...lost.request.groups]).toEqual([1])
})

test('who is meant by a press: the nearest within reach, else nobody', () => {
  const positions = Float32Array.from([10, 10, 20, 10])
  expect(nearestDot(positions, { x: 18, y: 11 }, { x: 1, y: 1 }, 5)).toBe(1)
  expect(nearestDot(positions, { x: 40, y: 40 }, { x: 1, y: 1 }, 5)).toBeNull()
})

test('names lie over no other name and over no title', () => {
  const size = { width: 1000, height: 700 }
  const title = { x: 500, y: 50, w: 200, h: 30 }
  const names = namesThatFit(
    { names: Array.from({ length: 200 }, (_, index) => [index, `Organisation ${index}`] as [number, string]) },
    (index) => ({ x: (index * 37) % 1000, y: (index * 53) % 700, radius: 5 }),
    size,
    [title],
  )
  expect(names.length).toBeGreaterThan(20)
  for (const [at, a] of names.entries())
    for (const b of names.slice(at + 1)) expect(Math.abs(a.x - b.x) > 60 || Math.abs(a.y - b.y) >= 13).toBe(true)
  expect(names.some(({ x, y }) => Math.abs(x - 500) < 100 && Math.abs(y - 50) < 15)).toBe(false)
})

test('dots grow with relations and room, within bounds', () => {
  expect(dotRadius(50, 500, 1)).toBeGreaterThan(dotRadius(1, 500, 1))
  expect([dotRadius(0, 1, 1), dotRadius(999, 99999, 9)]).toEqual([1, 11])
})
