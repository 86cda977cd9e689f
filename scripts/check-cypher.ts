// Checks the .cypher files against the queries that declare them, and for text that the two engines read differently.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { z } from 'zod'

interface DeclaredQuery {
  readonly name: string
  readonly exportName: string
  readonly params: z.ZodObject
  readonly row: z.ZodObject
}

/**
 * What one engine refuses or reads differently, and what to write instead (checked on the text without comments and
 * strings).
 */
const forbidden: readonly [RegExp, string][] = [
  // Measured on the embedded engine with 765 meetings: 1,492 ms this way, 9 ms the other.
  [
    /CALL \((\w+)\) \{ *MATCH \(\w+:\w+\)-\[[^\]]*\]->\(\1\)/,
    'a subquery that begins at all nodes of a label: begin at the given node, (x)<-[:T]-(y:Label)',
  ],
  [/\bCOLLECT\s*\{/i, 'COLLECT { … }: write CALL (o) { … RETURN collect(…) AS xs }'],
  [
    /\bCOUNT\s*\{[^{}]*\bRETURN\s+DISTINCT\b/i,
    'COUNT { … RETURN DISTINCT … }: write CALL (o) { … RETURN count(DISTINCT p) AS n }',
  ],
  [/\bEXISTS\s*\{[^{}]*\bWITH\b/i, 'EXISTS { … WITH … }: write CALL (o) { … }'],
  [/\bOPTIONAL\s+CALL\b/i, 'OPTIONAL CALL: write CALL (o) { OPTIONAL MATCH … }'],
  [/(?<!\$)\b(SKIP|LIMIT)\s+\$\w+\s*[-+*/]/i, 'SKIP or LIMIT with arithmetic: pass the finished number'],
  [/(?<!\$)\b(SKIP|LIMIT)\s+[a-z]\w*\s*\(/i, 'SKIP or LIMIT with a function: pass the finished number'],
  [
    /\b(date|datetime|localdatetime|localtime|time|timestamp|duration)\s*(\.\s*\w+\s*)?\(/i,
    'engine dates: instants and days are texts and come as parameters',
  ],
  [/\brandomUUID\s*\(/i, 'randomUUID(): ids are made by the app'],
  [/\b(elementId|id)\s*\(/, 'engine ids: use the property id'],
  [/\bpoint\s*(\.\s*\w+\s*)?\(/i, 'point(): use lat and lon'],
  [/\bapoc\s*\./i, 'APOC is not there on every server'],
  [/\b(isEmpty|btrim|toStringOrNull|toIntegerOrNull|toFloatOrNull)\s*\(/i, 'a function that only Neo4j knows'],
  [/\bround\s*\([^()]*,/i, 'round(x, digits): round in the app'],
  [/\(\s*\w*\s*:\s*\w+\s*\|/, 'a label expression (n:A|B): write WHERE n:A OR n:B'],
  [/\[\s*\w*\s*:\s*\w+\s*\|\s*:/, '[r:A|:B]: write [r:A|B]'],
  [
    /[([]\s*\w*\s*(:\s*\w+\s*)+(\{[^{}]*\}\s*)?WHERE\b/i,
    'WHERE inside a node or relation pattern: write it after the pattern',
  ],
  [/\bCREATE\s*\(\s*\w*\s*(:\s*\w+\s*)*\$/i, 'CREATE (n $props): write CREATE (n) SET n = $props'],
  [/\bSET\s+\w+\s*\[/i, 'SET n[$key]: write fixed names or SET n += $map'],
  [/\bIN\s+TRANSACTIONS\b/i, 'CALL { } IN TRANSACTIONS: batch in the app'],
  [/\b(CREATE|DROP)\s+(CONSTRAINT|\w*\s*INDEX)\b/i, 'schema belongs into cypher/schema/<engine>/'],
  [/\bLOAD\s+CSV\b/i, 'LOAD CSV reads files of the server'],
  [
    /\{\s*\w+\s*:\s*(count|sum|avg|min|max|collect)\s*\(/i,
    'an aggregate inside a map: WITH count(o) AS n RETURN {n: n}',
  ],
  [/\b(collect)\s*\([^()]*\)\s*\[/i, 'a slice of an aggregate: WITH collect(x) AS xs RETURN xs[..5]'],
  [
    /\bMERGE\s*\([^()]*\)\s*<?-\[[^\]]*\]->?\s*\([^()]*\{/i,
    'MERGE of a pattern with properties: nodes first, then the relation between them',
  ],
  [
    /\$(match|in|with|set|is|as|or|and|xor|not|null|true|false|where|return|create|delete|detach|merge|remove|union|case|when|then|else|unwind|distinct|optional)\b/i,
    'a parameter named like a keyword',
  ],
  [/;\s*\S/, 'two statements in one file'],
  [
    /\bo\s*\{(?![^{}]*\bprotected\b)[^{}]*(\.(place|street|postalCode)\b|\bareaId\s*:)/,
    'where an organisation (o) is, without `protected` beside it: readRows then cannot hide a protected one',
  ],
]

/** All problems of the `.cypher` files and queries below `root`, one sentence each. */
export async function checkCypherFiles(root: string): Promise<{ files: number; problems: string[] }> {
  const files = listStatements(join(root, 'cypher'))
  const { queries, problems } = await readQueries(root)
  for (const file of files) {
    const name = relative(join(root, 'cypher'), file)
      .replace(/\\/g, '/')
      .replace(/\.cypher$/, '')
    const declared = queries.filter((query) => query.name === name)
    if (declared.length !== 1)
      problems.push(`cypher/${name}.cypher: declared by ${declared.length} queries, must be one`)
    problems.push(...findProblems(name, readFileSync(file, 'utf8'), declared[0]))
  }
  for (const { name } of queries)
    if (!existsSync(join(root, 'cypher', `${name}.cypher`)))
      problems.push(`${name}: declared, but cypher/${name}.cypher does not exist`)
  return { files: files.length, problems }
}

/** The problems of one statement text, compared with the query that declares it. */
export function findProblems(name: string, text: string, query?: DeclaredQuery): string[] {
  const problems: string[] = []
  const [first = '', second = ''] = text.split('\n')
  if (!/^\/\/ purpose: \S/.test(first)) problems.push('the first line must be `// purpose: …`')
  if (!/^\/\/ params: \S/.test(second))
    problems.push('the second line must be `// params: a, b` or `// params: (none)`')
  const statement = stripCommentsAndStrings(text)
  for (const [pattern, advice] of forbidden) if (pattern.test(statement)) problems.push(advice)
  if (
    /(\w+)\.version\s*=\s*\$\w+/.test(
      statement.replace(/\bSET\b[\s\S]*?(?=\b(?:WITH|MATCH|WHERE|RETURN|CREATE|MERGE)\b|$)/gi, ' '),
    ) &&
    /\bSET\b/i.test(statement) &&
    !/\bREMOVE\s+\w+\.lock\b/i.test(statement)
  ) {
    problems.push('a version check without the lock: MATCH (o …) REMOVE o.lock WITH o WHERE o.version = $version')
  }
  const used = [...new Set([...statement.matchAll(/\$(\w+)/g)].map((match) => match[1]!))].sort()
  const inHeader = second
    .replace(/^\/\/ params:/, '')
    .replace(/\([^)]*\)/g, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .sort()
  if (!sameList(used, inHeader))
    problems.push(`the header names the parameters [${inHeader.join(', ')}], the text uses [${used.join(', ')}]`)
  if (query) {
    const params = Object.keys(query.params.shape).sort()
    if (!sameList(used, params))
      problems.push(`the query declares the parameters [${params.join(', ')}], the text uses [${used.join(', ')}]`)
    const row = Object.keys(query.row.shape).sort()
    for (const columns of returnedColumns(statement)) {
      if (!sameList(columns, row))
        problems.push(`the query declares the columns [${row.join(', ')}], the text returns [${columns.join(', ')}]`)
    }
    const expected = basename(name).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    if (query.exportName !== expected) problems.push(`the export is called ${query.exportName}, must be ${expected}`)
  }
  return problems.map((problem) => `cypher/${name}.cypher: ${problem}`)
}

/** The sorted column names of each outermost RETURN (several with UNION; none: one empty list). */
export function returnedColumns(statement: string): string[][] {
  const outer = maskNested(statement)
  const returns = [
    ...outer.matchAll(/\bRETURN\b(?:\s+DISTINCT\b)?([\s\S]*?)(?=\bORDER\s+BY\b|\bSKIP\b|\bLIMIT\b|\bUNION\b|;|$)/gi),
  ]
  if (returns.length === 0) return [[]]
  return returns.map((match) =>
    match[1]!
      .split(',')
      .map((part) => part.trim().replace(/^[\s\S]*\bAS\s+/i, ''))
      .sort(),
  )
}

/** Replaces what stands in brackets by nothing, so that only the outermost text is left. */
function maskNested(text: string): string {
  let depth = 0
  let outer = ''
  for (const character of text) {
    if ('({['.includes(character)) depth++
    else if (')}]'.includes(character)) depth--
    else if (depth === 0) outer += character
  }
  return outer
}

function stripCommentsAndStrings(text: string): string {
  return text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith('/') ? '' : "''",
  )
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}

function listStatements(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return entry.name === 'schema' ? [] : listStatements(path)
      return entry.name.endsWith('.cypher') ? [path] : []
    })
    .sort()
}

async function readQueries(root: string): Promise<{ queries: DeclaredQuery[]; problems: string[] }> {
  const queries: DeclaredQuery[] = []
  const problems: string[] = []
  for (const domain of readdirSync(join(root, 'lib')).sort()) {
    const file = join(root, 'lib', domain, 'queries.ts')
    if (!existsSync(file)) continue
    const exported = (await import(file)) as Record<string, unknown>
    for (const [exportName, value] of Object.entries(exported)) {
      if (typeof value !== 'object' || value === null || !('params' in value && 'row' in value && 'name' in value))
        continue
      const query = { ...(value as DeclaredQuery), name: String(value.name), exportName }
      if (!query.name.startsWith(`${domain}/`))
        problems.push(`lib/${domain}/queries.ts: ${query.name} belongs to another domain`)
      queries.push(query)
    }
  }
  return { queries, problems }
}

async function main(): Promise<void> {
  const { files, problems } = await checkCypherFiles(process.cwd())
  for (const problem of problems) console.error(problem)
  console.log(`cypher: ${files} files, ${problems.length} problems`)
  process.exitCode = files === 0 || problems.length > 0 ? 1 : 0
}

if (process.argv[1]?.endsWith('check-cypher.ts')) void main()
