import { linkKinds, type NetworkLink, type TieKind } from './schema'

/** All ties between the same two partners: one line, drawn like the one that tells most. */
export interface Gathered {
  /** The tie whose look the line has; weak only where all of them are. */
  link: NetworkLink
  links: readonly NetworkLink[]
}

/** What is said of a line: that of its ties which needs most attention. */
export function agreementOfLine(links: readonly NetworkLink[]): NetworkLink['agreement'] {
  return (['disputed', 'one-sided', 'mutual'] as const).find((one) => links.some(({ agreement }) => agreement === one))
}

/** The same for both directions. */
export const pairOf = ({ source, target }: Pick<NetworkLink, 'source' | 'target'>) =>
  source < target ? `${source} ${target}` : `${target} ${source}`

const order: readonly TieKind[] = linkKinds

/** Who tells more: well evidenced before weak, stronger before weaker, recorded before derived. */
const tells = (a: NetworkLink, b: NetworkLink) =>
  Number(a.weak) - Number(b.weak) ||
  b.weight - a.weight ||
  order.indexOf(a.kind) - order.indexOf(b.kind) ||
  (a.id < b.id ? -1 : 1)

/**
 * Gathers ties between the same two partners, in whichever direction, in the order in which the pairs first come up.
 * @param apart ties for which it differs stay lines of their own: what is new and what ended are not one
 */
export function gather(links: readonly NetworkLink[], apart: (link: NetworkLink) => string = () => ''): Gathered[] {
  const pairs = new Map<string, NetworkLink[]>()
  for (const link of links) {
    const key = `${pairOf(link)} ${apart(link)}`
    const known = pairs.get(key)
    if (known) known.push(link)
    else pairs.set(key, [link])
  }
  return [...pairs.values()].map((all) => ({ link: all.length > 1 ? [...all].sort(tells)[0]! : all[0]!, links: all }))
}
