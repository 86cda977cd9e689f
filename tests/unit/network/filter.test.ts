import { bestConnected, nearestInDirection, visibleNetwork } from '@/lib/network/filter'
import {
  networkAddress,
  networkStateSchema,
  type LinkKind,
  type NetworkData,
  type NetworkLink,
  type NetworkNode,
  type NetworkState,
} from '@/lib/network/schema'

const node = (id: string, fields: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  key: `key-${id}`,
  name: id.toUpperCase(),
  shortName: null,
  kind: 'welfare',
  level: null,
  place: null,
  phone: null,
  protected: false,
  verifiedAt: null,
  stale: false,
  group: 'heide',
  topics: [],
  ...fields,
})
const link = (source: string, target: string, kind: LinkKind = 'cooperation'): NetworkLink => ({
  id: `${kind}:${source}:${target}`,
  source,
  target,
  kind,
  weight: 1,
  since: null,
  description: null,
  weak: false,
})

// a – b – c – d in a row, e alone; a and c share a topic.
const data: NetworkData = {
  nodes: [
    node('a', { kind: 'health', topics: ['sprache'], name: 'Ärztehaus Büsum', shortName: 'ÄHB' }),
    node('b', { group: 'buesum' }),
    node('c', { level: 'state', topics: ['sprache', 'arbeit'] }),
    node('d', { level: 'county' }),
    node('e', { level: 'country' }),
  ],
  links: [link('a', 'b'), link('b', 'c', 'funding'), link('c', 'd', 'meetings'), link('a', 'c', 'same-topic')],
  groups: [
    { id: 'heide', kind: 'town', name: 'Heide' },
    { id: 'buesum', kind: 'amt', name: 'Büsum' },
  ],
  topics: [],
}
const show = (part: Partial<NetworkState> = {}, found: ReadonlySet<string> | null = null) =>
  visibleNetwork(data, { ...networkStateSchema.parse({}), ...part }, found)
const ids = (part: Partial<NetworkState>) =>
  show(part)
    .nodes.map((entry) => entry.id)
    .join('')
const linksOf = (part: Partial<NetworkState>) =>
  show(part)
    .links.map((entry) => `${entry.source}${entry.target}`)
    .join(' ')

test('without a filter everything is there that somebody recorded, but no shared topics', () => {
  expect([ids({}), linksOf({})]).toEqual(['abcde', 'ab bc cd'])
})

test.each<[string, Partial<NetworkState>, string, string]>([
  ['one kind', { kind: ['health'] }, 'a', ''],
  ['two kinds', { kind: ['health', 'welfare'] }, 'abcde', 'ab bc cd'],
  ['no kind', { kind: ['none'] }, '', ''],
  ['one kind of relation', { link: ['funding'] }, 'abcde', 'bc'],
  ['shared topics', { link: ['same-topic'] }, 'abcde', 'ac'],
  ['no relation', { link: ['none'] }, 'abcde', ''],
  ['a place', { group: 'heide' }, 'acde', 'cd'],
  ['a place nobody is in', { group: 'gone' }, '', ''],
  ['a topic', { topic: 'sprache' }, 'ac', ''],
  ['the county', { level: 'local' }, 'abd', 'ab'],
  ['beyond the county', { level: 'beyond' }, 'ce', ''],
  ['two filters', { topic: 'sprache', level: 'beyond' }, 'c', ''],
  ['one step around b', { focus: 'key-b' }, 'abc', 'ab bc'],
  ['one step around a', { focus: 'key-a' }, 'ab', 'ab'],
  ['two steps around a', { focus: 'key-a', steps: 2 }, 'abc', 'ab bc'],
  ['three steps around a', { focus: 'key-a', steps: 3 }, 'abcd', 'ab bc cd'],
  ['steps over visible relations only', { focus: 'key-a', steps: 3, link: ['cooperation'] }, 'ab', 'ab'],
  ['the surroundings of one without relations', { focus: 'key-e', steps: 3 }, 'e', ''],
  ['the surroundings of nobody', { focus: 'gone' }, 'abcde', 'ab bc cd'],
])('%s', (_what, part, nodes, links) => expect([ids(part), linksOf(part)]).toEqual([nodes, links]))

test('a text shows what the search finds for it', () => {
  const shown = (found: string[]) => show({ q: 'any' }, new Set(found))
  expect(shown(['a', 'b', 'gone']).nodes.map((entry) => entry.id)).toEqual(['a', 'b'])
  expect(shown(['a', 'b']).links.map((entry) => entry.kind)).toEqual(['cooperation'])
  expect(shown([]).nodes).toEqual([])
})

test('no filter ever shows a relation without both its ends', () => {
  for (const part of [
    { kind: ['health' as const] },
    { group: 'heide' },
    { level: 'local' as const },
    { focus: 'key-b' },
  ]) {
    const { nodes, links } = show(part)
    const visible = new Set(nodes.map((entry) => entry.id))
    for (const entry of links) expect([visible.has(entry.source), visible.has(entry.target)]).toEqual([true, true])
  }
})

test('the legend counts each kind under all other filters, so that a click shows what it says', () => {
  expect(show({ kind: ['health'] }).kindCounts).toMatchObject({ health: 1, welfare: 4, economy: 0 })
  expect(show({ kind: ['health'], level: 'beyond' }).kindCounts).toMatchObject({ health: 0, welfare: 2 })
  expect(show({ link: ['funding'] }).linkCounts).toMatchObject({
    cooperation: 1,
    funding: 1,
    meetings: 1,
    'same-topic': 1,
    hierarchy: 0,
  })
  expect(show({ kind: ['welfare'] }).linkCounts).toMatchObject({
    cooperation: 0,
    funding: 1,
    meetings: 1,
    'same-topic': 0,
  })
})

test('the number of relations counts the visible ones', () => {
  expect(Object.fromEntries(show().degree)).toEqual({ a: 1, b: 2, c: 2, d: 1 })
  expect(Object.fromEntries(show({ link: ['meetings'] }).degree)).toEqual({ c: 1, d: 1 })
})

test('filtering changes nothing of the network itself', () => {
  const before = JSON.stringify(data)
  show({ focus: 'key-a', steps: 3, kind: ['health'] })
  expect(JSON.stringify(data)).toBe(before)
})

test('the best connected is the first of those with the most relations; without relations nobody', () => {
  expect(bestConnected(show(), 2)).toMatchObject([{ node: { id: 'b' }, links: 2 }, { node: { id: 'c' } }])
  expect(bestConnected(show({ link: ['none'] }), 3)).toEqual([])
  expect(bestConnected(show({ kind: ['none'] }), 3)).toEqual([])
})

describe('the arrow keys', () => {
  const nodes = ['m', 'l', 'r', 'u', 'd', 'far', 'aside'].map((id) => node(id))
  const positions = {
    m: { x: 0, y: 0 },
    l: { x: -10, y: 1 },
    r: { x: 10, y: -1 },
    u: { x: 1, y: -10 },
    d: { x: -1, y: 10 },
    far: { x: 100, y: 0 },
    aside: { x: 9, y: 9 },
  }

  test.each([
    ['left', 'l'],
    ['right', 'r'],
    ['up', 'u'],
    ['down', 'd'],
  ] as const)('%s goes to the nearest there', (direction, id) =>
    expect(nearestInDirection(nodes, positions, 'm', direction)).toBe(id),
  )

  test('there is nothing beyond the edge', () => {
    expect(nearestInDirection(nodes, positions, 'far', 'right')).toBeUndefined()
  })

  test('nothing is reached from a node without a position, and nothing without a position is reached', () => {
    expect(nearestInDirection(nodes, positions, 'gone', 'right')).toBeUndefined()
    expect(nearestInDirection([node('m'), node('lost')], positions, 'm', 'right')).toBeUndefined()
  })

  test('every node of a picture of fifty can be reached', () => {
    const many = Array.from({ length: 50 }, (_, index) => node(`n${index}`))
    const spots = Object.fromEntries(
      many.map((entry, index) => [
        entry.id,
        { x: (index % 8) * 112 + (Math.floor(index / 8) % 2) * 37, y: Math.floor(index / 8) * 84 },
      ]),
    )
    const reached = new Set(['n0'])
    for (const id of reached)
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = nearestInDirection(many, spots, id, direction)
        if (next) reached.add(next)
      }
    expect(reached.size).toBe(50)
  })
})

test('the filter by what both ends say shows such cooperations alone, and follows the address', () => {
  const said: NetworkData = {
    ...data,
    links: [
      { ...link('a', 'b'), agreement: 'disputed' },
      { ...link('b', 'c', 'funding'), agreement: 'mutual' },
      link('c', 'd'),
      link('d', 'e', 'meetings'),
    ],
  }
  const kept = (agreement: NetworkState['agreement']) =>
    visibleNetwork(said, { ...networkStateSchema.parse({}), agreement }, null).links.map(({ id }) => id)
  expect(kept('disputed')).toEqual(['cooperation:a:b'])
  expect(kept('mutual')).toEqual(['funding:b:c'])
  expect(kept('one-sided')).toEqual([])
  // What is derived nobody was asked about.
  expect(kept('unasked')).toEqual(['cooperation:c:d'])
  expect(networkAddress({ ...networkStateSchema.parse({}), agreement: 'disputed' })).toBe('/network?agreement=disputed')
  expect(networkStateSchema.parse({ agreement: 'quatsch' }).agreement).toBe('')
})

test('the surroundings follow the ties that are shown', () => {
  const said: NetworkData = { ...data, links: [{ ...link('a', 'b'), agreement: 'disputed' }, link('a', 'c')] }
  const state = { ...networkStateSchema.parse({}), focus: 'key-a', agreement: 'disputed' as const }
  expect(visibleNetwork(said, state, null).nodes.map(({ id }) => id)).toEqual(['a', 'b'])
})
