/** @jest-environment jsdom */
import { mapElements } from '@/components/network/map-elements'
import { drawnLinks, hiddenLines, numberedLines, pictureOf } from '@/components/network/map-picture'
import { mapStyle } from '@/components/network/map-style'
import { linkLooks } from '@/components/network/link-line'
import type { Arranged } from '@/lib/network/layout/arrange'
import { visibleNetwork } from '@/lib/network/filter'
import { linkKinds, networkStateSchema, type NetworkData, type NetworkLink } from '@/lib/network/schema'
import { networkOf } from './small-network'
import cytoscape, { type StylesheetJson } from 'cytoscape'

const node = (id: string) => ({
  id,
  key: id,
  name: id,
  shortName: null,
  kind: 'welfare' as const,
  level: null,
  place: null,
  phone: null,
  protected: false,
  verifiedAt: null,
  stale: false,
  group: 'g',
  topics: [],
})
const link = (kind: NetworkLink['kind'], weak: boolean): NetworkLink => ({
  id: `${kind} ${weak}`,
  source: 'a',
  target: `to ${kind} ${weak}`,
  kind,
  weight: 1,
  since: null,
  description: null,
  weak,
})
const links = linkKinds.flatMap((kind) => [link(kind, false), link(kind, true)])
const partners = links.map(({ target }) => target)
const data: NetworkData = {
  nodes: ['a', ...partners].map(node),
  links,
  groups: [{ id: 'g', kind: 'amt', name: 'G' }],
  topics: [],
}
const state = networkStateSchema.parse({ link: [...linkKinds], ties: 100 })
const arranged: Arranged = {
  positions: {
    a: { x: 100, y: 500 },
    ...Object.fromEntries(partners.map((id, index) => [id, { x: 900, y: 40 + 30 * index }])),
  },
  groupOf: Object.fromEntries(['a', ...partners].map((id) => [id, 'g'])),
  groups: [],
}
// jsdom resolves no variables; Cytoscape complains about them.
const style = () =>
  JSON.parse(
    JSON.stringify(mapStyle(document.body, new Map())).replace(/var\(--[\w-]+\)/g, '#123456'),
  ) as StylesheetJson
const drawn = () =>
  cytoscape({
    headless: true,
    styleEnabled: true,
    elements: mapElements(
      pictureOf(data, visibleNetwork(data, state, null), arranged, state, { width: 800, height: 600 }),
    ),
    style: style(),
  })

test('a relation with little evidence is dashed and lighter than the same with good evidence', () => {
  const cy = drawn()
  for (const kind of linkKinds) {
    const [strong, weak] = [cy.getElementById(`${kind} false`), cy.getElementById(`${kind} true`)]
    expect([kind, weak.style('line-style')]).toEqual([kind, 'dashed'])
    expect(Number(weak.style('opacity'))).toBeLessThan(Number(strong.style('opacity')))
  }
})

test('only directed kinds pay for arrows, all others are the cheapest line', () => {
  const cy = drawn()
  for (const kind of linkKinds) {
    const edge = cy.getElementById(`${kind} false`)
    expect([kind, edge.style('curve-style'), edge.style('target-arrow-shape')]).toEqual([
      kind,
      ...(linkLooks[kind].arrow ? ['straight', 'triangle'] : ['haystack', 'none']),
    ])
  }
})

test('relations of two groups are curves, within one they are straight; ids are those of the records', () => {
  const apart = {
    ...arranged,
    groupOf: { a: 'g', ...Object.fromEntries(partners.map((id) => [id, 'h'])) },
    groups: [
      {
        id: 'g',
        title: 'G',
        polygon: [
          { x: 0, y: 0 },
          { x: 490, y: 0 },
          { x: 490, y: 1000 },
          { x: 0, y: 1000 },
        ],
      },
      {
        id: 'h',
        title: 'H',
        polygon: [
          { x: 510, y: 0 },
          { x: 1000, y: 0 },
          { x: 1000, y: 1000 },
          { x: 510, y: 1000 },
        ],
      },
    ],
  }
  const size = { width: 800, height: 600 }
  const bends = (where: typeof arranged) =>
    mapElements(pictureOf(data, visibleNetwork(data, state, null), where, state, size))
      .filter(({ group }) => group === 'edges')
      .map((edge) => [edge.data.id, Boolean(edge.data.bends)])
  expect(bends(apart)).toEqual(data.links.map(({ id }) => [id, true]))
  expect(bends(arranged)).toEqual(data.links.map(({ id }) => [id, false]))
})

// One partner more, of whom nothing is significant.
const ends = networkOf(
  ['a', 'b', 'c'].map((id) => ({ ...node(id) })),
  [
    { ...link('cooperation', false), id: 'one', target: 'b', weight: 5 },
    { ...link('funding', false), id: 'two', source: 'b', target: 'a' },
    { ...link('meetings', true), id: 'three', target: 'b' },
    { ...link('cooperation', false), id: 'four', source: 'b', target: 'c', weight: 5 },
    { ...link('cooperation', true), id: 'five', target: 'c' },
  ],
)
const few = { ...state, ties: 0 }
const seen = visibleNetwork(ends, few, null)
const size = { width: 800, height: 600 }
const places: Arranged = {
  positions: { a: { x: 100, y: 500 }, b: { x: 900, y: 500 }, c: { x: 500, y: 100 } },
  groupOf: { a: '', b: '', c: '' },
  groups: [],
}

test('all relations of the same two are one line with their number, drawn like the one that tells most', () => {
  const { links: lines } = pictureOf(ends, seen, places, few, size)
  expect(lines.map(({ link: { id }, links: all }) => [id, all.length])).toEqual([
    ['one', 3],
    ['four', 1],
  ])
  expect(lines[0]!.badge).toEqual({ x: 400, y: 300 })
  expect(lines[1]!.badge).toBeNull()
})

test('where a picture would be full of numbers, only the lines that stand for most have one', () => {
  const partners = Array.from({ length: 30 }, (_, index) => `p${index}`)
  const three = (index: number) => (index < 4 ? 3 : 2)
  const crowd = networkOf(
    ['a', ...partners].map((id) => ({ ...node(id) })),
    partners.flatMap((target, index) =>
      Array.from({ length: three(index) }, (_, at) => ({
        ...link('cooperation', false),
        id: `${target} ${at}`,
        target,
      })),
    ),
  )
  const spots: Arranged = {
    positions: {
      a: { x: 0, y: 500 },
      ...Object.fromEntries(partners.map((id, index) => [id, { x: 900, y: 30 * index }])),
    },
    groupOf: Object.fromEntries(['a', ...partners].map((id) => [id, ''])),
    groups: [],
  }
  const all = { ...state, ties: 100 }
  const drawnCrowd = pictureOf(crowd, visibleNetwork(crowd, all, null), spots, all, size)
  const { links: lines } = drawnCrowd
  expect(lines.map(({ links: { length } }) => length).filter((count) => count > 1)).toHaveLength(30)
  expect(numberedLines(drawnCrowd).map(({ links: { length } }) => length)).toEqual([3, 3, 3, 3])
  expect(numberedLines(drawnCrowd, true)).toHaveLength(30)
})

test('a short line has no number: the names of its ends stand there', () => {
  const near: Arranged = { ...places, positions: { ...places.positions, b: { x: 200, y: 500 } } }
  expect(pictureOf(ends, seen, near, few, size).links[0]!.badge).toBeNull()
})

test('of each group some of the best connected lead, nobody without a relation', () => {
  const alone = networkOf(
    ['a', 'b', 'c', 'd'].map((id) => ({ ...node(id) })),
    [{ ...link('cooperation', false), id: 'one', target: 'b' }],
  )
  const groups: Arranged = {
    positions: {},
    groupOf: { a: 'left', b: 'right', c: 'right', d: 'alone' },
    groups: [],
  }
  const { nodes } = pictureOf(alone, visibleNetwork(alone, state, null), groups, state, size)
  expect(nodes.filter(({ leads }) => leads).map((drawn) => drawn.node.id)).toEqual(['a', 'b'])
})

test('what is new and what ended between the same two stay two lines', () => {
  const marked = new Map([
    ['one', 'new' as const],
    ['two', 'ended' as const],
  ])
  const { links: lines } = pictureOf(ends, seen, places, { ...few, marked }, size)
  expect(lines.map(({ link: { id }, links: all }) => [id, all.length])).toEqual([
    ['one', 1],
    ['two', 1],
    ['three', 1],
    ['four', 1],
  ])
})

test('where few are drawn, whoever is selected still shows all of theirs', () => {
  expect(drawnLinks(seen, few)).toHaveLength(4)
  expect(drawnLinks(seen, { ...few, selected: 'a' })).toHaveLength(5)
})

test('what the picture leaves out of somebody is there to be shown', () => {
  const picture = pictureOf(ends, seen, places, few, size)
  expect(hiddenLines('a', picture, seen, places).map(({ link: { id } }) => id)).toEqual(['five'])
  expect(hiddenLines('b', picture, seen, places)).toEqual([])
})
