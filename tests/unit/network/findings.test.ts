import { find, type Asked } from '@/lib/network/findings'
import { questions, type NetworkLink, type NetworkNode, type Question } from '@/lib/network/schema'
import { link, node } from './small-network'

// A ring a–b–c–d with the office in its middle, who alone knows f and g; h knows nobody.
const nodes: NetworkNode[] = [
  ...['a', 'b', 'c', 'd'].map((id) => node(id, { group: id < 'c' ? 'west' : 'east', topics: ['sprache'] })),
  node('office', { topics: ['koordination'] }),
  ...['f', 'g', 'h'].map((id) => node(id)),
]
const links: NetworkLink[] = [
  link('a', 'b', 'cooperation', { weight: 5, lastSign: '2026-10-01' }),
  link('b', 'c', 'cooperation', { lastSign: '2020-01-01' }),
  link('c', 'd', 'referral', { dormant: true, lastSign: '2026-09-01' }),
  link('d', 'c', 'referral'),
  link('d', 'a'),
  ...['a', 'c', 'f', 'g'].map((id) => link('office', id, 'meetings')),
]
const ask = (question: Question, picked: string[] = [], more: Partial<Asked> = {}) =>
  find({ question, day: '2026-11-25', nodes, links, picked, ...more })
const first = (question: Question, picked: string[] = []) => ask(question, picked).rows[0]

test('who connects is who most ways lead over, with what would be lost', () => {
  const { rows, facts } = ask('connects')
  expect(rows[0]).toMatchObject({ ids: ['office'] })
  expect(Number(rows[0]!.values[0])).toBeGreaterThan(Number(rows[1]!.values[0]))
  expect(facts).toMatchObject({ lost: 2, organisations: 8 })
})

test('who is well connected, and who works together most closely', () => {
  expect(first('connected')).toMatchObject({ ids: ['office'], values: [4, 4, expect.any(Number), expect.any(Number)] })
  expect(first('closest')).toMatchObject({ ids: ['a', 'b'], values: [5, 0], links: ['cooperation:a:b'] })
  expect(ask('closest').facts).toMatchObject({ innermost: 2, inside: 5, returned: 1, directed: 2 })
})

test('the way from one to another has the relations along it', () => {
  const { rows, facts } = ask('path', ['f', 'b'])
  expect(rows.map(({ ids }) => ids[0])).toEqual(['f', 'office', 'a', 'b'])
  expect(rows[3]!.links).toEqual(['cooperation:a:b'])
  expect(facts.steps).toBe(3)
  expect(ask('path', ['f', 'h']).facts.steps).toBe(-1)
  expect(ask('path', ['f']).facts.asked).toBe(0)
})

test('what they have in common', () => {
  const { rows, facts } = ask('common', ['a', 'c'])
  expect(rows.map(({ ids }) => ids[0])).toEqual(['office', 'b', 'd'])
  expect(facts.topics).toBe(1)
})

test('what breaks and what would hold without the office', () => {
  expect(ask('breaks').rows).toEqual([{ ids: ['office', 'f', 'g'], values: [2, 1] }])
  const { rows, facts } = ask('without', ['office'])
  expect(rows.map(({ ids }) => ids[0])).toEqual(['f', 'g'])
  expect(facts).toMatchObject({ lost: 2, linkedWith: 7, linkedWithout: 4, aloneWith: 1, aloneWithout: 3 })
  expect(ask('without').facts.asked).toBe(0)
})

test('who stands at the edge: nobody first, then one', () => {
  const { rows, facts } = ask('edge')
  expect(rows.map(({ ids }) => ids[0])).toEqual(['h', 'g', 'f'])
  expect(facts).toMatchObject({ alone: 1, islands: 0 })
})

test('which cooperations fall asleep: noted, or without a sign for a year', () => {
  const { rows, facts } = ask('asleep')
  expect(rows.map(({ links: ids }) => ids![0])).toEqual(['cooperation:b:c', 'referral:c:d'])
  expect(facts).toMatchObject({ recorded: 5, noted: 1 })
})

test('what rests on money that ends: the earliest first, with what else its receiver does', () => {
  const money = [
    link('office', 'a', 'funding', { until: '2026' }),
    link('b', 'office', 'service-contract', { until: '2027-03' }),
    link('office', 'f', 'funding', { until: '2026-11-24' }),
    link('office', 'c', 'funding', { until: '2029-01-31' }),
    link('office', 'c', 'funding', { id: 'open' }),
  ]
  const holders = nodes.map((one) => (one.id === 'b' ? { ...one, responsibilities: 3 } : one))
  const { rows, facts } = ask('cliff', [], { nodes: holders, links: [...links, ...money] })
  expect(rows.map(({ ids, values }) => [...ids, ...values])).toEqual([
    ['a', 'office', '2026-12-31', 3, 0, 0],
    ['b', 'office', '2027-03-31', 2, 3, 0],
    ['c', 'office', '2029-01-31', 4, 0, 1],
  ])
  expect(rows[0]!.links).toEqual(['funding:office:a'])
  // The tie between a and b is one of both; a, b, c, d and the office are partners of either.
  expect(facts).toMatchObject({ soon: 2, open: 1, bare: 2, ties: 4, partners: 5, responsibilities: 3 })
  expect(ask('cliff').rows).toEqual([])
})

test('who should meet has partners and a topic in common, but no relation', () => {
  expect(ask('introduce').rows.map(({ ids }) => ids)).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ])
})

test('groups are found by ties alone', () => {
  const { rows, facts } = ask('groups')
  expect(rows.flatMap(({ ids }) => ids).length + facts.loose!).toBe(nodes.length)
})

test('every question has an answer for a network without ties and for nobody', () => {
  for (const question of questions) {
    expect(() => ask(question, ['a', 'b'], { links: [] })).not.toThrow()
    expect(ask(question, [], { nodes: [], links: [] }).rows).toEqual([])
  }
})
