import { noMarks, withTies } from '@/lib/network/marks'

const ties = [
  { id: 'both', source: 'a', target: 'b' },
  { id: 'one', source: 'c', target: 'a' },
  { id: 'none', source: 'c', target: 'd' },
]
const ranks = new Map([
  ['a', 1],
  ['b', 2],
])

test('the ties of who has a rank stand out: strong between two of them', () => {
  const marks = { ...noMarks, ranks, halos: new Map([['a', 1]]) }
  expect([...withTies(marks, ties).links]).toEqual([
    ['both', 'path'],
    ['one', 'touch'],
  ])
  expect(withTies(marks, ties.slice(2))).toBe(marks)
})

test('marks that speak of ties, and numbers that are no ranks, stay as they are', () => {
  const spoken = { ...noMarks, ranks, halos: new Map([['a', 1]]), links: new Map([['none', 'path' as const]]) }
  expect(withTies(spoken, ties)).toBe(spoken)
  const groups = { ...noMarks, ranks }
  expect(withTies(groups, ties)).toBe(groups)
})
