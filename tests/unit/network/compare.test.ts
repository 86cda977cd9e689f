import { compareNetworks, comparisonMarks, joinNetworks } from '@/lib/network/compare'
import { link, networkOf, node } from './small-network'

const before = networkOf(
  [node('a', { name: 'Alt' }), node('b'), node('gone')],
  [
    link('a', 'b', 'cooperation', { strength: 2 }),
    link('b', 'gone', 'funding'),
    link('a', 'gone', 'same-topic'),
    link('a', 'b', 'membership'),
  ],
)
const after = networkOf(
  [node('a', { name: 'Neu' }), node('b'), node('c')],
  [
    link('a', 'b', 'cooperation', { strength: 4 }),
    link('b', 'c'),
    link('a', 'c', 'meetings'),
    link('a', 'b', 'membership'),
  ],
)
const comparison = compareNetworks(before, after)
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id)

test('says what is new, ended and changed, of relations only what is recorded', () => {
  expect(ids(comparison.newNodes)).toEqual(['c'])
  expect(ids(comparison.endedNodes)).toEqual(['gone'])
  expect(comparison.changedNodes.map((pair) => [pair.before.name, pair.after.name])).toEqual([['Alt', 'Neu']])
  expect(ids(comparison.newLinks)).toEqual(['cooperation:b:c'])
  expect(ids(comparison.endedLinks)).toEqual(['funding:b:gone'])
  expect(comparison.changedLinks.map((pair) => [pair.before.strength, pair.after.strength])).toEqual([[2, 4]])
  expect(comparison.same).toBe(1)
})

test('one picture shows both days; what stayed is faint', () => {
  const joined = joinNetworks(before, after, comparison)
  expect(ids(joined.nodes)).toEqual(['a', 'b', 'c', 'gone'])
  expect(ids(joined.links)).toContain('funding:b:gone')
  const marks = comparisonMarks(comparison, joined)
  expect(Object.fromEntries(marks.nodes)).toEqual({ a: 'changed', c: 'new', gone: 'ended' })
  expect(Object.fromEntries(marks.links)).toEqual({
    'cooperation:a:b': 'changed',
    'cooperation:b:c': 'new',
    'funding:b:gone': 'ended',
    'meetings:a:c': 'faint',
    'membership:a:b': 'faint',
  })
})

test('a relation that is rated for the first time has not changed', () => {
  const rated = networkOf([node('a'), node('b')], [link('a', 'b', 'cooperation', { strength: 4 })])
  const unrated = networkOf([node('a'), node('b')], [link('a', 'b')])
  expect(compareNetworks(unrated, rated).changedLinks).toEqual([])
})

test('the same network differs in nothing', () => {
  const none = compareNetworks(after, after)
  expect(
    Object.values(none)
      .flat()
      .filter((entry) => typeof entry !== 'number'),
  ).toEqual([])
  expect(none.same).toBe(3)
})
