import { randomBytes } from 'node:crypto'
import { StoreError } from '../store/port'

/**
 * A readable key for addresses: `Volkshochschule Büsum e. V.` → `volkshochschule-buesum-e-v`, at most 60 characters.
 * Never empty.
 */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
    .slice(0, 60)
    .replace(/-$/, '')
  return slug || 'eintrag'
}

/** Words that are pages beside the records (`/organisations/new`); a test holds them against the routes. */
export const reservedKeys: ReadonlySet<string> = new Set(['new', 'export', 'matrix', 'plan'])

/** `slug` itself, or with the first free number behind it. */
export function freeKey(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug) && !reservedKeys.has(slug)) return slug
  for (let number = 2; ; number++) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`
}

/** From this try on a key is not counted any more: then many want the same one at once. */
const countedTries = 2
const mostTries = 8

/**
 * Writes a new record under a readable key. When somebody took that key meanwhile, the next free number is tried, then
 * letters that nobody else has.
 * @param taken the keys that begin like `slug`, read anew for each try
 * @throws StoreError `unique` when something else than the key is taken, again and again
 */
export async function withFreeKey<T>(
  slug: string,
  taken: () => Promise<Iterable<string>>,
  write: (key: string) => Promise<T>,
): Promise<T> {
  for (let tried = 0; ; tried++) {
    const key =
      tried < countedTries ? freeKey(slug, new Set(await taken())) : `${slug}-${randomBytes(4).toString('hex')}`
    try {
      return await write(key)
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'unique' || tried === mostTries) throw error
    }
  }
}
