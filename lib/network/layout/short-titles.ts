/** A word is cut before a vowel, after so many letters at least and at most. */
const [fewest, most] = [6, 12]
/** Shorter words are not worth a full stop. */
const worth = 14

/** „Mitteldithmarschen“ as „Mitteldithm.“: the most of it that ends before a vowel. */
function cutWord(word: string): string {
  if (word.length < worth) return word
  const letters = word.toLowerCase()
  for (let at = most; at >= fewest; at--)
    if (/[aeiouyäöü]/.test(letters[at]!) && /[^aeiouyäöü]/.test(letters[at - 1]!)) return `${word.slice(0, at)}.`
  return word
}

const cutWords = (title: string) => title.split(' ').map(cutWord).join(' ')

/** What follows says more of the same. */
const furthers = /,| (?:und|and|für|for|des|der|of|the|in) /
/** Longer than this even a short form is no short one. */
const longest = 16

/** What a long name begins with: „Recht und Aufenthalt“ as „Recht“. */
function headOf(title: string): string {
  const head = title.split(furthers)[0]!
  if (head.length <= longest) return head
  const [first, second] = head.split(' ')
  return first!.length > 3 ? first! : `${first} ${second}`
}

/**
 * Shorter forms of the name of a group for a narrow canvas, the longest first: long words cut, of a double name the
 * second half as a letter, then the first alone, of a long one its beginning.
 * @example shortTitles('Büsum-Wesselburen') // ['Büsum-W.', 'Büsum']
 */
export function shortTitles(title: string): string[] {
  const double = /^([^- ]{3,})-(\S[^-]*)$/.exec(title)
  const [, first, second] = double ?? []
  const forms = first
    ? [...(second!.includes(' ') ? [] : [`${cutWord(first)}-${second![0]}.`]), cutWord(first)]
    : [cutWords(title), ...(title.length > longest ? [cutWords(headOf(title))] : [])]
  return [...new Set(forms)].filter((form) => form.length < title.length - 1)
}
