/** One hit of the global search. */
export interface SearchHit {
  group: 'organisations' | 'topics' | 'areas' | 'meetings'
  href: string
  label: string
  detail: string
}
