import { z } from 'zod'
import type { AreaKind } from '../areas/schema'
import type { OrganisationKind } from '../organisations/kinds'
import { queryText } from '../text'

/** Groups of hits in the order they are shown; each is one file in `kinds/`. */
export const searchGroups = [
  'organisations',
  'posts',
  'persons',
  'offers',
  'topics',
  'areas',
  'cooperations',
  'meetings',
  'decisions',
  'tasks',
] as const
export type SearchGroup = (typeof searchGroups)[number]

/** In which words a hit was found. */
export type MatchedField = 'title' | 'short' | 'words' | 'place' | 'text'

/** What is told beside the title; components choose the words. */
export type HitDetail =
  | { text: string }
  | { organisation: OrganisationKind; place: string | null; validTo: string | null }
  | { area: AreaKind }
  | { date: string; timeZone: string }
  | { due: string | null; text: string }
  | { cooperation: string; since: string | null }

/** One hit of the global search. `similar`: found in spite of a typing error, with the word that is really there. */
export interface SearchHit {
  group: SearchGroup
  href: string
  label: string
  labelEn: string | null
  detail: HitDetail
  why: { field: MatchedField; word: string; similar: boolean }
}

/** Hits and how many there are per group. */
export interface SearchResult {
  hits: SearchHit[]
  counts: Partial<Record<SearchGroup, number>>
}

/** The search as it stands in the address. */
export const searchSchema = z.object({
  q: queryText(200),
  group: z
    .enum(['', ...searchGroups])
    .catch('')
    .default(''),
})
