import { references } from '@/lib/network/layout/canvas'
import { layoutRings } from '@/lib/network/layout/rings'

const ids = Array.from({ length: 120 }, (_, at) => `n${String(at).padStart(3, '0')}`)
const nodes = ids.map((id) => ({ id, name: id, group: '', importance: 1, degree: 1 }))
const tie = (source: number, target: number) => ({ source: ids[source]!, target: ids[target]!, weight: 1 })
// 30 partners, 40 partners of those, a chain of ten, the rest not reached.
const links = [
  ...Array.from({ length: 30 }, (_, at) => tie(0, at + 1)),
  ...Array.from({ length: 40 }, (_, at) => tie(1 + (at % 30), 31 + at)),
  ...Array.from({ length: 10 }, (_, at) => tie(70 + at, 71 + at)),
]

describe.each(['wide', 'tall'] as const)('on a %s canvas', (shape) => {
  const size = references[shape]
  const input = { arrange: 'rings', shape, nodes, links, groups: [], middle: ids[0]!, stored: {} } as const
  const { spots, rings } = layoutRings({ ...input, nodes, links, groups: [] }, size)
  const middle = { x: size.width / 2, y: size.height / 2 }
  const shareOf = (id: string, ring: { rx: number; ry: number }) =>
    Math.hypot((spots.get(id)!.x - middle.x) / ring.rx, (spots.get(id)!.y - middle.y) / ring.ry)

  test('a ring per step, one for all that are further away and one for who is not reached', () => {
    expect(rings.map(({ steps, andMore }) => [steps, andMore])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [null, false],
    ])
    const { rx, ry } = rings.at(-1)!
    expect(rx).toBeGreaterThan(size.width * 0.45)
    expect(ry).toBeGreaterThan(size.height * 0.45)
    expect(rx).toBeLessThanOrEqual(size.width / 2)
    expect(ry).toBeLessThanOrEqual(size.height / 2)
  })

  test('everybody stands between the rings of their distance', () => {
    expect(spots.get(ids[0]!)).toEqual(middle)
    const zones = [ids.slice(1, 31), ids.slice(31, 71), ids.slice(71, 81), ids.slice(81)]
    for (const [index, zone] of zones.entries())
      for (const id of zone) {
        expect(shareOf(id, rings[index]!)).toBeLessThan(1)
        if (index) expect(shareOf(id, rings[index - 1]!)).toBeGreaterThan(1)
      }
  })

  test('nobody stands on another, and the same network gives the same picture', () => {
    const all = [...spots.values()]
    const nearest = Math.min(
      ...all.flatMap((a, index) => all.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    )
    expect(nearest).toBeGreaterThan(shape === 'wide' ? 24 : 9)
    expect(layoutRings({ ...input, nodes, links, groups: [] }, size)).toEqual({ spots, rings })
  })
})

test('one alone has its middle and no ring', () => {
  const alone = { arrange: 'rings', shape: 'wide', links: [], groups: [], middle: 'a', stored: {} } as const
  const node = { id: 'a', name: 'A', group: '', importance: 0, degree: 0 }
  const { spots, rings } = layoutRings({ ...alone, nodes: [node], links: [], groups: [] }, references.wide)
  expect([...spots.keys()]).toEqual(['a'])
  expect(rings).toEqual([])
})
