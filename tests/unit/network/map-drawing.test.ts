/** @jest-environment jsdom */
import { mapElements } from '@/components/network/map-elements'
import { drawnLinks, pictureOf } from '@/components/network/map-picture'
import { mapStyle } from '@/components/network/map-style'
import { linkLooks } from '@/components/network/link-line'
import type { Arranged } from '@/lib/network/layout/arrange'
import { visibleNetwork } from '@/lib/network/filter'
import { linkKinds, networkStateSchema, type NetworkData, type NetworkLink } from '@/lib/network/schema'
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
  target: 'b',
  kind,
  weight: 1,
  since: null,
  description: null,
  weak,
})
const data: NetworkData = {
  nodes: [node('a'), node('b')],
  links: linkKinds.flatMap((kind) => [link(kind, false), link(kind, true)]),
  groups: [{ id: 'g', kind: 'amt', name: 'G' }],
  topics: [],
}
const state = networkStateSchema.parse({ link: [...linkKinds], ties: 100 })
const arranged: Arranged = {
  positions: { a: { x: 100, y: 500 }, b: { x: 900, y: 500 } },
  groupOf: { a: 'g', b: 'g' },
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
    groupOf: { a: 'g', b: 'h' },
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

test('where few are drawn, whoever is selected still shows all of theirs', () => {
  const few = { ...state, ties: 0 }
  const visible = visibleNetwork(data, few, null)
  expect(drawnLinks(visible, few)).toHaveLength(1)
  expect(drawnLinks(visible, { ...few, selected: 'a' })).toHaveLength(data.links.length)
})
