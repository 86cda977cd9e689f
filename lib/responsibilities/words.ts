/**
 * The form in which words are compared: lower case, umlauts as their base letter however they were typed (Büsum, Buesum,
 * Busum), ß as ss, hyphens and signs as spaces. Lossy, but the same on both sides.
 */
export function plainWords(text: string): string[] {
  return text
    .slice(0, 500)
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('§', ' paragraph ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replaceAll('ue', 'u')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean)
    .slice(0, 40)
}

const endings = ['innen', 'ern', 'en', 'er', 'em', 'es', 'in', 'e', 'n', 's']

/** A word without its inflection, at least four letters long (a light German stem, only for comparing). */
export function stem(word: string): string {
  for (const ending of endings) if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length)
  return word
}

/**
 * Number of single typing errors between two words (insert, delete, change, swap of neighbours), or `most + 1` when more.
 */
export function typingErrors(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, beforeLast[j - 2]! + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length]!, most + 1)
}

/** Typing errors a word of this length may have: none up to 4 letters, one up to 7, then two. */
export function allowedErrors(length: number): number {
  return length < 5 ? 0 : length < 8 ? 1 : 2
}
