import type { NetworkGraph } from './network-graph'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (value: string | number) => String(value).replace(/[&<>"]/g, (sign) => entities[sign]!)

type Values = Record<string, string | number>

/** The network as GraphML 1.0, as yEd, networkx and igraph read it: attributes, colours, sizes and places. */
export function graphmlFile({ title, day, nodes, edges }: NetworkGraph): string {
  const nodeValues = nodes.map(({ label, attributes, looks }): Values => ({ label, ...attributes, ...looks }))
  const edgeValues = edges.map(({ weight, attributes }): Values => ({ weight, ...attributes }))
  const nodeKeys = keysOf('n', nodeValues)
  const edgeKeys = keysOf('e', edgeValues)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  <desc>${escape(`${title}, ${day}, Knotenpunkt`)}</desc>`,
    ...declared('node', nodeKeys),
    ...declared('edge', edgeKeys),
    '  <graph edgedefault="undirected">',
    ...nodes.flatMap(({ key }, at) => [
      `    <node id="${escape(key)}">`,
      ...data(nodeValues[at]!, nodeKeys),
      '    </node>',
    ]),
    ...edges.flatMap(({ id, source, target, directed }, at) => [
      `    <edge id="${escape(id)}" source="${escape(source)}" target="${escape(target)}" directed="${directed}">`,
      ...data(edgeValues[at]!, edgeKeys),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
}

interface Key {
  id: string
  type: 'string' | 'double'
}

/** An id for every attribute, and what its values are. */
function keysOf(prefix: string, rows: readonly Values[]): Map<string, Key> {
  const keys = new Map<string, Key>()
  for (const row of rows)
    for (const [name, value] of Object.entries(row))
      if (!keys.has(name))
        keys.set(name, { id: `${prefix}${keys.size}`, type: typeof value === 'number' ? 'double' : 'string' })
  return keys
}

const declared = (of: 'node' | 'edge', keys: ReadonlyMap<string, Key>) =>
  [...keys].map(
    ([name, { id, type }]) => `  <key id="${id}" for="${of}" attr.name="${escape(name)}" attr.type="${type}"/>`,
  )

const data = (values: Values, keys: ReadonlyMap<string, Key>) =>
  Object.entries(values).map(([name, value]) => `      <data key="${keys.get(name)!.id}">${escape(value)}</data>`)
