import { holds, sidesOf } from '@/lib/network/layout/geometry'
import { layoutNetwork, type LayoutInput } from '@/lib/network/layout/layout'
import { arrangements } from '@/lib/network/schema'

const nodes = Array.from({ length: 60 }, (_, index) => ({
  id: `org-${String(index).padStart(2, '0')}`,
  name: ['Caritas Heide', 'Volkshochschule Büsum', 'Jobcenter', 'Amt Mitteldithmarschen'][index % 4]!,
  group: `place-${index % 5}`,
  importance: index % 7,
  degree: index % 7,
}))
const links = Array.from({ length: 80 }, (_, index) => ({
  source: nodes[(index * 7) % 60]!.id,
  target: nodes[(index * 13 + 1) % 60]!.id,
  weight: 1 + (index % 3),
}))
const groups = [0, 1, 2, 3, 4].map((index) => ({
  id: `place-${index}`,
  title: `Ort ${index}`,
  at: { x: 0.1 + 0.2 * index, y: index % 2 ? 0.2 : 0.8 },
}))
const input = (more: Partial<LayoutInput> = {}): LayoutInput => ({
  arrange: 'place',
  shape: 'wide',
  nodes,
  links,
  groups,
  middle: 'org-03',
  stored: {},
  ...more,
})
const gathers = (arrange: string) => !['free', 'rings'].includes(arrange)
const inputFor = (arrange: LayoutInput['arrange'], more: Partial<LayoutInput> = {}) =>
  input({ arrange, groups: gathers(arrange) ? groups : [], ...more })
const far = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)

describe.each(arrangements.flatMap((arrange) => (['wide', 'tall'] as const).map((shape) => [arrange, shape] as const)))(
  'arranged by %s on a %s canvas',
  (arrange, shape) => {
    const picture = layoutNetwork(inputFor(arrange, { shape }))
    const { positions, cells } = picture

    test('every organisation has one place on the canvas, and nobody else', () => {
      expect(Object.keys(positions).sort()).toEqual(nodes.map((node) => node.id).sort())
      for (const { x, y } of Object.values(positions)) {
        expect(x).toBeGreaterThan(0)
        expect(x).toBeLessThan(1000)
        expect(y).toBeGreaterThan(0)
        expect(y).toBeLessThan(1000)
      }
    })

    test('the same network gives the same picture, and the input stays as it was', () => {
      const given = inputFor(arrange, { shape })
      const before = JSON.stringify(given)
      expect(layoutNetwork(given)).toEqual(picture)
      expect(JSON.stringify(given)).toBe(before)
    })

    test('members stand in the cell of their group', () => {
      for (const { id, polygon } of cells)
        for (const node of nodes.filter(({ group }) => group === id))
          expect(holds(sidesOf(polygon), { ...positions[node.id]!, w: 0, h: 0 })).toBe(true)
    })

    test('nobody, one alone, and relations to itself, twice or to nobody are no problem', () => {
      expect(layoutNetwork(inputFor(arrange, { shape, nodes: [], links: [] })).positions).toEqual({})
      const one = inputFor(arrange, { shape, nodes: nodes.slice(0, 1), links: [], middle: 'org-00' })
      expect(Object.keys(layoutNetwork(one).positions)).toEqual(['org-00'])
      const odd = [
        ...links,
        { source: 'org-01', target: 'org-01', weight: 1 },
        { source: 'org-01', target: 'x', weight: 1 },
      ]
      expect(Object.keys(layoutNetwork(inputFor(arrange, { shape, links: odd })).positions)).toHaveLength(60)
    })
  },
)

describe.each(['place', 'free'] as const)('kept for everybody, by %s', (arrange) => {
  const { positions } = layoutNetwork(inputFor(arrange))
  const fresh = { ...nodes[0]!, id: 'org-99' }

  test('who stands somewhere stays there, and who is new takes a free place', () => {
    const after = layoutNetwork(inputFor(arrange, { nodes: [...nodes, fresh], stored: positions })).positions
    const { 'org-99': place, ...others } = after
    for (const { id } of nodes) expect(far(others[id]!, positions[id]!)).toBeLessThan(1)
    // Nobody stands on another: at least a small symbol apart.
    expect(Math.min(...Object.values(others).map((at) => far(at, place!)))).toBeGreaterThan(8)
  })

  test('even computed anew, one more moves the others by less than a twentieth of the picture (median)', () => {
    const after = layoutNetwork(inputFor(arrange, { nodes: [...nodes, fresh] })).positions
    const moved = nodes.map(({ id }) => far(after[id]!, positions[id]!)).sort((a, b) => a - b)
    if (arrange === 'place') expect(moved[30]).toBeLessThan(0.05 * Math.hypot(1000, 1000))
  })

  test('positions of organisations that are gone do not come back', () => {
    const after = layoutNetwork(inputFor(arrange, { stored: { gone: { x: 1, y: 1 } } })).positions
    expect(Object.keys(after)).not.toContain('gone')
  })
})

test('a position outside its cell, from before the cell changed, is brought inside', () => {
  const { positions, cells } = layoutNetwork(input({ stored: { 'org-00': { x: 999, y: 1 } } }))
  const cell = cells.find(({ id }) => id === 'place-0')!
  expect(holds(sidesOf(cell.polygon), { ...positions['org-00']!, w: 0, h: 0 })).toBe(true)
})

test('in rings, partners stand nearer to the middle than whoever is not reached', () => {
  const lonely = { ...nodes[0]!, id: 'lonely' }
  const few = [{ source: 'org-03', target: 'org-04', weight: 1 }]
  const { positions } = layoutNetwork(inputFor('rings', { nodes: [...nodes.slice(0, 6), lonely], links: few }))
  expect(positions['org-03']).toEqual({ x: 500, y: 500 })
  expect(far(positions['org-04']!, { x: 500, y: 500 })).toBeLessThan(far(positions.lonely!, { x: 500, y: 500 }))
})

test('a thousand in one group come to an end', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ ...nodes[0]!, id: `n${index}`, group: 'place-0' }))
  expect(Object.keys(layoutNetwork(input({ nodes: many, links: [] })).positions)).toHaveLength(1000)
})
