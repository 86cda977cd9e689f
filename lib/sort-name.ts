/**
 * The folded form that sorted pages and searches use: lower case, ä→a, ö→o, ü→u, ß→ss, other accents off, spaces single
 * (DIN 5007-1 sorts umlauts as their base letter).
 */
export function foldName(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim()
}
