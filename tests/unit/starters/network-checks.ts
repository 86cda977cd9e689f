import type { NodeRow, StarterGraph } from '@/lib/starters/starter-graph'
import { graphLabels, type LabelName, type PropertyKind } from '@/lib/store/graph'

/** The label of each part of a starter network. */
export const labelsOfParts: Record<keyof StarterGraph, LabelName> = {
  areas: 'Area',
  topics: 'Topic',
  organisations: 'Organisation',
  sources: 'ValueSource',
  posts: 'Post',
  persons: 'Person',
  offers: 'Offer',
  responsibilities: 'Responsibility',
  cooperations: 'Cooperation',
  contacts: 'Contact',
  notes: 'Note',
  series: 'MeetingSeries',
  meetings: 'Meeting',
  agendaItems: 'AgendaItem',
  participations: 'Participation',
  decisions: 'Decision',
  tasks: 'Task',
}

const kindOf = (value: unknown): PropertyKind =>
  Array.isArray(value) ? 'list' : typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'flag' : 'text'

/** Everything that is wrong with the references, ids and properties of a network, one sentence each. */
export function problemsOf(graph: StarterGraph): string[] {
  const problems: string[] = []
  const ids = Object.fromEntries(
    Object.entries(graph).map(([part, rows]) => [part, new Set((rows as NodeRow[]).map((row) => row.id))]),
  ) as Record<keyof StarterGraph, Set<string>>
  for (const [part, rows] of Object.entries(graph) as [keyof StarterGraph, NodeRow[]][]) {
    const allowed: Record<string, PropertyKind> = graphLabels[labelsOfParts[part]].properties
    if (ids[part].size !== rows.length) problems.push(`${part}: an id occurs twice`)
    for (const row of rows) {
      for (const [name, value] of Object.entries(row.props)) {
        if (allowed[name] !== kindOf(value)) problems.push(`${part} ${row.id}: ${name} is not in the graph`)
        if (value === '' || value === null || value === undefined || Number.isNaN(value))
          problems.push(`${part} ${row.id}: ${name} is not a value`)
      }
    }
  }
  const refer = (part: keyof StarterGraph, row: { id: string }, target: keyof StarterGraph, id: string | null) => {
    if (id !== null && !ids[target].has(id)) problems.push(`${part} ${row.id}: ${id} is not in ${target}`)
  }
  for (const row of graph.areas) refer('areas', row, 'areas', row.parentId)
  for (const row of graph.topics) refer('topics', row, 'topics', row.parentId)
  for (const row of graph.organisations) {
    refer('organisations', row, 'organisations', row.parentId)
    refer('organisations', row, 'areas', row.areaId)
    for (const { id } of row.seats ?? []) refer('organisations', row, 'organisations', id)
    for (const id of row.successorIds ?? []) refer('organisations', row, 'organisations', id)
  }
  for (const row of graph.posts) {
    refer('posts', row, 'organisations', row.organisationId)
    for (const deputyId of row.deputyIds ?? []) refer('posts', row, 'posts', deputyId)
  }
  for (const row of graph.offers) {
    refer('offers', row, 'organisations', row.organisationId)
    refer('offers', row, 'posts', row.postId)
    for (const topicId of row.topicIds) refer('offers', row, 'topics', topicId)
    for (const areaId of row.areaIds) refer('offers', row, 'areas', areaId)
  }
  for (const row of graph.persons) for (const { postId } of row.terms) refer('persons', row, 'posts', postId)
  for (const row of graph.responsibilities) {
    refer('responsibilities', row, 'organisations', row.organisationId)
    refer('responsibilities', row, 'topics', row.topicId)
    refer('responsibilities', row, 'areas', row.areaId)
    refer('responsibilities', row, 'posts', row.postId)
    refer('responsibilities', row, 'organisations', row.delegatedById)
  }
  for (const row of graph.cooperations) {
    for (const { organisationId } of row.partners) refer('cooperations', row, 'organisations', organisationId)
    for (const voice of (row.props.voices ?? []) as string[])
      if (!row.partners.some(({ organisationId }) => voice.startsWith(`${organisationId} `)))
        problems.push(`cooperations ${row.id}: somebody who takes no part has a voice`)
    refer('cooperations', row, 'topics', row.topicId)
    refer('cooperations', row, 'areas', row.areaId)
    if (new Set(row.partners.map((partner) => partner.organisationId)).size < 2)
      problems.push(`cooperations ${row.id}: fewer than two partners`)
    const directed = !['cooperation', 'foundation'].includes(String(row.props.kind))
    const roles = row.partners.map((partner) => partner.role).join(' ')
    if (directed ? roles !== 'from to' : !/^partner( partner)+$/.test(roles))
      problems.push(`cooperations ${row.id}: ${String(row.props.kind)} with the roles ${roles}`)
  }
  for (const row of graph.meetings) {
    refer('meetings', row, 'series', row.seriesId)
    refer('meetings', row, 'areas', row.areaId)
    for (const topicId of row.topicIds) refer('meetings', row, 'topics', topicId)
  }
  for (const part of ['agendaItems', 'participations', 'decisions', 'tasks'] as const)
    for (const row of graph[part]) refer(part, row, 'meetings', row.meetingId)
  for (const part of ['participations', 'tasks'] as const)
    for (const row of graph[part]) refer(part, row, 'organisations', row.organisationId)
  for (const part of ['organisations', 'series', 'meetings'] as const) {
    const keys = graph[part].map((row) => row.props.key)
    if (new Set(keys).size !== keys.length) problems.push(`${part}: a key occurs twice`)
  }
  return problems
}

/** Kinds of the areas from `id` up to the top. */
export function chainOf(graph: StarterGraph, id: string): string[] {
  const area = graph.areas.find((candidate) => candidate.id === id)!
  return [String(area.props.kind), ...(area.parentId === null ? [] : chainOf(graph, area.parentId))]
}
