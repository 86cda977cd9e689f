// What every list shares: a filter with paging that stands in the address, and pages that never lie beyond the end.

/** One page of a list. `page` is the one shown: 99 of 3 is 3. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** Rows on one page. */
export const rowsPerPage = 50

/** The page of a list that was read as a whole. */
export function pageOf<T>(all: readonly T[], wanted: number, rows = rowsPerPage): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / rows))
  const page = Math.min(Math.max(1, wanted), pages)
  return { items: all.slice((page - 1) * rows, page * rows), total: all.length, page, pages }
}

/** Reads a page from a source that counts; one beyond the end becomes the last. */
export async function readPage<T>(
  wanted: number,
  read: (skip: number, limit: number) => Promise<{ total: number; items: readonly T[] }>,
  rows = rowsPerPage,
): Promise<Page<T>> {
  const at = (page: number) => read((page - 1) * rows, rows)
  let page = wanted
  let found = await at(page)
  const pages = Math.max(1, Math.ceil(found.total / rows))
  if (page > pages) found = await at((page = pages))
  return { ...found, page, pages }
}

type Filter = Readonly<Record<string, string | number | readonly string[]>>

/**
 * The address of a list: what is at its default stays out of it. A change of anything but the page leads to the first
 * page.
 */
export function listAddress<F extends Filter>(path: string, defaults: F, filter: F, change: Partial<F> = {}): string {
  const next: Filter = { ...filter, ...('page' in filter ? { page: 1 } : {}), ...change }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(next)) {
    if (Array.isArray(value)) for (const one of value) query.append(name, one)
    else if (value !== defaults[name] && value !== '') query.set(name, String(value))
  }
  return query.size ? `${path}?${query}` : path
}

/** The address that sorts by a column: again by the same one turns the order round. */
export function sortChange<F extends Filter & { sort: string; order: 'up' | 'down' }>(
  filter: F,
  sort: F['sort'],
): Partial<F> {
  const order = filter.sort === sort && filter.order === 'up' ? 'down' : 'up'
  return { sort, order } as Partial<F>
}

/** The codes of a closed list in the order in which a reader finds their words. */
export function inOrderOfWords<Code extends string>(words: Readonly<Record<Code, string>>, locale: string): Code[] {
  const codes = Object.keys(words) as Code[]
  return codes.sort((a, b) => words[a].localeCompare(words[b], locale))
}

/** The place of each code in an order. */
export function ranksOf(order: readonly string[]): Record<string, number> {
  return Object.fromEntries(order.map((code, index) => [code, index]))
}

/** From where on a program reads the records that were changed: by their ids, `after` the last of the page before. */
export interface ChangedMark {
  readonly after: string
  /** An instant; null: all. */
  readonly since: string | null
  /** Further ones that a change since then concerned. */
  readonly ids: readonly string[]
  readonly limit: number
}
