import { earlyPicture, unpackEarly } from '@/lib/network/early'
import { visibleNetwork } from '@/lib/network/filter'
import { overviewOf, placeDots } from '@/lib/network/overview'
import { networkStateSchema, type NetworkData, type NetworkLink, type NetworkNode } from '@/lib/network/schema'

const square = (x: number) => [
  { x, y: 0 },
  { x: x + 490, y: 0 },
  { x: x + 490, y: 1000 },
  { x, y: 1000 },
]
const groups: NetworkData['groups'] = [
  { id: 'left', kind: 'amt', name: 'Amt Links', cells: { wide: square(0), tall: square(0) } },
  { id: 'right', kind: 'amt', name: 'Amt Rechts', cells: { wide: square(510), tall: square(510) } },
]
const networkOf = (size: number): NetworkData => {
  const nodes = Array.from({ length: size }, (_, index) => ({
    ...{ id: `o${index}`, key: `o${index}`, name: `Organisation ${index}`, shortName: null, level: null, topics: [] },
    kind: index % 2 ? 'education' : 'welfare',
    group: index % 3 ? 'left' : 'right',
  })) as unknown as NetworkNode[]
  const links = nodes
    .slice(1)
    .map(({ id }) => ({ id: `l${id}`, source: 'o0', target: id, kind: 'cooperation', weight: 1 }))
  return { nodes, links: links as unknown as NetworkLink[], groups, topics: [] }
}
const state = (more: Record<string, unknown> = {}) => networkStateSchema.parse(more)
const data = networkOf(2500)

test('the picture that comes first is the picture of all that follows, with its counts', () => {
  const early = unpackEarly(earlyPicture(data, state())!)
  const visible = visibleNetwork(data, state(), null)
  const { request, groups: shown } = overviewOf(visible, groups, 'wide')
  const { positions, ...rest } = early.request
  expect(rest).toEqual(request)
  expect(early.shown).toEqual(shown)
  const exact = placeDots(request)
  expect(positions).toHaveLength(exact.length)
  expect(Math.max(...exact.map((at, index) => Math.abs(at - positions![index]!)))).toBeLessThan(0.021)
  expect([early.organisations, early.relations]).toEqual([2500, visible.links.length])
  expect(early.visible.kindCounts).toEqual(visible.kindCounts)
  expect(early.visible.linkCounts).toEqual(visible.linkCounts)
  expect(early.data.groups).toEqual(groups)
})

test('it is small, and another one for another network', () => {
  const text = earlyPicture(data, state())!
  expect(text.length).toBeLessThan(60 * 2500)
  expect(earlyPicture(data, state())).toBe(text)
  const changed = unpackEarly(earlyPicture(networkOf(2500), state())!)
  expect(changed.stamp).not.toBe(unpackEarly(text).stamp)
  expect(unpackEarly(earlyPicture(data, state({ kind: 'education' }))!).organisations).toBe(1250)
})

test.each([
  { day: '2020-01-01' },
  { ask: 'connects' },
  { q: 'x' },
  { view: 'table' },
  { group: 'right' },
  { arrange: 'with-topics' },
])('what is not the picture of many of today comes as a whole: %j', (more) =>
  expect(earlyPicture(data, state(more))).toBeNull(),
)

test('a network that is drawn symbol by symbol comes as a whole', () => {
  expect(earlyPicture(networkOf(1000), state())).toBeNull()
})
