/**
 * Every kind of record that the change log knows. `page`: where a record is opened, by its key (or id where it has
 * none); null: it has no page of its own.
 */
export const recordKinds = [
  'organisation',
  'cooperation',
  'responsibility',
  'meeting',
  'participation',
  'task',
  'topic',
  'offer',
  'post',
  'person',
  'contact',
  'note',
  'helpline',
  'view',
  'position',
  'arrangement',
  'service-gap',
  'question',
  'user',
  'token',
  'message',
  'check-up',
  'proposal',
  'scorecard',
  'rhythm',
  'setting',
  'network',
] as const
export type RecordKind = (typeof recordKinds)[number]

const pages: Partial<Record<RecordKind, string>> = {
  organisation: '/organisations',
  cooperation: '/cooperations',
  responsibility: '/responsibilities',
  meeting: '/meetings',
  topic: '/topics',
  offer: '/offers',
  post: '/posts',
  person: '/persons',
  helpline: '/helplines',
  view: '/network/views',
  message: '/outbox',
}

/** The address of a record, or null for kinds without a page. */
export function recordAddress(kind: RecordKind, key: string): string | null {
  const page = pages[kind]
  return page ? `${page}/${encodeURIComponent(key)}` : null
}

/** Which record a change is about, and what it was called then. */
export interface Subject {
  readonly kind: RecordKind
  readonly id: string
  readonly name: string
}

/** Another record that a change concerns: the partners of a cooperation, the meeting of an answer. */
export type Touched = Pick<Subject, 'kind' | 'id'>
