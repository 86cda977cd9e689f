import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tieGraph, type TieGraph } from '@/lib/network/measures/graph'

/** A network of `tests/fixtures/networks`, with its weights. */
export function published(name: 'karate' | 'florentine' | 'miserables' | 'kite'): TieGraph {
  const lines = readFileSync(join('tests/fixtures/networks', `${name}.txt`), 'utf8')
    .trim()
    .split('\n')
  const ties = lines.map((line) => {
    const [source, target, weight = '1'] = line.split(' ') as [string, string, string?]
    return { source, target, weight: Number(weight) }
  })
  return tieGraph([...new Set(ties.flatMap(({ source, target }) => [source, target]))], ties)
}
