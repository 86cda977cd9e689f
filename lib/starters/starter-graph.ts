/** Properties of a node; what is unknown is absent. */
export type Props = Record<string, string | number | boolean | string[]>

/** One node with its properties; `id` is also the node's `id`. */
export interface NodeRow {
  id: string
  props: Props
}

/**
 * A whole network as flat rows in the shapes of docs/graph-model.md, ready for bulk loading. References are ids of
 * rows of the same graph; `null` where there is none.
 */
export interface StarterGraph {
  areas: (NodeRow & { parentId: string | null })[]
  topics: (NodeRow & { parentId: string | null })[]
  organisations: (NodeRow & { parentId: string | null; areaId: string | null })[]
  posts: (NodeRow & { organisationId: string })[]
  responsibilities: (NodeRow & {
    organisationId: string
    topicId: string
    areaId: string
    postId: string | null
    delegatedById: string | null
  })[]
  cooperations: (NodeRow & {
    partners: { organisationId: string; role: 'from' | 'to' | 'partner' }[]
    topicId: string | null
    areaId: string | null
  })[]
  series: NodeRow[]
  meetings: (NodeRow & { seriesId: string | null; topicIds: string[]; areaId: string | null })[]
  agendaItems: (NodeRow & { meetingId: string })[]
  participations: (NodeRow & { meetingId: string; organisationId: string })[]
  decisions: (NodeRow & { meetingId: string })[]
  tasks: (NodeRow & { meetingId: string | null; organisationId: string })[]
}

/** A graph without anything in it. */
export function emptyGraph(): StarterGraph {
  return {
    areas: [],
    topics: [],
    organisations: [],
    posts: [],
    responsibilities: [],
    cooperations: [],
    series: [],
    meetings: [],
    agendaItems: [],
    participations: [],
    decisions: [],
    tasks: [],
  }
}

/** `row` without the fields nobody knows. */
export function known(row: Record<string, Props[string] | null | undefined>): Props {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as Props
}
