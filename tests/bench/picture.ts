import { createHash } from 'node:crypto'
import { createContext } from '@/lib/context'
import { gather } from '@/lib/network/gather'
import { importanceOf } from '@/lib/network/importance'
import { arrangeNetwork, type Arranged } from '@/lib/network/layout/arrange'
import { radiusOf, references, whole } from '@/lib/network/layout/canvas'
import { boundsOf, stretch, type Point } from '@/lib/network/layout/geometry'
import { placeLabels } from '@/lib/network/layout/labels'
import { titleOf } from '@/lib/network/layout/titles'
import { mapNames } from '@/lib/network/map-names'
import { defaultLinkKinds, type Arrangement, type NetworkData, type TieKind } from '@/lib/network/schema'
import { network } from '@/lib/network/service'
import { de } from '@/lib/i18n/de'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import { peerLayouts, type Tie } from './peer-layouts'
import {
  canvasUse,
  crossings,
  hullOf,
  hullOverlaps,
  lengthVariation,
  movedBy,
  neighbourhood,
  overlaps,
  ranks,
  type Spots,
} from './quality'

// How well the map reads, beside other layouts alone: the same organisations, ties and canvas, and our placing of names
// for all. Same in every run but for layouts that throw dice.

const size = references.wide
const words = { ...de.network, kinds: de.organisations.kinds }
const zooms = [0.6, 1, 2]

interface Row {
  name: string
  /** Share of the organisations that are named, and how many names lie over each other, at the three zooms. */
  named: number[]
  covered: number[]
  hulls: number
  crossings: number
  variation: number
  canvas: number
  neighbourhood: number
  /** One organisation more, with two ties: the median move of the others. */
  moved: number
  same: boolean
}

/** Every measure that is ranked. */
const measures: [string, (row: Row) => number, 'more' | 'less'][] = [
  ['names', ({ named }) => named.reduce((sum, share) => sum + share, 0), 'more'],
  ['hull overlaps', ({ hulls }) => hulls, 'less'],
  ['crossings', (row) => row.crossings, 'less'],
  ['length variation', ({ variation }) => variation, 'less'],
  ['canvas', ({ canvas }) => canvas, 'more'],
  ['neighbourhood', (row) => row.neighbourhood, 'more'],
  ['moved by one more', ({ moved }) => moved, 'less'],
]

/** Prints a table for each of both networks. */
export async function measurePicture(): Promise<void> {
  for (const starter of ['dithmarschen', 'example'] as const) {
    const store = await openStore({ engine: 'embedded', folder: null })
    await loadStarter(store, starter, { now: '2026-11-26T09:00:00.000Z' })
    const actor = { id: 'bench', label: 'Bench', role: 'reader' as const }
    const data = await network({ ...createContext(actor, store), now: '2026-11-26T10:00:00.000Z' })
    await store.close()
    const rows: Row[] = []
    for (const arrange of ['place', 'free'] as const)
      rows.push(await rowOf(`Knotenpunkt, ${arrange}`, data, ours(arrange)))
    for (const [name, layout] of Object.entries(peerLayouts))
      rows.push(
        await rowOf(`${name} alone`, data, async (network) => ({
          positions: fitted(
            await layout(
              network.nodes.map(({ id }) => id),
              tiesOf(network),
            ),
          ),
          groupOf: {},
          groups: [],
        })),
      )
    print(`${starter}: ${data.nodes.length} organisations, ${tiesOf(data).length} ties`, rows)
  }
}

/** Arranges a network, keeping where somebody stands already where the layout can. */
type Arrange = (data: NetworkData, stored?: Record<string, Point>) => Promise<Arranged>

const ours =
  (arrange: Arrangement): Arrange =>
  (data, stored = {}) =>
    Promise.resolve(arrangeNetwork({ data, arrange, shape: 'wide', middle: '', stored, words, english: false }))

/** The ties that the picture shows at first, one per pair. */
function tiesOf({ links }: Pick<NetworkData, 'links'>): Tie[] {
  const kinds = new Set<TieKind>(defaultLinkKinds)
  return gather(links.filter(({ kind, source, target }) => kinds.has(kind) && source !== target)).map(
    ({ link }) => link,
  )
}

async function rowOf(name: string, data: NetworkData, arrange: Arrange): Promise<Row> {
  const arranged = await arrange(data)
  const spots = spotsOf(arranged)
  const ties = tiesOf(data)
  const members = new Map<string, Point[]>()
  for (const { id, group } of data.nodes) members.set(group, [...(members.get(group) ?? []), spots.get(id)!])
  const labels = zooms.map((zoom) => named(data, arranged, zoom))
  return {
    name,
    named: labels.map(({ share }) => share),
    covered: labels.map(({ covered }) => covered),
    hulls: hullOverlaps([...members.values()].map(hullOf)),
    crossings: crossings(spots, ties),
    variation: lengthVariation(spots, ties),
    canvas: canvasUse(spots, size),
    neighbourhood: neighbourhood(spots, ties),
    moved: movedBy(spots, spotsOf(await arrange(oneMore(data), arranged.positions))),
    same: hashOf(arranged) === hashOf(await arrange(data)),
  }
}

const hashOf = ({ positions }: Arranged) => createHash('sha256').update(JSON.stringify(positions)).digest('hex')

function spotsOf({ positions }: Arranged): Spots {
  return new Map(
    Object.entries(positions).map(([id, at]) => [id, stretch([at], size.width / whole, size.height / whole)[0]!]),
  )
}

/** The same network with an organisation more that works with two others of its place. */
function oneMore(data: NetworkData): NetworkData {
  const [first, ...others] = data.nodes
  const partners = [first!, others.find(({ group }) => group === first!.group) ?? others[0]!]
  const node = { ...first!, id: 'one-more', key: 'one-more', name: 'Neuer Verein', shortName: null }
  const links = partners.map(({ id }) => ({
    ...data.links[0]!,
    ...({ id: `cooperation:one-more:${id}`, source: 'one-more', target: id, kind: 'cooperation', weight: 2 } as const),
  }))
  return { ...data, nodes: [...data.nodes, node], links: [...data.links, ...links] }
}

/** Made to fit, without changing its shape. */
function fitted(spots: Spots): Record<string, Point> {
  const { x1, y1, x2, y2 } = boundsOf([...spots.values()])
  const scale = Math.min(size.width / (x2 - x1), size.height / (y2 - y1)) * 0.92
  const place = ({ x, y }: Point): Point => ({
    x: (((x - (x1 + x2) / 2) * scale + size.width / 2) * whole) / size.width,
    y: (((y - (y1 + y2) / 2) * scale + size.height / 2) * whole) / size.height,
  })
  return Object.fromEntries([...spots].map(([id, at]) => [id, place(at)]))
}

/** How many are named at a zoom, and how many names lie over another. */
function named(data: NetworkData, { positions, groupOf, groups }: Arranged, zoom: number) {
  const [names, importance] = [mapNames(data), importanceOf(data)]
  const most = Math.max(...[...importance.values()].map(({ degree }) => degree))
  const room = (size.width * size.height) / data.nodes.length
  const [sx, sy] = [(size.width * zoom) / whole, (size.height * zoom) / whole]
  const nodes = data.nodes.map(({ id }) => {
    const { importance: weight, degree } = importance.get(id)!
    const more = { importance: weight, bold: false, first: false, mute: false, group: groupOf[id] ?? '' }
    const [at] = stretch([positions[id]!], sx, sy)
    return { id, name: names.get(id)!, ...at!, radius: radiusOf(degree, most, room) * zoom, ...more }
  })
  const cells = new Map(groups.map(({ id, polygon }) => [id, stretch(polygon, sx, sy)]))
  const titles = groups.map(({ id, title }) => titleOf(cells.get(id)!, title, 10).box)
  const view = { width: size.width * zoom, height: size.height * zoom }
  const boxes = [...placeLabels(nodes, cells, titles, view).values()].map(({ box }) => box)
  return { share: boxes.length / nodes.length, covered: overlaps(boxes) }
}

function print(title: string, rows: readonly Row[]): void {
  const sums = rows.map(() => 0)
  for (const [, of, better] of measures)
    for (const [index, rank] of ranks(rows.map(of), better).entries()) sums[index]! += rank
  const percent = (value: number) => `${Math.round(value * 100)} %`
  const cells = rows.map((row, index) => ({
    layout: row.name,
    [`named at zoom ${zooms.join(' / ')}`]: row.named.map(percent).join(' / '),
    'names covered': row.covered.join(' / '),
    'hull overlaps': row.hulls,
    crossings: row.crossings,
    'length variation': row.variation.toFixed(2),
    canvas: percent(row.canvas),
    neighbourhood: percent(row.neighbourhood),
    'moved by one more': `${(row.moved * 100).toFixed(1)} %`,
    'same again': row.same ? 'yes' : 'no',
    'sum of ranks': sums[index],
  }))
  const heads = Object.keys(cells[0]!)
  const lines = [heads, heads.map(() => '---'), ...cells.map((cell) => Object.values(cell))]
  console.log(`\n${title}\n\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}`)
}
