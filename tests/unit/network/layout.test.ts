import { layoutNetwork, type LayoutInput } from '@/lib/network/layout'
import { arrangements } from '@/lib/network/schema'

const nodes = Array.from({ length: 40 }, (_, index) => ({ id: `org-${index}`, group: `place-${index % 5}` }))
const links = Array.from({ length: 60 }, (_, index) => ({
  source: `org-${(index * 7) % 40}`,
  target: `org-${(index * 13 + 1) % 40}`,
  weight: 1 + (index % 3),
}))
const input = (more: Partial<LayoutInput> = {}): LayoutInput => ({
  arrange: 'areas',
  nodes,
  links,
  stored: {},
  ...more,
})
type Positions = ReturnType<typeof layoutNetwork>

const far = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)
const nearest = (positions: Positions) => {
  const spots = Object.values(positions)
  return Math.min(...spots.flatMap((a, index) => spots.slice(index + 1).map((b) => far(a, b))))
}

describe.each(arrangements)('arranged by %s', (arrange) => {
  const positions = layoutNetwork(input({ arrange }))

  test('every organisation has one finite position, and nobody else', () => {
    expect(Object.keys(positions).sort()).toEqual(nodes.map((node) => node.id).sort())
    for (const at of Object.values(positions))
      expect([Number.isFinite(at.x), Number.isFinite(at.y)]).toEqual([true, true])
  })

  test('the same network gives the same picture', () => {
    expect(layoutNetwork(input({ arrange }))).toEqual(positions)
  })

  test('no symbol covers another', () => {
    expect(nearest(positions)).toBeGreaterThanOrEqual(64)
  })

  test('the input stays as it was', () => {
    const given = input({ arrange, stored: { 'org-1': { x: 5, y: 6 } } })
    const before = JSON.stringify(given)
    layoutNetwork(given)
    expect(JSON.stringify(given)).toBe(before)
  })

  test('positions of organisations that are gone do not come back', () => {
    expect(
      Object.keys(layoutNetwork(input({ arrange, stored: { gone: { x: 1, y: 1 }, 'org-1': { x: 5, y: 6 } } }))).sort(),
    ).toEqual(nodes.map((node) => node.id).sort())
  })

  test('nobody, one alone, and two without a relation are no problem', () => {
    expect(layoutNetwork(input({ arrange, nodes: [], links: [] }))).toEqual({})
    expect(Object.keys(layoutNetwork(input({ arrange, nodes: nodes.slice(0, 1), links: [] })))).toEqual(['org-0'])
    expect(nearest(layoutNetwork(input({ arrange, nodes: nodes.slice(0, 2), links: [] })))).toBeGreaterThan(0)
  })

  test('a relation to itself, twice, both ways, or to nobody changes nothing', () => {
    const odd = [
      ...links,
      { source: 'org-1', target: 'org-1', weight: 1 },
      links[0]!,
      { source: links[0]!.target, target: links[0]!.source, weight: 9 },
      { source: 'org-1', target: 'nobody', weight: 1 },
    ]
    expect(layoutNetwork(input({ arrange, links: odd }))).toEqual(positions)
  })
})

test('by connection, even those that somebody put on one spot part, and always in the same way', () => {
  const stored = Object.fromEntries(nodes.map((node) => [node.id, { x: 0, y: 0 }]))
  const positions = layoutNetwork(input({ arrange: 'forces', links: [], stored }))
  expect(nearest(positions)).toBeGreaterThanOrEqual(64)
  expect(layoutNetwork(input({ arrange: 'forces', links: [], stored }))).toEqual(positions)
})

test('by connection, a dense picture of three hundred is pulled apart too', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({ id: `n${index}`, group: 'g' }))
  const dense = Array.from({ length: 900 }, (_, index) => ({
    source: `n${(index * 7) % 300}`,
    target: `n${(index * 31 + 3) % 300}`,
    weight: 1,
  }))
  expect(nearest(layoutNetwork({ arrange: 'forces', nodes: many, links: dense, stored: {} }))).toBeGreaterThanOrEqual(
    64,
  )
})

test('by place, stored positions stay exactly where somebody put them', () => {
  const stored = { 'org-3': { x: -1234, y: 567 } }
  expect(layoutNetwork(input({ stored }))).toMatchObject(stored)
})

test('by place, the members of a place stay together', () => {
  const positions = layoutNetwork(input())
  const boxes = [0, 1, 2, 3, 4].map((place) => {
    const spots = nodes.filter((node) => node.group === `place-${place}`).map((node) => positions[node.id]!)
    return {
      left: Math.min(...spots.map((at) => at.x)),
      right: Math.max(...spots.map((at) => at.x)),
      top: Math.min(...spots.map((at) => at.y)),
      bottom: Math.max(...spots.map((at) => at.y)),
    }
  })
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1))
      expect(a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom).toBe(false)
})

test('by connection, those who work together stand nearer than those who do not', () => {
  const two = Array.from({ length: 20 }, (_, index) => ({ id: `n${index}`, group: 'g' }))
  const within = (offset: number) =>
    Array.from({ length: 10 }, (_, a) =>
      Array.from({ length: a }, (_unused, b) => ({ source: `n${offset + a}`, target: `n${offset + b}`, weight: 1 })),
    ).flat()
  const positions = layoutNetwork({ arrange: 'forces', nodes: two, links: [...within(0), ...within(10)], stored: {} })
  const mean = (same: boolean) => {
    const all = two.flatMap((a, i) =>
      two
        .slice(i + 1)
        .flatMap((b, j) => ((i < 10 === i + 1 + j < 10) === same ? [far(positions[a.id]!, positions[b.id]!)] : [])),
    )
    return all.reduce((sum, distance) => sum + distance, 0) / all.length
  }
  expect(mean(true)).toBeLessThan(mean(false))
})
