import { labelNames } from '@/lib/store/graph'
import { readMigrations } from '@/lib/store/migrate'

const engines = ['embedded', 'neo4j'] as const
test('both engines have the same versions, numbered from 1 without gaps', () => {
  const [embedded, neo4j] = engines.map((engine) =>
    readMigrations(engine).map(({ file, version }) => ({ file, version })),
  )
  expect(embedded).toEqual(neo4j)
  expect(embedded!.map(({ version }) => version)).toEqual(embedded!.map((_, index) => index + 1))
})

describe.each(engines)('the schema of %s', (engine) => {
  const statements = readMigrations(engine).flatMap((migration) => migration.statements)
  const keys = (pattern: RegExp) => statements.flatMap((text) => pattern.exec(text)?.slice(1).join('.') ?? [])
  const unique = keys(/^CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \(n:(\w+)\) REQUIRE n\.(\w+) IS UNIQUE$/)
  const indexed = keys(/^CREATE INDEX \w+ IF NOT EXISTS FOR \(n:(\w+)\) ON \(n\.(\w+)\)$/)

  test('every statement is one that can be repeated', () => {
    const others = statements.filter((text) => !/^CREATE (CONSTRAINT|INDEX) \w+ IF NOT EXISTS /.test(text))
    expect([...new Set(others)]).toEqual(
      engine === 'neo4j' ? ["CALL db.createProperty('lock')", 'CALL db.awaitIndexes(60)'] : [],
    )
  })

  test('the id of every label of the graph is unique, and the other keys', () => {
    expect(unique).toEqual(
      expect.arrayContaining([
        ...labelNames.map((label) => `${label}.id`),
        'Organisation.key',
        'Meeting.key',
        'MeetingSeries.key',
        'User.email',
      ]),
    )
  })

  test('names are used once', () => {
    const names = statements.map((text) => / (\w+) IF NOT EXISTS/.exec(text)?.[1]).filter((name) => name !== undefined)
    expect(new Set(names).size).toBe(names.length)
  })

  if (engine === 'embedded') {
    test('a unique key is also an index, or a bulk MERGE becomes quadratic', () => {
      expect(unique.filter((key) => !indexed.includes(key))).toEqual([])
    })
  } else {
    test('a unique key is no second index, which Neo4j refuses', () => {
      expect(unique.filter((key) => indexed.includes(key))).toEqual([])
    })
  }
})
