/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export interface Random {
  /** 0 ≤ number < 1 */
  next(): number
  /** Whole number, both ends included. */
  between(least: number, most: number): number
  /** True in a share `probability` (0–1) of the cases. */
  chance(probability: number): boolean
  /** One of `list`, which must not be empty. */
  pick<T>(list: readonly T[]): T
  /** One key of `weights`, as often as its weight says. */
  weighted<K extends string>(weights: Record<K, number>): K
  /** Up to `count` different elements of `list`, in random order. */
  sample<T>(list: readonly T[], count: number): T[]
}

/** The generator mulberry32 (Tommy Ettinger, public domain) behind {@link Random}. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => list[between(0, list.length - 1)]!,
    weighted(weights) {
      const entries = Object.entries<number>(weights) as [keyof typeof weights, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1)!)[0]
    },
    sample(list, count) {
      const chosen = new Set<number>()
      const wanted = Math.min(count, list.length)
      while (chosen.size < wanted) chosen.add(between(0, list.length - 1))
      return [...chosen].map((index) => list[index]!)
    },
  }
}
