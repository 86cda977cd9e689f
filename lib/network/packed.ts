import { linkKinds, type NetworkData, type NetworkLink, type NetworkNode } from './schema'

// A network of 150 organisations has 750 relations. As objects they are most of the page: the same names of fields and
// the same long ids, over and over.

/** Fields that every node has, in their order; what else it has stands apart. */
const nodeFields = [
  ...(['id', 'key', 'name', 'shortName', 'kind', 'level', 'place', 'phone', 'verifiedAt', 'group', 'topics'] as const),
  ...(['protected', 'stale'] as const),
] as const satisfies readonly (keyof NetworkNode)[]

type Rest<T> = [number, Partial<T>]

interface Packed {
  nodes: unknown[][]
  moreOfNodes: Rest<NetworkNode>[]
  /** Index of both ends and of the kind, weight, the id before the ends (a number: the same as of that link). */
  links: [number, number, number, number, string | number][]
  moreOfLinks: Rest<NetworkLink>[]
  /** Indexes of the links of which both ends say something, by what they say. */
  agreed: Partial<Record<NonNullable<NetworkLink['agreement']>, number[]>>
  groups: NetworkData['groups']
  topics: NetworkData['topics']
  meetings?: NetworkData['meetings']
}

const usual = { since: null, description: null, weak: false }

/** A network as one text, a third of its size as objects. Made once for each network. */
export function packNetwork(data: NetworkData): string {
  const known = texts.get(data)
  if (known) return known
  const at = new Map(data.nodes.map(({ id }, index) => [id, index]))
  const first = new Map<string, number>()
  const packed: Packed = {
    // By column: what is alike lies side by side.
    nodes: nodeFields.map((field) => data.nodes.map((node) => node[field])),
    moreOfNodes: moreOf(data.nodes, new Set(nodeFields), {}),
    links: data.links.map(({ id, source, target, kind, weight }, index) => {
      const head = id.endsWith(`:${source}:${target}`) ? id.slice(0, -source.length - target.length - 2) : `=${id}`
      const before = first.get(head)
      if (before === undefined) first.set(head, index)
      return [at.get(source)!, at.get(target)!, (linkKinds as readonly string[]).indexOf(kind), weight, before ?? head]
    }),
    moreOfLinks: moreOf(data.links, new Set(['id', 'source', 'target', 'kind', 'weight', 'agreement']), usual),
    agreed: agreedOf(data.links),
    groups: data.groups,
    topics: data.topics,
    ...(data.meetings ? { meetings: data.meetings } : {}),
  }
  const text = JSON.stringify(packed)
  texts.set(data, text)
  return text
}

const texts = new WeakMap<NetworkData, string>()

function agreedOf(links: readonly NetworkLink[]): Packed['agreed'] {
  const agreed: Packed['agreed'] = {}
  for (const [index, { agreement }] of links.entries()) if (agreement) (agreed[agreement] ??= []).push(index)
  return agreed
}

/** What is not among the fields of a column and not as usual, by index. */
function moreOf<T extends object>(rows: readonly T[], columns: ReadonlySet<string>, plain: object): Rest<T>[] {
  return rows.flatMap((row, index) => {
    const more = Object.entries(row).filter(
      ([name, value]) =>
        !columns.has(name) && value !== undefined && (plain as Record<string, unknown>)[name] !== value,
    )
    return more.length ? [[index, Object.fromEntries(more) as Partial<T>] as Rest<T>] : []
  })
}

/** The network behind such a text. */
export function unpackNetwork(text: string): NetworkData {
  const packed = JSON.parse(text) as Packed
  const { nodes: columns, moreOfNodes, links: rows, moreOfLinks, agreed, groups, topics, meetings } = packed
  const nodes = (columns[0] ?? []).map(
    (_id, index) =>
      Object.fromEntries(nodeFields.map((field, at) => [field, columns[at]![index]])) as unknown as NetworkNode,
  )
  const heads: string[] = []
  const links = rows.map(([from, to, kind, weight, head]): NetworkLink => {
    const name = typeof head === 'number' ? heads[head]! : head
    heads.push(name)
    const [source, target] = [nodes[from]!.id, nodes[to]!.id]
    const id = name.startsWith('=') ? name.slice(1) : `${name}:${source}:${target}`
    return { id, source, target, kind: linkKinds[kind]!, weight, ...usual }
  })
  for (const [index, more] of moreOfNodes) Object.assign(nodes[index]!, more)
  for (const [index, more] of moreOfLinks) Object.assign(links[index]!, more)
  for (const agreement of ['mutual', 'one-sided', 'disputed'] as const)
    for (const index of agreed[agreement] ?? []) links[index]!.agreement = agreement
  return { nodes, links, groups, topics, ...(meetings ? { meetings } : {}) }
}
