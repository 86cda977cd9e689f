import { backbone, legibleShare } from '@/lib/network/backbone'
import type { NetworkLink } from '@/lib/network/schema'

const link = (source: string, target: string, weight: number): NetworkLink => ({
  id: `${source}-${target}`,
  source,
  target,
  kind: 'cooperation',
  weight,
  since: null,
  description: null,
  weak: false,
})
// A hub with one strong and nine weak relations, and a chain beside it.
const links = [
  link('hub', 'p0', 5),
  ...Array.from({ length: 9 }, (_, index) => link('hub', `p${index + 1}`, 1)),
  ...Array.from({ length: 9 }, (_, index) => link(`p${index}`, `p${index + 1}`, 1)),
]

test('few relations are all drawn, of many as many as can be read', () => {
  expect(legibleShare(105, 122)).toBe(100)
  expect(legibleShare(705, 150)).toBeLessThan(40)
  expect(legibleShare(100_000, 10)).toBe(5)
})

test('the significant relation comes first, and a greater share keeps all of a smaller one', () => {
  expect(backbone(links, 5)).toContain('hub-p0')
  let before = new Set<string>()
  for (let share = 0; share <= 100; share += 5) {
    const kept = backbone(links, share)
    for (const id of before) expect(kept).toContain(id)
    before = kept
  }
  expect(before.size).toBe(links.length)
})

test('nobody who has a relation seems alone', () => {
  const kept = backbone(links, 0)
  const seen = new Set(links.filter(({ id }) => kept.has(id)).flatMap(({ source, target }) => [source, target]))
  expect(seen.size).toBe(11)
  expect(kept.size).toBeLessThan(links.length)
})
