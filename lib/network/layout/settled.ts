import { fill, type Messages } from '../../i18n/messages'
import type { NetworkData, NetworkGroup } from '../schema'
import type { Arranged } from './arrange'
import { holds, sidesOf, type Point } from './geometry'

/** The name of an Amt or town on the map: what it is, the arrangement says. */
export const placeName = (name: string) => name.replace(/^Amt (KLG |Kirchspielslandgemeinde )?/, '')

/** The name of a place on the map. */
export function placeTitle({ kind, name }: NetworkGroup, words: Messages['network']['groups']): string {
  if (kind === 'amt' || kind === 'town') return placeName(name!)
  return fill(words[kind], { name: name ?? '' })
}

/**
 * The arrangement by place when there is nothing left to work out: everybody stands somewhere, within the cell of their
 * place. Null when somebody is new or outside.
 * @param stored in thousandths of a wide canvas
 */
export function settledByPlace(
  { nodes, groups }: Pick<NetworkData, 'nodes' | 'groups'>,
  stored: Readonly<Record<string, Point>>,
  words: Messages['network']['groups'],
): Arranged | null {
  const sides = new Map(groups.flatMap(({ id, cells }) => (cells ? [[id, sidesOf(cells.wide)] as const] : [])))
  if (sides.size < groups.length || !nodes.length) return null
  const isSettled = ({ id, group }: NetworkData['nodes'][number]) =>
    stored[id] !== undefined && holds(sides.get(group)!, { ...stored[id], w: 0, h: 0 })
  if (!nodes.every(isSettled)) return null
  return {
    positions: Object.fromEntries(nodes.map(({ id }) => [id, { x: stored[id]!.x, y: stored[id]!.y }])),
    groupOf: Object.fromEntries(nodes.map(({ id, group }) => [id, group])),
    groups: groups.map((group) => ({ id: group.id, title: placeTitle(group, words), polygon: group.cells!.wide })),
  }
}
