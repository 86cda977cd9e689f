import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Arranged } from '../network/layout/arrange'
import type { NetworkData, Position } from '../network/schema'

/** What is kept with a snapshot or a public picture: the whole network of a day, and how it was arranged. */
export interface Frozen {
  /** When it was kept, ISO 8601 UTC. */
  readonly at: string
  /** Of which day the network is. */
  readonly day: string
  readonly data: NetworkData
  /** Ids of what the search found for the text of the view; null: no text. */
  readonly found: readonly string[] | null
  /** Stored positions of the arrangements that are kept for everybody. */
  readonly positions: Readonly<Record<'place' | 'free', Position[]>>
  /** Where everybody stands in the view; null: too many to be arranged. */
  readonly arranged: Arranged | null
}

/** A frozen network as one text for the store: a tenth of its size, since the same words come again and again. */
export function packed(frozen: Frozen): string {
  return deflateRawSync(JSON.stringify(frozen)).toString('base64')
}

/** The frozen network behind such a text. */
export function unpacked(text: string): Frozen {
  return JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString()) as Frozen
}

/** The same without the place of who is protected by now: what was kept must not tell where that is. */
export function withoutPlaces(frozen: Frozen, protectedIds: ReadonlySet<string>): Frozen {
  const hidden = new Set(
    frozen.data.nodes.filter((node) => protectedIds.has(node.id) && !node.protected).map(({ id }) => id),
  )
  if (!hidden.size) return frozen
  const stays = ({ organisationId }: Position) => !hidden.has(organisationId)
  const { place, free } = frozen.positions
  const { data, arranged } = frozen
  return {
    ...frozen,
    data: {
      ...data,
      groups: data.groups.some(({ id }) => id === 'none')
        ? data.groups
        : [...data.groups, { id: 'none', kind: 'none', name: null }],
      nodes: data.nodes.map((node) =>
        hidden.has(node.id) ? { ...node, protected: true, place: null, group: 'none' } : node,
      ),
    },
    positions: { place: place.filter(stays), free },
    arranged: arranged && {
      ...arranged,
      positions: Object.fromEntries(Object.entries(arranged.positions).filter(([id]) => !hidden.has(id))),
    },
  }
}
