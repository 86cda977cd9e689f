import type { Ctx } from '../context'
import { AppError } from '../errors'
import { searchKinds } from './kinds/index-kinds'
import { maySearch } from './policy'
import { searchGroups, type HitDetail, type SearchGroup, type SearchHit, type SearchResult } from './schema'
import { currentIndex, findIn, whyFound } from './search-index'

/**
 * Everything this person may find that fits a text, grouped in a fixed order; typing errors are forgiven.
 * @param options.group only this group; `limit` hits per group at most
 */
export async function search(
  ctx: Ctx,
  text: string,
  options: { group?: SearchGroup | ''; limit: number },
): Promise<SearchResult> {
  if (!maySearch(ctx.actor)) throw new AppError('forbidden')
  const q = text.trim().slice(0, 200)
  if (q.length < 2) return { hits: [], counts: {} }
  const index = await currentIndex(ctx.store)
  const allowed = new Set(searchKinds.filter((kind) => kind.mayFind(ctx.actor)).map((kind) => kind.group))
  const groups = new Map<SearchGroup, SearchHit[]>()
  const counts: SearchResult['counts'] = {}
  for (const found of findIn(index, q)) {
    const group = found.group as SearchGroup
    if (!allowed.has(group)) continue
    counts[group] = (counts[group] ?? 0) + 1
    const hits = groups.get(group) ?? []
    if (hits.length >= options.limit || (options.group && options.group !== group)) continue
    hits.push({
      group,
      href: String(found.href),
      label: String(found.title),
      labelEn: typeof found.titleEn === 'string' ? found.titleEn : null,
      detail: found.detail as HitDetail,
      why: whyFound(found),
    })
    groups.set(group, hits)
  }
  return { hits: searchGroups.flatMap((group) => groups.get(group) ?? []), counts }
}

/**
 * Ids of the records of one group that the search finds for a text, best first; null when nothing is asked. For filters
 * and pickers, so that they find what the search finds.
 */
export async function idsFound(
  ctx: Ctx,
  group: Exclude<SearchGroup, 'topics' | 'areas'>,
  text: string,
): Promise<string[] | null> {
  if (!searchKinds.some((kind) => kind.group === group && kind.mayFind(ctx.actor))) throw new AppError('forbidden')
  const q = text.trim().slice(0, 200)
  if (!q) return null
  return findIn(await currentIndex(ctx.store), q)
    .filter((found) => found.group === group)
    .map((found) => String(found.id).slice(String(found.id).indexOf(':') + 1))
}
