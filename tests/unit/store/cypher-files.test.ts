import { z } from 'zod'
import { checkCypherFiles, findProblems, returnedColumns } from '@/scripts/check-cypher'

test('every statement file is declared once, with its own parameters and columns, in Cypher both engines read alike', async () => {
  const { files, problems } = await checkCypherFiles(process.cwd())
  expect(problems).toEqual([])
  expect(files).toBeGreaterThan(0)
})

const head = '// purpose: test\n// params: (none)\n'
const query = (params: z.ZodRawShape, row: z.ZodRawShape, exportName = 'listThings') => ({
  name: 'things/list-things',
  exportName,
  params: z.strictObject(params),
  row: z.strictObject(row),
})
const problemsOf = (text: string, declared?: ReturnType<typeof query>) =>
  findProblems('things/list-things', text, declared)

describe('the check sees', () => {
  test.each([
    'MATCH (o) RETURN o {.id, .place} AS organisation',
    'MATCH (o)--(a) RETURN o {.id, areaId: a.id} AS organisation',
    'MATCH (o) RETURN COLLECT { MATCH (o)--(x) RETURN x.id } AS xs',
    'MATCH (o) WHERE COUNT { (o)--(x) RETURN DISTINCT x } > 1 RETURN o.id AS id',
    'MATCH (o) WHERE EXISTS { MATCH (o)--(x) WITH x RETURN x } RETURN o.id AS id',
    'MATCH (o) OPTIONAL CALL (o) { RETURN 1 AS one } RETURN one',
    'MATCH (o) RETURN o.id AS id SKIP 2 * 3 LIMIT toInteger(5)',
    'MATCH (o) WHERE o.since < date() RETURN o.id AS id',
    "RETURN datetime('2020-01-01T00:00:00Z') AS at",
    'RETURN duration.between(1, 2) AS d',
    'CREATE (o {id: randomUUID()})',
    'MATCH (o) RETURN elementId(o) AS id',
    'MATCH (o) RETURN id(o) AS id',
    'RETURN point({x: 1, y: 2}) AS p',
    'RETURN apoc.text.clean(1) AS t',
    'MATCH (o) WHERE isEmpty(o.name) RETURN o.id AS id',
    'MATCH (o) RETURN round(o.share, 2) AS share',
    'MATCH (o:A|B) RETURN o.id AS id',
    'MATCH (o)-[:A|:B]-(x) RETURN o.id AS id',
    'MATCH (o:Organisation WHERE o.kind = 1) RETURN o.id AS id',
    'MATCH (o) CALL (o) { DETACH DELETE o } IN TRANSACTIONS',
    'CREATE CONSTRAINT a IF NOT EXISTS FOR (o:A) REQUIRE o.id IS UNIQUE',
    "LOAD CSV FROM 'x' AS row RETURN row",
    'MATCH (o) RETURN {n: count(o)} AS result',
    'MATCH (o) RETURN collect(o.id)[..5] AS ids',
    'MERGE (a:A)-[:KNOWS]->(b:B {id: 1}) RETURN a.id AS id',
    'RETURN 1 AS a; RETURN 2 AS b',
  ])('%s', (text) => {
    expect(problemsOf(head + text)).not.toEqual([])
  })

  test.each([
    ['a parameter after SKIP', 'a, b', 'RETURN 1 AS n SKIP $a * $b'],
    ['CREATE with a map', 'props', 'CREATE (n:A $props)'],
    ['SET by key', 'key', 'MATCH (n) SET n[$key] = 1'],
    ['a keyword as a parameter', 'set', 'RETURN $set AS n'],
    [
      'a version check without its lock',
      'version',
      'MATCH (o:A) WHERE o.version = $version SET o.version = $version + 1 RETURN o.version AS version',
    ],
  ])('%s', (_, params, text) => {
    expect(problemsOf(`// purpose: test\n// params: ${params}\n${text}`)).toHaveLength(1)
  })

  test('a missing header', () => {
    expect(problemsOf('RETURN 1 AS n')).toEqual([expect.stringContaining('purpose'), expect.stringContaining('params')])
  })

  test('parameters that differ between header, text and declaration', () => {
    expect(
      problemsOf('// purpose: test\n// params: a\nRETURN $b AS n', query({ c: z.string() }, { n: z.string() })),
    ).toEqual([
      expect.stringContaining('header names the parameters [a], the text uses [b]'),
      expect.stringContaining('query declares the parameters [c], the text uses [b]'),
    ])
  })

  test('columns that differ from the declaration', () => {
    expect(problemsOf(`${head}MATCH (o) RETURN o.id AS id, o.name AS name`, query({}, { id: z.string() }))).toEqual([
      expect.stringContaining('returns [id, name]'),
    ])
  })

  test('an export that is not called like its file', () => {
    expect(problemsOf(`${head}RETURN 1 AS n`, query({}, { n: z.int() }, 'readThings'))).toEqual([
      expect.stringContaining('must be listThings'),
    ])
  })
})

test.each([
  '// purpose: save\n// params: id, version (integer), changes\nMATCH (o:A {id: $id}) REMOVE o.lock\nWITH o WHERE o.version = $version\nSET o += $changes, o.version = $version + 1\nRETURN o.version AS version',
  "// purpose: words like date() and COLLECT { in comments and strings are nobody's business\n// params: (none)\nMATCH (o) WHERE o.note <> 'date() COLLECT {' RETURN o.id AS id // id(o)",
  '// purpose: a subquery after a limit\n// params: limit\nMATCH (m)\nWITH m LIMIT $limit\nCALL (m) { MATCH (m)--(x) RETURN count(x) AS n }\nRETURN n',
  '// purpose: write a version\n// params: version\nMATCH (s:StoreInfo) SET s.version = $version RETURN s.version AS version',
])('the check lets pass what is right', (text) => {
  expect(problemsOf(text)).toEqual([])
})

test.each([
  [
    'MATCH (o) CALL (o) { MATCH (x) RETURN collect(x {.a, b: 1}) AS xs } RETURN o {.id, .name} AS organisation, xs ORDER BY o.name, o.id LIMIT $limit',
    [['organisation', 'xs']],
  ],
  ['MATCH (a) RETURN DISTINCT a.id AS id UNION ALL MATCH (b) RETURN b.id AS id', [['id'], ['id']]],
  ['MATCH (a) DELETE a', [[]]],
])('the columns of %s', (text, columns) => {
  expect(returnedColumns(text)).toEqual(columns)
})
