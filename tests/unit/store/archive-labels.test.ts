import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { archiveLabels, archiveTypes } from '@/lib/store/archive'

const read = (file: string) => readFileSync(file, 'utf8')
const namesIn = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))].sort()
const model = read('docs/graph-model.md')

/** All statement texts except the schema. */
function allStatements(folder = 'cypher'): string {
  return readdirSync(folder)
    .filter((name) => name !== 'schema')
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? allStatements(path) : read(path)))
    .join('\n')
}

test('an archive keeps every label and relation type of the graph model', () => {
  const labels = model.matchAll(/^\| ([^|]+) \| `id`/gm)
  const inModel = [...labels].flatMap((row) => namesIn(row[1]!, /`(\w+)`/g))
  expect(inModel.filter((label) => !(archiveLabels as readonly string[]).includes(label))).toEqual([])
  const types = namesIn(model, /\b([A-Z]+(?:_[A-Z]+)+|ABOUT)\b/g)
  expect(types.filter((type) => !(archiveTypes as readonly string[]).includes(type))).toEqual([])
})

test('an archive keeps every label and relation type that any statement uses', () => {
  const text = allStatements()
  const labels = namesIn(text, /[(\w]:([A-Z][a-z]\w*)/g).filter((label) => label !== 'Restored')
  expect(labels.length).toBeGreaterThan(5)
  expect(labels.filter((label) => !(archiveLabels as readonly string[]).includes(label))).toEqual([])
  const types = [...text.matchAll(/\[\w*:([A-Z_|]+)/g)].flatMap((match) => match[1]!.split('|'))
  expect(types.filter((type) => !(archiveTypes as readonly string[]).includes(type))).toEqual([])
})

test('the restoring statements create exactly these', () => {
  const nodes = read('cypher/store/restore-nodes.cypher')
  expect(namesIn(nodes, /row\.label = '(\w+)'/g)).toEqual(archiveLabels)
  expect(namesIn(nodes, /CREATE \(n:(\w+):Restored/g)).toEqual(archiveLabels)
  const relations = read('cypher/store/restore-relations.cypher')
  expect(namesIn(relations, /row\.type = '(\w+)'/g)).toEqual(archiveTypes)
  expect(namesIn(relations, /CREATE \(a\)-\[r:(\w+)\]->\(b\)/g)).toEqual(archiveTypes)
})
