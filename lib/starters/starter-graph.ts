import type { Seat } from '../records/fields'
import type { LabelName, RelationKind } from '../store/graph'

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
  organisations: (NodeRow & {
    parentId: string | null
    areaId: string | null
    successorIds?: string[]
    /** Who sits in it, where it is a body. */
    seats?: Seat[]
  })[]
  /** Where values of organisations come from. */
  sources: (NodeRow & { organisationId: string })[]
  posts: (NodeRow & { organisationId: string; deputyIds?: string[] })[]
  persons: (NodeRow & { terms: { postId: string; since: string | null; until: string | null }[] })[]
  offers: (NodeRow & { organisationId: string; topicIds: string[]; areaIds: string[]; postId: string | null })[]
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
  contacts: (NodeRow & { organisationId: string; postId: string | null; cooperationId: string | null })[]
  /** On organisations, for everybody. */
  notes: (NodeRow & { organisationId: string })[]
  series: NodeRow[]
  meetings: (NodeRow & { seriesId: string | null; topicIds: string[]; areaId: string | null })[]
  agendaItems: (NodeRow & { meetingId: string })[]
  participations: (NodeRow & { meetingId: string; organisationId: string })[]
  decisions: (NodeRow & { meetingId: string })[]
  tasks: (NodeRow & { meetingId: string | null; organisationId: string })[]
}

/** The labels a starter network can have, as in cypher/starters/load-nodes.cypher. */
export const starterLabels = [
  'AgendaItem',
  'Area',
  'Contact',
  'Cooperation',
  'Decision',
  'Meeting',
  'MeetingSeries',
  'Note',
  'Offer',
  'Organisation',
  'Participation',
  'Person',
  'Post',
  'Responsibility',
  'Task',
  'Topic',
  'ValueSource',
] as const satisfies readonly LabelName[]

/** The relations a starter network can have, as in cypher/starters/link-nodes.cypher. */
export const starterLinks = [
  'AgendaItem_ITEM_OF_Meeting',
  'Area_PART_OF_Area',
  'Contact_CONCERNS_Cooperation',
  'Contact_CONCERNS_Post',
  'Contact_OF_ORGANISATION_Organisation',
  'Cooperation_ABOUT_Topic',
  'Cooperation_IN_AREA_Area',
  'Decision_DECIDED_AT_Meeting',
  'Meeting_ABOUT_Topic',
  'Meeting_IN_AREA_Area',
  'Meeting_IN_SERIES_MeetingSeries',
  'Note_CONCERNS_Organisation',
  'Offer_ABOUT_Topic',
  'Offer_ANSWERED_BY_Post',
  'Offer_IN_AREA_Area',
  'Offer_OFFERED_BY_Organisation',
  'Organisation_LOCATED_IN_Area',
  'Organisation_PART_OF_Organisation',
  'Organisation_SEAT_IN_Organisation',
  'Organisation_SUCCEEDED_BY_Organisation',
  'Organisation_TAKES_PART_IN_Cooperation',
  'Participation_AT_MEETING_Meeting',
  'Participation_OF_ORGANISATION_Organisation',
  'Person_HOLDS_Post',
  'Post_DEPUTISED_BY_Post',
  'Post_POST_AT_Organisation',
  'Responsibility_ANSWERED_BY_Post',
  'Responsibility_DELEGATED_BY_Organisation',
  'Responsibility_FOR_TOPIC_Topic',
  'Responsibility_HELD_BY_Organisation',
  'Responsibility_IN_AREA_Area',
  'Task_ARISES_FROM_Meeting',
  'Task_ASSIGNED_TO_Organisation',
  'Topic_SUBTOPIC_OF_Topic',
  'ValueSource_SOURCE_OF_Organisation',
] as const satisfies readonly RelationKind[]

/** A graph without anything in it. */
export function emptyGraph(): StarterGraph {
  return {
    areas: [],
    topics: [],
    organisations: [],
    sources: [],
    posts: [],
    persons: [],
    offers: [],
    responsibilities: [],
    cooperations: [],
    contacts: [],
    notes: [],
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
