import { sidesOf } from '@/lib/network/layout/geometry'
import type { Place } from '@/lib/network/layout/relax'
import { untangle, type Ground } from '@/lib/network/layout/untangle'

const square = (x: number) => [
  { x, y: 0 },
  { x: x + 200, y: 0 },
  { x: x + 200, y: 200 },
  { x, y: 200 },
]
const place = (id: string, x: number, y: number, more: Partial<Place> = {}): Place => ({
  member: { id, name: id, radius: 8, importance: 1 },
  ...{ x, y, w: 20, h: 20, up: 0 },
  ...more,
})
const nowhere = { x: -1000, y: -1000, w: 1, h: 1 }
const ground = (x: number, places: Place[], title = nowhere): Ground => ({ places, sides: sidesOf(square(x)), title })
const spotsOf = (grounds: Ground[]) =>
  Object.fromEntries(grounds.flatMap(({ places }) => places.map(({ member, x, y }) => [member.id, [x, y]])))

test('two lines that cross between two cells no longer do', () => {
  const grounds = [
    ground(0, [place('a', 100, 40), place('b', 100, 160)]),
    ground(300, [place('c', 400, 40), place('d', 400, 160)]),
  ]
  untangle(grounds, [
    { source: 'a', target: 'd' },
    { source: 'b', target: 'c' },
  ])
  const { a, b, c, d } = spotsOf(grounds)
  expect(a![1]).toBe(d![1])
  expect(b![1]).toBe(c![1])
})

test('whoever has partners outside stands nearer to them, and nobody leaves their cell', () => {
  const grounds = [ground(0, [place('far', 30, 100), place('near', 170, 100)]), ground(300, [place('out', 400, 100)])]
  untangle(grounds, [{ source: 'far', target: 'out' }])
  expect(spotsOf(grounds)).toEqual({ far: [170, 100], near: [30, 100], out: [400, 100] })
})

test('nobody changes places where a name would lie over another, over the title or the border', () => {
  const wide = { w: 90, h: 40, up: 10 }
  const make = (title = nowhere, more = [place('x', 170, 60)]) => [
    ground(0, [place('far', 60, 100, wide), place('near', 170, 100), ...more], title),
    ground(300, [place('out', 400, 100)]),
  ]
  const tie = [{ source: 'far', target: 'out' }]
  for (const grounds of [make(), make({ x: 175, y: 100, w: 10, h: 10 }, [])]) {
    const before = spotsOf(grounds)
    untangle(grounds, tie)
    expect(spotsOf(grounds)).toEqual(before)
  }
})

test('ties to oneself, to nobody and none at all move nobody', () => {
  const grounds = [ground(0, [place('a', 30, 100), place('b', 170, 100)])]
  const before = spotsOf(grounds)
  untangle(grounds, [
    { source: 'a', target: 'a' },
    { source: 'a', target: 'x' },
  ])
  untangle(grounds, [])
  expect(spotsOf(grounds)).toEqual(before)
})
