import type { Actor } from '../../context'
import type { RecordKind } from '../../records/kinds'
import type { GraphStore } from '../../store/port'
import type { HitDetail, SearchGroup } from '../schema'

/** One record as the index keeps it. */
export interface SearchDocument {
  /** Unique over all kinds. */
  id: string
  /** The record it is a part of, as `kind:id`; what is deleted takes its documents along. Absent: itself. */
  of?: string
  group: SearchGroup
  href: string
  title: string
  titleEn?: string
  /** Short names. */
  short?: string
  /** Other words for it. */
  words?: string
  place?: string
  /** Everything else it is found by. */
  text?: string
  detail: HitDetail
}

/**
 * A kind of record in the global search: one file each. To add one, write such a file, name it in `index-kinds.ts`
 * and give the group its words.
 */
export interface SearchKind {
  group: SearchGroup
  /** Who may find it: the policy of its domain. */
  mayFind: (actor: Actor) => boolean
  /** Kinds of record in the change log whose changes make its documents stale; none: only a new load does. */
  follows: readonly RecordKind[]
  /** All documents, or those that belong to the given subjects. */
  documents(store: GraphStore, subjectIds: string[] | null): Promise<SearchDocument[]>
}

/** Most documents of one kind. */
export const mostDocuments = 500_000

/** Texts that are there, as one. */
export function join(...texts: (string | null | undefined)[]): string {
  return texts.filter(Boolean).join(' ')
}
