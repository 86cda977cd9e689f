import Graph from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { Messages } from '../../i18n/messages'
import { fill } from '../../i18n/messages'
import { levels } from '../../organisations/schema'
import { mapNames } from '../map-names'
import { thingsIn } from '../things'
import type { Arrangement, NetworkData, NetworkGroup, NetworkLink, NetworkNode } from '../schema'
import { attract } from './free'
import type { LayoutInput } from './layout'
import { placesOf } from './places'
import { placeName, placeTitle } from './settled'
import { seeded } from './seeded'
import { shortTitles } from './short-titles'

/** The words that groups are called by. */
export type GroupWords = Pick<
  Messages['network'],
  'groups' | 'groupsShort' | 'around' | 'alone' | 'noTopic' | 'layers' | 'layerUnits' | 'rings'
> & {
  kinds: Messages['organisations']['kinds']
}

/** What an arrangement gathers: the group of each organisation, and the groups with their names on the map. */
export interface Grouping {
  groupOf: ReadonlyMap<string, string>
  groups: LayoutInput['groups']
}

/**
 * The groups of an arrangement; none where it has none. Where the groups have no place of their own, those that work
 * together lie side by side.
 * @param english which names topics have
 */
export function groupingOf(
  data: NetworkData,
  links: readonly NetworkLink[],
  arrange: Arrangement,
  words: GroupWords,
  english: boolean,
): Grouping {
  if (arrange === 'free' || arrange === 'rings' || thingsIn(arrange)) return { groupOf: new Map(), groups: [] }
  if (arrange === 'place') return byPlace(data, words)
  if (arrange === 'layers') return byLayer(data, words)
  if (arrange === 'groups') return byTies(data, links, words)
  const groupOf = new Map(data.nodes.map((node) => [node.id, arrange === 'kind' ? node.kind : (node.topics[0] ?? '')]))
  const titleOf = (id: string) => {
    if (arrange === 'kind') return words.kinds[id as keyof typeof words.kinds]
    const topic = data.topics.find((one) => one.id === id)
    return topic ? (english && topic.en) || topic.label : words.noTopic
  }
  return besideTheirPartners(groupOf, titleOf, links)
}

function byPlace({ nodes, groups }: NetworkData, words: GroupWords): Grouping {
  const places = placesOf(groups)
  const shortNames = new Map(nodes.map(({ key, shortName }) => [`unit:${key}`, shortName]))
  const shortOf = ({ id, kind, name }: NetworkGroup) => {
    if (kind === 'amt' || kind === 'town') return shortTitles(placeName(name!))
    const known = shortNames.get(id)
    return [...(known && known.length < name!.length ? [known] : []), words.groupsShort[kind]]
  }
  return {
    groupOf: new Map(nodes.map(({ id, group }) => [id, group])),
    groups: groups.map((group) => ({
      id: group.id,
      title: placeTitle(group, words.groups),
      short: shortOf(group),
      at: places.get(group.id)!,
      ...(group.cells && { cells: group.cells }),
    })),
  }
}

/** Steps of units that have a layer of their own below their level: Fachbereiche, Fachdienste. */
const unitSteps = 2

/** Levels one below the other; below each, the units of its organisations, and the units of those. */
function byLayer({ nodes, links }: NetworkData, words: GroupWords): Grouping {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(links.flatMap(({ kind, source, target }) => (kind === 'hierarchy' ? [[source, target]] : [])))
  const levelOf = ({ level }: NetworkNode) => level ?? 'county'
  const stepOf = (node: NetworkNode): number => {
    let step = 0
    for (let at: NetworkNode | undefined = node; step < unitSteps; step++) {
      at = byId.get(parents.get(at.id) ?? '')
      if (!at || levelOf(at) !== levelOf(node)) return step
    }
    return step
  }
  const groupOf = new Map(nodes.map((node) => [node.id, layerId(levelOf(node), stepOf(node))]))
  const layers = [...levels].reverse().flatMap((level) =>
    ['', ...words.layerUnits].map((units, step) => ({
      id: layerId(level, step),
      title: [words.layers[level], units].filter(Boolean).join(' · '),
    })),
  )
  const shown = mergeThin(layers, groupOf)
  return {
    groupOf,
    groups: shown.map((layer, index) => ({ ...layer, at: { x: 0.5, y: index / shown.length } })),
  }
}

/** So many have no layer of their own. */
const thin = 2

/**
 * Layers with members. One or two are no layer: units stand with what they belong to, a level with the smaller of its
 * neighbours. Changes who is in which group.
 */
function mergeThin<L extends { id: string; title: string }>(layers: readonly L[], groupOf: Map<string, string>): L[] {
  const counts = new Map<string, number>()
  for (const id of groupOf.values()) counts.set(id, (counts.get(id) ?? 0) + 1)
  const shown = layers.filter(({ id }) => counts.has(id))
  const isUnit = ({ id }: L) => /-\d$/.test(id)
  for (let index = 0; index < shown.length; index++) {
    const layer = shown[index]!
    if (counts.get(layer.id)! > thin || shown.length < 2) continue
    const above = shown.slice(0, index).findLast((other) => isUnit(layer) || !isUnit(other))
    const below = isUnit(layer) ? undefined : shown.slice(index + 1).find((other) => !isUnit(other))
    const few = (one: L) => counts.get(one.id)!
    const into = above && below ? (few(above) < few(below) ? above : below) : (above ?? below)
    if (!into) continue
    for (const [id, group] of groupOf) if (group === layer.id) groupOf.set(id, into.id)
    counts.set(into.id, few(into) + few(layer))
    if (!isUnit(layer)) {
      const titles = into === above ? [into.title, layer.title] : [layer.title, into.title]
      shown[shown.indexOf(into)] = { ...into, title: titles.join(', ') }
    }
    shown.splice(index--, 1)
  }
  return shown
}

const layerId = (level: string, step: number) => (step ? `${level}-${step}` : level)

/** Who works together more than with others (Louvain, seeded). Groups of one or two go to those without a group. */
function byTies(data: NetworkData, links: readonly NetworkLink[], words: GroupWords): Grouping {
  const { nodes } = data
  const names = mapNames(data)
  const graph = new Graph({ type: 'undirected', multi: false })
  for (const { id } of nodes) graph.addNode(id)
  for (const { source, target, weight } of links) {
    if (source === target) continue
    if (graph.hasEdge(source, target))
      graph.updateEdgeAttribute(source, target, 'weight', (sum: number) => sum + weight)
    else graph.addEdge(source, target, { weight })
  }
  const found = graph.size ? louvain(graph, { rng: seeded('groups') }) : {}
  const best = new Map<string, { id: string; name: string; degree: number; count: number }>()
  for (const { id } of nodes) {
    const group = String(found[id] ?? id)
    const degree = graph.degree(id)
    const known = best.get(group)
    const count = (known?.count ?? 0) + 1
    if (!known || degree > known.degree) best.set(group, { id, name: names.get(id)!, degree, count })
    else known.count = count
  }
  const groupOf = new Map(
    nodes.map(({ id }) => {
      const group = best.get(String(found[id] ?? id))!
      return [id, group.count > 2 ? group.id : '']
    }),
  )
  const nameOf = new Map([...best.values()].map(({ id, name }) => [id, name]))
  return besideTheirPartners(groupOf, (id) => (id ? fill(words.around, { name: nameOf.get(id)! }) : words.alone), links)
}

/** Groups that have ties lie side by side. */
function besideTheirPartners(
  groupOf: ReadonlyMap<string, string>,
  titleOf: (id: string) => string,
  links: readonly NetworkLink[],
): Grouping {
  const ids = [...new Set(groupOf.values())].sort()
  const start = new Map(
    ids.map((id) => {
      const random = seeded(id)
      return [id, { x: random() * 100, y: random() * 100 }]
    }),
  )
  const between = new Map<string, { source: string; target: string; weight: number }>()
  for (const { source, target } of links) {
    const [a, b] = [groupOf.get(source), groupOf.get(target)].sort()
    if (a === undefined || b === undefined || a === b) continue
    const tie = between.get(`${a} ${b}`) ?? { source: a, target: b, weight: 0 }
    between.set(`${a} ${b}`, { ...tie, weight: tie.weight + 1 })
  }
  const spots = attract(start, [...between.values()])
  const order = (axis: 'x' | 'y') => [...ids].sort((a, b) => spots.get(a)![axis] - spots.get(b)![axis])
  const [columns, rows] = [order('x'), order('y')]
  const last = Math.max(1, ids.length - 1)
  return {
    groupOf,
    groups: ids.map((id) => ({
      id,
      title: titleOf(id),
      short: shortTitles(titleOf(id)),
      at: { x: 0.1 + (0.8 * columns.indexOf(id)) / last, y: 0.1 + (0.8 * rows.indexOf(id)) / last },
    })),
  }
}
