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

/** `slug` itself, or with the first free number behind it. */
export function freeKey(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  for (let number = 2; ; number++) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`
}
