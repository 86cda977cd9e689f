import type { NetworkLink } from './schema'

/** So many relations per organisation can be read; of more, the significant ones are drawn, and one of everybody. */
const legible = 1

/**
 * How significant each relation is: the disparity filter (Serrano, Boguñá, Vespignani 2009). For an organisation with k
 * relations of which one has the share p of their weight, (1 − p)^(k − 1) is how likely chance gives it so much. The
 * better of both ends counts; small is significant. Whoever has one relation cannot tell: there it is 1.
 */
function chanceOf(links: readonly NetworkLink[]): Map<string, number> {
  const ends = new Map<string, { strength: number; count: number }>()
  for (const { source, target, weight } of links)
    for (const id of [source, target]) {
      const end = ends.get(id) ?? { strength: 0, count: 0 }
      ends.set(id, { strength: end.strength + weight, count: end.count + 1 })
    }
  const chance = (id: string, weight: number) => {
    const { strength, count } = ends.get(id)!
    return count < 2 ? 1 : (1 - weight / strength) ** (count - 1)
  }
  return new Map(
    links.map(({ id, source, target, weight }) => [id, Math.min(chance(source, weight), chance(target, weight))]),
  )
}

/** How many percent of the relations are drawn when nobody said how many: all, or as many as can be read. */
export function legibleShare(links: number, organisations: number): number {
  if (links <= organisations * legible) return 100
  return Math.max(5, Math.round((organisations * legible * 20) / links) * 5)
}

/**
 * The backbone of a network: the most significant relations up to a share of them, and of every organisation its most
 * significant one, so that nobody seems alone. A greater share keeps all of a smaller one.
 * @param share percent, 0 to 100
 * @returns ids of the relations
 */
export function backbone(links: readonly NetworkLink[], share: number): Set<string> {
  if (share >= 100) return new Set(links.map(({ id }) => id))
  const chances = chanceOf(links)
  const ordered = [...links].sort(
    (a, b) => chances.get(a.id)! - chances.get(b.id)! || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  )
  const kept = new Set(ordered.slice(0, Math.round((links.length * share) / 100)).map(({ id }) => id))
  const seen = new Set<string>()
  for (const { id, source, target } of ordered) {
    if (!seen.has(source) || !seen.has(target)) kept.add(id)
    seen.add(source)
    seen.add(target)
  }
  return kept
}
