import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { addressFields } from '@/lib/organisations/fields'
import { graphLabels, graphRelations, labelNames, labelsOf, relationTypes, placeProperties } from '@/lib/store/graph'

const read = (file: string) => readFileSync(file, 'utf8')
const namesIn = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))].sort()

/** `text` without what stands in brackets, also nested ones. */
function withoutBrackets(text: string): string {
  const shorter = text.replace(/\([^()]*\)/g, '')
  return shorter === text ? text : withoutBrackets(shorter)
}

/** The table of docs/graph-model.md: label, properties and outgoing relations of each row. */
const model = [...read('docs/graph-model.md').matchAll(/^\| `(\w+)` \| (.+) \| (.*?) ?\|$/gm)].map((row) => ({
  name: row[1]!,
  properties: namesIn(withoutBrackets(row[2]!), /`(\w+)(?:\[\])?`/g),
  relations: [...withoutBrackets(row[3]!).matchAll(/`([A-Z_]+)(?: \{(\w+(?:, \w+)*)\})?` (\w+)/g)]
    .map((match) => `${match[1]} ${match[3]} ${match[2] ?? ''}`)
    .sort(),
}))

/** All statement texts except the schema. */
function allStatements(folder = 'cypher'): string {
  return readdirSync(folder)
    .filter((name) => name !== 'schema')
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? allStatements(path) : read(path)))
    .join('\n')
}

test('what hides a protected organisation is the same for rows and for forms', () =>
  expect([...placeProperties].sort()).toEqual([...addressFields].sort()))

test('the graph model describes the labels of the registry, each with its properties and relations', () => {
  expect(model.map(({ name }) => name).sort()).toEqual(labelNames)
  for (const row of model) {
    const name = row.name as keyof typeof graphLabels
    expect([name, row.properties]).toEqual([name, Object.keys(graphLabels[name].properties).sort()])
    const relations = graphRelations
      .filter(({ from }) => from === name)
      .map((relation) => {
        const properties = 'properties' in relation ? Object.keys(relation.properties).join(', ') : ''
        return `${relation.type} ${relation.to} ${properties}`
      })
    expect([name, row.relations]).toEqual([name, relations.sort()])
  }
})

test('every label and relation type that any statement uses is in the registry', () => {
  const text = allStatements()
  const labels = namesIn(text, /[(\w]:([A-Z][a-z]\w*)/g).filter((label) => label !== 'Restored')
  expect(labels.length).toBeGreaterThan(5)
  expect(labels.filter((label) => !(labelNames as string[]).includes(label))).toEqual([])
  const types = [...text.matchAll(/\[\w*:([A-Z_|]+)/g)].flatMap((match) => match[1]!.split('|'))
  expect(types.filter((type) => !(relationTypes as string[]).includes(type))).toEqual([])
})

test('the restoring statements create exactly these, each under its own name', () => {
  const nodes = read('cypher/store/restore-nodes.cypher')
  expect(namesIn(nodes, /row\.label = '(\w+)'\] AS row CREATE \(n:\1:Restored/g)).toEqual(labelNames)
  expect([...nodes.matchAll(/RETURN count\(n\) AS (n\d+)/g)].map((match) => match[1]).join(' + ')).toBe(
    /^RETURN (.+) AS created$/m.exec(nodes)![1],
  )
  const relations = read('cypher/store/restore-relations.cypher')
  expect(namesIn(relations, /row\.type = '(\w+)' THEN \[1\] ELSE \[\] END \| CREATE \(a\)-\[r:\1\]->\(b\)/g)).toEqual(
    relationTypes,
  )
})

test('accounts and the log are of the house, records of the network', () => {
  expect(labelsOf('house')).toEqual(expect.arrayContaining(['Change', 'StoreInfo', 'User']))
  expect(labelsOf('network')).toEqual(expect.arrayContaining(['Area', 'Meeting', 'Organisation', 'ServiceGap']))
})
