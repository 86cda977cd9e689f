import { createContext } from '@/lib/context'
import { arrangeNetwork, type Arranged } from '@/lib/network/layout/arrange'
import { radiusOf, references, whole } from '@/lib/network/layout/canvas'
import { attract } from '@/lib/network/layout/free'
import { areaOf, boundsOf, collides, stretch, type Point } from '@/lib/network/layout/geometry'
import { placeLabels } from '@/lib/network/layout/labels'
import { seeded } from '@/lib/network/layout/seeded'
import { titleOf } from '@/lib/network/layout/titles'
import { importanceOf } from '@/lib/network/importance'
import { mapNames } from '@/lib/network/map-names'
import { defaultLinkKinds, type NetworkData, type TieKind } from '@/lib/network/schema'
import { network } from '@/lib/network/service'
import { de } from '@/lib/i18n/de'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'

// How well the map reads, beside ForceAtlas2 alone, for the open network and the invented county. Same in every run.

const size = references.wide
const words = { ...de.network, kinds: de.organisations.kinds }

/** Prints the figures of both networks. */
export async function measurePicture(): Promise<void> {
  for (const starter of ['dithmarschen', 'example'] as const) {
    const store = await openStore({ engine: 'embedded', folder: null })
    await loadStarter(store, starter, { now: '2026-11-26T09:00:00.000Z' })
    const actor = { id: 'bench', label: 'Bench', role: 'reader' as const }
    const data = await network({ ...createContext(actor, store), now: '2026-11-26T10:00:00.000Z' })
    const request = { data, shape: 'wide' as const, middle: '', stored: {}, words, english: false }
    for (const arrange of ['place', 'free'] as const)
      print(starter, arrange, data, arrangeNetwork({ ...request, arrange }))
    print(starter, 'ForceAtlas2 alone', data, forceAtlas(data))
    await store.close()
  }
}

function forceAtlas(data: NetworkData): Arranged {
  const kinds = new Set<TieKind>(defaultLinkKinds)
  const start = new Map(
    data.nodes.map(({ id }) => {
      const random = seeded(id)
      return [id, { x: random() * whole, y: random() * whole }]
    }),
  )
  const spots = attract(
    start,
    data.links.filter(({ kind }) => kinds.has(kind)),
  )
  const { x1, y1, x2, y2 } = boundsOf([...spots.values()])
  // Made to fit, without changing its shape.
  const scale = Math.min(size.width / (x2 - x1), size.height / (y2 - y1)) * 0.92
  const place = ({ x, y }: Point): Point => ({
    x: (((x - (x1 + x2) / 2) * scale + size.width / 2) * whole) / size.width,
    y: (((y - (y1 + y2) / 2) * scale + size.height / 2) * whole) / size.height,
  })
  return { positions: Object.fromEntries([...spots].map(([id, at]) => [id, place(at)])), groupOf: {}, groups: [] }
}

function print(starter: string, name: string, data: NetworkData, { positions, groupOf, groups }: Arranged): void {
  const [names, importance] = [mapNames(data), importanceOf(data)]
  const most = Math.max(...[...importance.values()].map(({ degree }) => degree))
  const room = (size.width * size.height) / data.nodes.length
  const at = (id: string): Point => stretch([positions[id]!], size.width / whole, size.height / whole)[0]!
  const cells = new Map(
    groups.map(({ id, polygon }) => [id, stretch(polygon, size.width / whole, size.height / whole)]),
  )
  const named = (zoom: number) => {
    const nodes = data.nodes.map(({ id }) => {
      const { x, y } = at(id)
      const { importance: weight, degree } = importance.get(id)!
      const radius = radiusOf(degree, most, room) * zoom
      const more = { importance: weight, bold: false, first: false, mute: false, group: groupOf[id] ?? '' }
      return { id, name: names.get(id)!, x: x * zoom, y: y * zoom, radius, ...more }
    })
    const zoomed = new Map([...cells].map(([id, cell]) => [id, stretch(cell, zoom, zoom)]))
    const titles = groups.map(({ id, title }) => titleOf(zoomed.get(id)!, title, 10).box)
    const view = { width: size.width * zoom, height: size.height * zoom }
    const boxes = [...placeLabels(nodes, zoomed, titles, view).values()].map(({ box }) => box)
    const overlaps = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => collides(a, b))).length
    return `${Math.round((100 * boxes.length) / nodes.length)} % (${overlaps})`
  }
  const lines = data.links
    .filter(({ kind }) => kind !== 'same-topic')
    .map(({ source, target }) => [at(source), at(target)] as const)
  const lengths = lines.map(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const deviation = Math.sqrt(lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length)
  const { x1, y1, x2, y2 } = boundsOf(data.nodes.map(({ id }) => at(id)))
  const used = cells.size ? [...cells.values()].reduce((sum, cell) => sum + areaOf(cell), 0) : (x2 - x1) * (y2 - y1)
  console.log(
    `${starter}, ${name}: names at zoom 0.6 / 1 / 2 (overlaps) ${[0.6, 1, 2].map(named).join(' / ')}, ` +
      `crossings ${crossings(lines)}, length variation ${(deviation / mean).toFixed(2)}, ` +
      `canvas ${Math.round((100 * used) / (size.width * size.height))} %`,
  )
}

/** How many pairs of straight lines cross. */
function crossings(lines: readonly (readonly [Point, Point])[]): number {
  const side = (a: Point, b: Point, p: Point) => Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x))
  return lines.reduce(
    (sum, [a, b], index) =>
      sum +
      lines.slice(index + 1).filter(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0)
        .length,
    0,
  )
}
