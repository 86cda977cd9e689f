import { tieGraph } from '@/lib/network/measures/graph'
import { commonPartners, shortestPath } from '@/lib/network/path'

const graph = tieGraph(
  ['a', 'b', 'c', 'd', 'e', 'alone'],
  [
    { source: 'a', target: 'b', weight: 1 },
    { source: 'b', target: 'd', weight: 1 },
    { source: 'a', target: 'c', weight: 2 },
    { source: 'd', target: 'c', weight: 2 },
    { source: 'd', target: 'e', weight: 1 },
  ],
)

test('the shortest way, against the direction of a tie too, and over the strongest of equals', () => {
  expect(shortestPath(graph, 'a', 'e')).toEqual(['a', 'c', 'd', 'e'])
  expect(shortestPath(graph, 'e', 'd')).toEqual(['e', 'd'])
  expect(shortestPath(graph, 'a', 'a')).toEqual(['a'])
})

test('no way to an island, to nobody, or from nobody', () => {
  expect(shortestPath(graph, 'a', 'alone')).toBeNull()
  expect(shortestPath(graph, 'a', 'nobody')).toBeNull()
  expect(shortestPath(graph, 'nobody', 'a')).toBeNull()
})

test('what two or more have in common', () => {
  expect(commonPartners(graph, ['a', 'd'])).toEqual(['b', 'c'])
  expect(commonPartners(graph, ['a', 'd', 'e'])).toEqual([])
  expect(commonPartners(graph, ['a'])).toEqual([])
  expect(commonPartners(graph, [])).toEqual([])
})
