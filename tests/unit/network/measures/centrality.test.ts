import {
  betweenness,
  closeness,
  degree,
  eigenvector,
  pageRank,
  pairsOfOthers,
  strength,
} from '@/lib/network/measures/centrality'
import { tieGraph } from '@/lib/network/measures/graph'
import { published } from './published'

const share = (name: Parameters<typeof published>[0], id: string, byLength = false) => {
  const graph = published(name)
  return betweenness(graph, { byLength }).get(id)! / pairsOfOthers(graph)
}

test('who stands between others: the published values', () => {
  expect(share('florentine', 'Medici')).toBeCloseTo(0.522, 3)
  expect(share('florentine', 'Guadagni')).toBeCloseTo(0.255, 3)
  expect(share('florentine', 'Albizzi')).toBeCloseTo(0.212, 3)
  expect(share('miserables', 'Valjean')).toBeCloseTo(0.57, 3)
  expect(share('miserables', 'Valjean', true)).toBeCloseTo(0.454, 3)
  expect(share('kite', '7')).toBeCloseTo(0.389, 3)
  expect(share('karate', '0')).toBeCloseTo(0.437635, 6)
})

test('near to all, near to the important, visited at random: the published values', () => {
  const karate = published('karate')
  expect(closeness(karate).get('0')).toBeCloseTo(0.568966, 6)
  expect(eigenvector(karate)!.get('0')).toBeCloseTo(0.355491, 4)
  expect(pageRank(karate)!.get('0')).toBeCloseTo(0.097, 4)
})

test('degree and strength count partners and add strengths', () => {
  const graph = tieGraph(
    ['a', 'b', 'c', 'alone'],
    [
      { source: 'a', target: 'b', weight: 2 },
      { source: 'b', target: 'a', weight: 3 },
      { source: 'b', target: 'c', weight: 1 },
      { source: 'c', target: 'c', weight: 9 },
      { source: 'c', target: 'nobody', weight: 9 },
    ],
  )
  expect([...degree(graph)]).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 1],
    ['alone', 0],
  ])
  expect([...strength(graph)]).toEqual([
    ['a', 5],
    ['b', 6],
    ['c', 1],
    ['alone', 0],
  ])
})

test('says how far it is', () => {
  const heard: number[] = []
  betweenness(published('karate'), { onProgress: (done) => heard.push(done) })
  expect(heard[0]).toBe(0)
  expect(heard).toEqual([...heard].sort((a, b) => a - b))
  expect(heard.at(-1)).toBeGreaterThan(0.9)
})

test('a network without ties or without anybody has values, too', () => {
  const empty = tieGraph([], [])
  expect(betweenness(empty).size).toBe(0)
  const loose = tieGraph(['a', 'b'], [])
  expect(closeness(loose).get('a')).toBe(0)
  expect(() => [eigenvector(loose), pageRank(loose), eigenvector(empty)]).not.toThrow()
})
