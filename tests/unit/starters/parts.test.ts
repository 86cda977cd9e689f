import { readFileSync } from 'node:fs'
import { readDithmarschen, readTopics } from '@/lib/starters/dithmarschen'
import { generateExample } from '@/lib/starters/example/generate'
import { partsOf } from '@/lib/starters/parts'
import { starterLabels, starterLinks } from '@/lib/starters/starter-graph'
import { graphLabels, labelsOf } from '@/lib/store/graph'

const rowsIn = (file: string, pattern: RegExp) =>
  [...readFileSync(`cypher/starters/${file}.cypher`, 'utf8').matchAll(pattern)].map((match) => match[1]!)

/** The sum at the end of a statement names every subquery. */
const counted = (file: string) => rowsIn(file, /AS (n\d+) }$/gm).join(' + ') === rowsIn(file, /^RETURN (.+) AS/gm)[0]

test('the loading statement makes each label of a starter network, the linking statement each relation', () => {
  expect(rowsIn('load-nodes', /UNWIND \$rows\.(\w+) AS row MERGE \(n:\1 \{id: row\.id\}\) ON CREATE/g)).toEqual(
    starterLabels,
  )
  expect(
    rowsIn('link-nodes', /UNWIND \$rows\.((\w+?)_(?:\w+)_(\w+)) AS row MATCH \(a:\2 \{.*?MATCH \(b:\3 \{/g),
  ).toEqual(starterLinks)
  for (const [, , type, merged] of readFileSync('cypher/starters/link-nodes.cypher', 'utf8').matchAll(
    /\$rows\.([A-Za-z]+)_(\w+)_[A-Za-z]+ AS row .*MERGE \(a\)-\[r:(\w+)\]/g,
  ))
    expect(merged).toBe(type)
  expect([counted('load-nodes'), counted('link-nodes')]).toEqual([true, true])
})

test('a relation is kept from the hand of the load where somebody edited its record', () => {
  const guarded = rowsIn('link-nodes', /MATCH \(\w:(\w+) \{id: row\.\w\}\) WHERE coalesce\(\w\.version, 1\) = 1/g)
  const versioned = starterLabels.filter((name) => 'version' in graphLabels[name].properties)
  expect([...new Set(guarded)].sort()).toEqual([...versioned].sort())
})

test('what a starter network brings goes with it', () => {
  expect(labelsOf('network')).toEqual(expect.arrayContaining([...starterLabels]))
})

test('each part needs only what it or an earlier one brings', () => {
  const today = '2026-11-23'
  for (const graph of [
    readDithmarschen(`${today}T08:00:00.000Z`),
    generateExample({ seed: 1, scale: 1, today, topics: readTopics() }),
  ]) {
    const there = new Set<string>()
    for (const { nodes, links } of partsOf(graph)) {
      for (const { id } of nodes) there.add(id)
      expect(links.flatMap(({ a, b }) => [a, b]).filter((id) => !there.has(id))).toEqual([])
    }
    expect(there.size).toBe(Object.values(graph).reduce((sum, rows) => sum + rows.length, 0))
  }
})
