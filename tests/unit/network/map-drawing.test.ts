/** @jest-environment jsdom */
import { mapElements } from '@/components/network/map-elements'
import { mapStyle } from '@/components/network/map-style'
import { linkLooks } from '@/components/network/link-line'
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
const state = networkStateSchema.parse({ link: [...linkKinds] })
// jsdom resolves no variables; Cytoscape complains about them.
const style = () =>
  JSON.parse(
    JSON.stringify(mapStyle(document.body, new Map())).replace(/var\(--[\w-]+\)/g, '#123456'),
  ) as StylesheetJson
const drawn = () =>
  cytoscape({
    headless: true,
    styleEnabled: true,
    elements: mapElements(visibleNetwork(data, state, null), {}, 'links'),
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
