import { isBelow, matching } from '@/scripts/audit.mjs'

test.each([
  ['16.4.5', '16.4.6', true],
  ['16.4.6', '16.4.6', false],
  ['16.10.0', '16.9.9', false],
  ['4.24.15-beta.1', '4.24.15', true],
  ['5.0.0', '4.24.15', false],
])('%s is below %s: %s', (a, b, below) => expect(isBelow(a, b)).toBe(below))

test('a package below the repaired version is found, and one that has no repaired version in any', () => {
  const advisories = [
    { package: 'next', fixedIn: '16.4.6', id: 'a' },
    { package: 'xlsx', fixedIn: null, id: 'b' },
  ]
  const packages = [
    ['next', '16.4.5'],
    ['next', '16.5.0'],
    ['xlsx', '9.9.9'],
    ['zod', '1.0.0'],
  ]
  expect(
    matching(advisories, packages).map(({ id, version }: { id: string; version: string }) => [id, version]),
  ).toEqual([
    ['a', '16.4.5'],
    ['b', '9.9.9'],
  ])
})
