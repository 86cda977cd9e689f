import { textWidth, wrapName } from './layout/text'
import type { NetworkData, NetworkNode } from './schema'

/** Longer names than this, in pixels of their widest line, give way to the short name. */
const widest = 118

/** What says nothing on a map of one county: legal forms, remarks in brackets, whose office it is. */
const idle = [' e. V.', ' e.V.', ' gGmbH', ' mbH', ' GmbH', ' gUG', ' eG', ' AöR']

/**
 * The names on the map, by id: short enough for two lines, unique, never cut off. What everybody on the map has in
 * common, the name of the county, is left out where the rest still tells who it is.
 */
export function mapNames({ nodes, groups }: Pick<NetworkData, 'nodes' | 'groups'>): Map<string, string> {
  const county = groups.find((group) => group.kind === 'unit')?.name?.replace(/^(Kreis|Landkreis) /, '')
  const wanted = new Map(nodes.map((node) => [node.id, shorten(node, county)]))
  const uses = new Map<string, number>()
  for (const name of wanted.values()) uses.set(name, (uses.get(name) ?? 0) + 1)
  return new Map(
    nodes.map((node) => [node.id, uses.get(wanted.get(node.id)!) === 1 ? wanted.get(node.id)! : node.name]),
  )
}

function shorten({ name, shortName }: Pick<NetworkNode, 'name' | 'shortName'>, county: string | undefined): string {
  if (textWidth(name) <= widest) return name
  const bracket = name.lastIndexOf(' (')
  let short = bracket > 0 && name.endsWith(')') ? name.slice(0, bracket) : name
  for (const word of idle) short = short.replace(word, '')
  short = short.replace(/ des Landes Schleswig-Holstein$/, ' SH').replace(/Schleswig-Holsteins?$/, 'SH')
  if (county) {
    for (const tail of [` des Kreises ${county}`, `, Region ${county}`, ` ${county}`])
      if (
        short.endsWith(tail) &&
        short.length - tail.length >= 6 &&
        !/ (in|für|im|am|der|des)$/.test(short.slice(0, -tail.length))
      )
        short = short.slice(0, -tail.length)
  }
  const fits = ({ lines, width }: { lines: readonly string[]; width: number }) => lines.length < 3 && width <= widest
  if (fits(wrapName(short))) return short
  if (shortName && /[a-z]{3}/.test(shortName)) return shortName
  const head = short.split(/ für | – |, /)[0]!
  if (head.length >= 14 && wrapName(head).width <= widest * 1.2) return head
  return shortName && shortName.length > 2 ? shortName : short
}
