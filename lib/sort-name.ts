/** Letters that Unicode does not take apart, as DIN 5007-1 sorts them. */
const plainLetters: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' },
  ...{ ð: 'd', þ: 'th', ħ: 'h', ŋ: 'n', ŧ: 't', ĸ: 'k', ə: 'e' },
}

/** A lower-case text without accents, in the plain letters of the alphabet. */
export function plainLettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđıðþħŋŧĸə]/g, (letter) => plainLetters[letter]!)
}

/**
 * The folded form that sorted pages and searches use: lower case, ä→a, ö→o, ü→u, ß→ss, other accents off, spaces single
 * (DIN 5007-1 sorts umlauts as their base letter).
 */
export function foldName(text: string): string {
  return plainLettersOf(text.normalize('NFKD').toLowerCase()).replace(/\s+/g, ' ').trim()
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' }

/**
 * What two spellings of one name have in common: Möller and Moeller are the same, Moller is another. Capitals, spaces
 * and other accents do not count.
 */
export function spellingOf(name: string): string {
  return foldName(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöü]/g, (letter) => umlauts[letter]!),
  )
}
