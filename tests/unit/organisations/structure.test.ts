import { structureOf, type Belonging, type Branch } from '@/lib/organisations/structure'

const one = (id: string, parentId: string | null = null): Belonging => ({
  ...{ id, key: id, name: id, kind: 'municipality', parentId, validTo: null },
})
const county = [
  ...[one('Kreis'), one('Fachbereich Soziales', 'Kreis'), one('Fachbereich Bau', 'Kreis')],
  ...[one('Fachdienst Zuwanderung', 'Fachbereich Soziales'), one('Verein'), one('Waise', 'gelöscht')],
]
const lines = (branches: readonly Branch[], indent = ''): string[] =>
  branches.flatMap(({ organisation, found, units }) => [
    `${indent}${organisation.name}${found ? '' : ' (darüber)'}`,
    ...lines(units, `${indent}  `),
  ])

test('each unit stands below what it belongs to, by name; who stands alone is counted', () => {
  const { branches, alone } = structureOf(county, null)
  expect(lines(branches)).toEqual([
    'Kreis',
    '  Fachbereich Bau',
    '  Fachbereich Soziales',
    '    Fachdienst Zuwanderung',
  ])
  expect(alone).toBe(2)
})

test('a filter keeps what it finds and everything above it', () => {
  const { branches, alone } = structureOf(county, new Set(['Fachdienst Zuwanderung', 'Verein']))
  expect(lines(branches)).toEqual(['Kreis (darüber)', '  Fachbereich Soziales (darüber)', '    Fachdienst Zuwanderung'])
  expect(alone).toBe(1)
  expect(structureOf(county, new Set()).branches).toEqual([])
})
