import { tieGraph } from '@/lib/network/measures/graph'
import {
  articulationPoints,
  centralisation,
  clustering,
  communities,
  cores,
  cutOffWithout,
  density,
  parts,
  reciprocity,
} from '@/lib/network/measures/structure'
import { published } from './published'

const tie = (source: string, target: string) => ({ source, target, weight: 1 })

test('the karate club: published clustering, cores, density', () => {
  const karate = published('karate')
  expect(clustering(karate).get('0')).toBeCloseTo(0.15, 6)
  expect(density(karate)).toBeCloseTo(0.139037, 6)
  const core = cores(karate)
  expect(['0', '4', '9', '11', '33'].map((id) => core.get(id))).toEqual([4, 3, 2, 1, 4])
  expect(Math.max(...cores(published('miserables')).values())).toBe(9)
})

test('whose loss cuts off others: the same as in NetworkX', () => {
  const points = (name: Parameters<typeof published>[0]) => [...articulationPoints(published(name)).keys()].sort()
  expect(points('karate')).toEqual(['0'])
  expect(points('florentine')).toEqual(['Albizzi', 'Guadagni', 'Medici', 'Salviati'])
  expect(points('kite')).toEqual(['7', '8'])
  expect(points('miserables')).toEqual(
    'Fauchelevent Gavroche Mabeuf MlleGillenormand MmeBurgon Myriel Thenardier Valjean'.split(' '),
  )
  expect(articulationPoints(published('kite')).get('7')!.toSorted()).toEqual(['8', '9'])
  expect(cutOffWithout(published('kite'), '0')).toEqual([])
})

test('the groups of the karate club: the same each time, and clearly apart', () => {
  const { groups, modularity } = communities(published('karate'))
  expect(communities(published('karate')).groups).toEqual(groups)
  expect(modularity).toBeGreaterThan(0.4)
  expect(groups.flat()).toHaveLength(34)
  const groupOf = (id: string) => groups.findIndex((group) => group.includes(id))
  expect(groupOf('0')).not.toBe(groupOf('33'))
})

test('a star turns about one, a ring about nobody', () => {
  const star = tieGraph(['m', 'a', 'b', 'c'], [tie('m', 'a'), tie('m', 'b'), tie('m', 'c')])
  const ring = tieGraph(['a', 'b', 'c'], [tie('a', 'b'), tie('b', 'c'), tie('c', 'a')])
  expect(centralisation(star)).toBe(1)
  expect(centralisation(ring)).toBe(0)
  expect(
    parts(
      tieGraph(
        ['x', ...star.nodes()],
        star.mapEdges((_e, _a, s, t) => tie(s, t)),
      ),
    ).map((p) => p.length),
  ).toEqual([4, 1])
})

test('reciprocity is the share of ties that are returned', () => {
  expect(reciprocity([tie('a', 'b'), tie('b', 'a'), tie('a', 'c'), tie('c', 'c')])).toBeCloseTo(2 / 3)
  expect(reciprocity([])).toBe(0)
})

test('nobody at all has neither parts nor ties', () => {
  const empty = tieGraph([], [])
  expect([density(empty), centralisation(empty), cores(empty).size, parts(empty)]).toEqual([0, 0, 0, []])
  expect(communities(empty)).toEqual({ groups: [], modularity: 0 })
})
