import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import cytoscape, { type Ext, type LayoutOptions } from 'cytoscape'
import { attract } from '@/lib/network/layout/free'
import type { Point } from '@/lib/network/layout/geometry'
import { seeded } from '@/lib/network/layout/seeded'
import { installPeers } from './install-peers'
import type { Line, Spots } from './quality'

/** A tie with its strength. */
export interface Tie extends Line {
  weight: number
}

/** Another layout, alone: with nothing but nodes and ties. Any unit. */
export type PeerLayout = (ids: readonly string[], ties: readonly Tie[]) => Promise<Spots>

/** What of d3-force is used; it brings no types. */
interface D3Force {
  forceSimulation(nodes: (Point & { id: string })[]): Simulation
  forceManyBody(): unknown
  forceX(): unknown
  forceY(): unknown
  forceLink(links: Line[]): { id(of: (node: { id: string }) => string): unknown }
}
interface Simulation {
  force(name: string, force: unknown): Simulation
  stop(): Simulation
  tick(rounds: number): Simulation
}

const from = async <T>(name: string): Promise<T> => {
  const require = createRequire(join(installPeers(), 'package.json'))
  return (await import(pathToFileURL(require.resolve(name)).href)) as T
}

/** Everybody somewhere, the same in every run. */
const scattered = (ids: readonly string[]) =>
  ids.map((id) => {
    const random = seeded(id)
    return { id, x: random() * 1000, y: random() * 1000 }
  })

/** The layouts that ours is measured beside, each with the settings it comes with. */
export const peerLayouts: Record<string, PeerLayout> = {
  async 'd3-force'(ids, ties) {
    const d3 = await from<D3Force>('d3-force')
    const nodes = scattered(ids)
    const links = ties.map(({ source, target }) => ({ source, target }))
    d3.forceSimulation(nodes)
      .force('charge', d3.forceManyBody())
      .force(
        'link',
        d3.forceLink(links).id(({ id }) => id),
      )
      // Several parts: without these they fly apart.
      .force('x', d3.forceX())
      .force('y', d3.forceY())
      .stop()
      .tick(300)
    return new Map(nodes.map(({ id, x, y }) => [id, { x, y }]))
  },
  async fcose(ids, ties) {
    const { default: fcose } = await from<{ default: Ext }>('cytoscape-fcose')
    cytoscape.use(fcose)
    const cy = cytoscape({
      headless: true,
      styleEnabled: true,
      elements: [
        ...ids.map((id) => ({ data: { id } })),
        ...ties.map(({ source, target }) => ({ data: { source, target } })),
      ],
    })
    cy.layout({ name: 'fcose', animate: false } as unknown as LayoutOptions).run()
    const spots = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]))
    cy.destroy()
    return spots
  },
  async ForceAtlas2(ids, ties) {
    return attract(new Map(scattered(ids).map(({ id, x, y }) => [id, { x, y }])), [...ties])
  },
}
