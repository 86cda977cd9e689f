import { starterLabels, starterLinks, type NodeRow, type StarterGraph } from './starter-graph'

/** A node of a load. */
export interface LoadedNode extends NodeRow {
  label: (typeof starterLabels)[number]
}
/** A relation of a load, from the node `a` to the node `b`. */
export interface LoadedLink {
  kind: (typeof starterLinks)[number]
  a: string
  b: string
  role: string | null
  since: string | null
  until: string | null
  electedBy: string | null
  speaksFor: boolean | null
}
/** What is loaded in one transaction: the nodes, then the relations. */
export interface Part {
  nodes: LoadedNode[]
  links: LoadedLink[]
}

function nodes(label: LoadedNode['label'], rows: readonly NodeRow[]): LoadedNode[] {
  return rows.map(({ id, props }) => ({ label, id, props }))
}

/** A relation without properties. */
const plain = { role: null, since: null, until: null, electedBy: null, speaksFor: null }

/** Links from `rows` to what `target` names; a row without a target has none. */
function links<R extends { id: string }>(
  kind: LoadedLink['kind'],
  rows: readonly R[],
  target: (row: R) => string | readonly string[] | null,
): LoadedLink[] {
  return rows.flatMap((row) => [target(row) ?? []].flat().map((b) => ({ kind, a: row.id, b, ...plain })))
}

/** The parts of a load, in the order in which they need each other. */
export function partsOf(graph: StarterGraph): Part[] {
  const { areas, topics, organisations, sources, posts, persons, offers, responsibilities, cooperations } = graph
  const { contacts, notes, series, meetings, agendaItems, participations, decisions, tasks } = graph
  return [
    { nodes: nodes('Area', areas), links: links('Area_PART_OF_Area', areas, (row) => row.parentId) },
    { nodes: nodes('Topic', topics), links: links('Topic_SUBTOPIC_OF_Topic', topics, (row) => row.parentId) },
    {
      nodes: [...nodes('Organisation', organisations), ...nodes('ValueSource', sources), ...nodes('Post', posts)],
      links: [
        ...links('Organisation_PART_OF_Organisation', organisations, (row) => row.parentId),
        ...organisations.flatMap(({ id: b, seats = [] }) =>
          seats.map(({ id: a, ...seat }) => ({ kind: 'Organisation_SEAT_IN_Organisation' as const, a, b, ...seat })),
        ),
        ...links('Organisation_SUCCEEDED_BY_Organisation', organisations, (row) => row.successorIds ?? []),
        ...links('Organisation_LOCATED_IN_Area', organisations, (row) => row.areaId),
        ...links('ValueSource_SOURCE_OF_Organisation', sources, (row) => row.organisationId),
        ...links('Post_POST_AT_Organisation', posts, (row) => row.organisationId),
      ],
    },
    {
      nodes: nodes('Person', persons),
      links: [
        ...persons.flatMap(({ id, terms }) =>
          terms.map(({ postId, since, until }) => ({
            ...plain,
            kind: 'Person_HOLDS_Post' as const,
            a: id,
            b: postId,
            since,
            until,
          })),
        ),
        ...links('Post_DEPUTISED_BY_Post', posts, (row) => row.deputyIds ?? []),
      ],
    },
    {
      nodes: nodes('Offer', offers),
      links: [
        ...links('Offer_OFFERED_BY_Organisation', offers, (row) => row.organisationId),
        ...links('Offer_ABOUT_Topic', offers, (row) => row.topicIds),
        ...links('Offer_IN_AREA_Area', offers, (row) => row.areaIds),
        ...links('Offer_ANSWERED_BY_Post', offers, (row) => row.postId),
      ],
    },
    {
      nodes: nodes('Responsibility', responsibilities),
      links: [
        ...links('Responsibility_HELD_BY_Organisation', responsibilities, (row) => row.organisationId),
        ...links('Responsibility_FOR_TOPIC_Topic', responsibilities, (row) => row.topicId),
        ...links('Responsibility_IN_AREA_Area', responsibilities, (row) => row.areaId),
        ...links('Responsibility_DELEGATED_BY_Organisation', responsibilities, (row) => row.delegatedById),
        ...links('Responsibility_ANSWERED_BY_Post', responsibilities, (row) => row.postId),
      ],
    },
    {
      nodes: nodes('Cooperation', cooperations),
      links: [
        ...cooperations.flatMap(({ id, partners }) =>
          partners.map(({ organisationId, role }) => ({
            kind: 'Organisation_TAKES_PART_IN_Cooperation' as const,
            a: organisationId,
            b: id,
            ...plain,
            role,
          })),
        ),
        ...links('Cooperation_ABOUT_Topic', cooperations, (row) => row.topicId),
        ...links('Cooperation_IN_AREA_Area', cooperations, (row) => row.areaId),
      ],
    },
    {
      nodes: [...nodes('Contact', contacts), ...nodes('Note', notes)],
      links: [
        ...links('Contact_OF_ORGANISATION_Organisation', contacts, (row) => row.organisationId),
        ...links('Contact_CONCERNS_Post', contacts, (row) => row.postId),
        ...links('Contact_CONCERNS_Cooperation', contacts, (row) => row.cooperationId),
        ...links('Note_CONCERNS_Organisation', notes, (row) => row.organisationId),
      ],
    },
    {
      nodes: [
        ...nodes('MeetingSeries', series),
        ...nodes('Meeting', meetings),
        ...nodes('AgendaItem', agendaItems),
        ...nodes('Participation', participations),
        ...nodes('Decision', decisions),
        ...nodes('Task', tasks),
      ],
      links: [
        ...links('Meeting_IN_SERIES_MeetingSeries', meetings, (row) => row.seriesId),
        ...links('Meeting_ABOUT_Topic', meetings, (row) => row.topicIds),
        ...links('Meeting_IN_AREA_Area', meetings, (row) => row.areaId),
        ...links('AgendaItem_ITEM_OF_Meeting', agendaItems, (row) => row.meetingId),
        ...links('Participation_AT_MEETING_Meeting', participations, (row) => row.meetingId),
        ...links('Participation_OF_ORGANISATION_Organisation', participations, (row) => row.organisationId),
        ...links('Decision_DECIDED_AT_Meeting', decisions, (row) => row.meetingId),
        ...links('Task_ARISES_FROM_Meeting', tasks, (row) => row.meetingId),
        ...links('Task_ASSIGNED_TO_Organisation', tasks, (row) => row.organisationId),
      ],
    },
  ]
}

/** Rows as the loading statement takes them. */
export function byLabel(rows: readonly LoadedNode[]): Record<LoadedNode['label'], NodeRow[]> {
  const all = emptyLists<LoadedNode['label'], NodeRow>(starterLabels)
  for (const { label, id, props } of rows) all[label].push({ id, props })
  return all
}

/** Rows as the linking statement takes them. */
export function byKind(rows: readonly LoadedLink[]): Record<LoadedLink['kind'], Omit<LoadedLink, 'kind'>[]> {
  const all = emptyLists<LoadedLink['kind'], Omit<LoadedLink, 'kind'>>(starterLinks)
  for (const { kind, ...link } of rows) all[kind].push(link)
  return all
}

function emptyLists<N extends string, R>(names: readonly N[]): Record<N, R[]> {
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<N, R[]>
}
