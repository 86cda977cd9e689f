import { soundWords } from './fold'

// The small language of data/danger (described in data/danger/README.md), read into what the detector compares.

/** A word as it must sound, or a part of one. */
export interface Form {
  readonly text: string
  readonly kind: 'whole' | 'beginning' | 'end' | 'inside'
}

/** One word, or several that stand side by side. */
export type Wording = readonly Form[]

/** Wordings of which any fits. */
export type Place = readonly Wording[]

/** Places that follow one another, with few other words between. */
export type Chain = readonly Place[]

/** Chains that all occur near one another, in any order, in a question that holds none of `without`. */
export interface Phrase {
  readonly chains: readonly Chain[]
  readonly without: Place
}

/**
 * Reads a line of the table.
 * @param groups named lists of words, used as `<name>`
 * @throws Error for a line that names an unknown group or a word without letters
 */
export function readPhrase(line: string, groups: ReadonlyMap<string, Place>): Phrase {
  const [wanted = '', without = ''] = line.replace(/\s+/g, ' ').split(' ! ')
  return {
    chains: wanted.split(' + ').map((chain) => words(chain).map((word) => readPlace(word, groups))),
    without: words(without).flatMap((word) => readPlace(word, groups)),
  }
}

const words = (text: string) => text.split(/\s+/).filter(Boolean)

/** Reads `a|b*|c_d|<group>`. */
export function readPlace(text: string, groups: ReadonlyMap<string, Place>): Place {
  return text.split('|').flatMap((choice) => {
    const group = /^<(.+)>$/.exec(choice)?.[1]
    if (group === undefined) return [choice.split('_').map(readForm)]
    const place = groups.get(group)
    if (!place) throw new Error(`unknown group of words: ${group}`)
    return place
  })
}

const readForms = new Map<string, Form>()

/** Words stand in many lines; each is read once. */
function readForm(choice: string): Form {
  const known = readForms.get(choice)
  if (known) return known
  const form = newForm(choice)
  readForms.set(choice, form)
  return form
}

function newForm(choice: string): Form {
  const [word, ...more] = soundWords(choice.replaceAll('*', ''))
  if (!word || more.length) throw new Error(`not one word: ${choice}`)
  const open = choice.endsWith('*')
  if (choice.startsWith('*')) return { text: word, kind: open ? 'inside' : 'end' }
  return { text: word, kind: open ? 'beginning' : 'whole' }
}

/** Whether a word is one of a place; wordings of several words never fit one. */
export const fits = (word: string | undefined, place: Place) =>
  word !== undefined && place.some(([form, ...more]) => !more.length && fitsForm(word, form!))

function fitsForm(word: string, { text, kind }: Form): boolean {
  if (kind === 'beginning') return word.startsWith(text)
  if (kind === 'end') return word.endsWith(text)
  return kind === 'inside' ? word.includes(text) : word === text
}
