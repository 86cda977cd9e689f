import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as Core from '@zxcvbn-ts/core'
import type { MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core'
import type * as Common from '@zxcvbn-ts/language-common'
import type * as German from '@zxcvbn-ts/language-de'
import { perProcess } from '../per-process'

/** Why a password is easy to guess; the words are `messages.fieldErrors[code]`. */
export const weaknesses = [
  'password-common',
  'password-word',
  'password-personal',
  'password-office',
  'password-keyboard',
  'password-sequence',
  'password-date',
] as const
export type Weakness = (typeof weaknesses)[number]

/**
 * From how many guesses on a password is good, as a power of ten: twelve random digits, or three words that do not
 * belong together, are; a word with a year and a sign behind it is not.
 */
const enough = 10.5
/** What stands behind it makes no password weaker, but takes the time of the check with the square of its length. */
const looksAt = 64

const listOf = (text: string) => text.trim().split(/\s+/)

/** Words that stand on every other desk of a county's office. Names of its places come from the store. */
const officeWords = listOf(`
  knotenpunkt dithmarschen kreis landkreis kreisverwaltung kreishaus landratsamt verwaltung rathaus amt gemeinde stadt
  behörde jobcenter arbeitsagentur agentur koordination koordinierung koordinierungsstelle integration migration
  flüchtlinge geflüchtete asyl ehrenamt volkshochschule vhs caritas diakonie sprachkurs deutschkurs beratung netzwerk
  akteure heide meldorf büsum brunsbüttel marne wesselburen schleswig-holstein norddeutschland nordsee hamburg kiel
  deutschland
`)

/** Words that everybody thinks of first when a password is due. */
const firstIdeas = listOf(`
  passwort kennwort password geheim willkommen hallo moin test start admin administrator benutzer
  januar februar märz april mai juni juli august september oktober november dezember
  montag dienstag mittwoch donnerstag freitag samstag sonntag frühling frühjahr sommer herbst winter ostern weihnachten
  bayern münchen bremen werder schalke dortmund borussia bundesliga
`)

/** A word as people write it, and as they write it on a keyboard without umlauts. */
export function spellings(word: string): string[] {
  const plain = word.toLowerCase()
  const replaced = plain.replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter]!)
  return plain === replaced ? [plain] : [plain, replaced]
}

/** Texts in words, each in every spelling, and as a whole without what stands between the words. */
function wordsOf(texts: readonly string[]): string[] {
  const parts = texts.flatMap((text) => [text, text.replace(/[^\p{L}\d]+/gu, ''), ...text.split(/[^\p{L}\d]+/u)])
  return [...new Set(parts.filter((word) => word.length >= 3).flatMap(spellings))]
}

const holder = perProcess<{ checker?: ZxcvbnFactory }>('password strength', () => ({}))

/** The dictionaries take a moment and some memory: read with the first password that is set. */
function checker(): ZxcvbnFactory {
  return (holder.checker ??= load())
}

function load(): ZxcvbnFactory {
  // At run time, not with the modules: most processes never set a password.
  const require = createRequire(join(process.cwd(), 'package.json'))
  const { ZxcvbnFactory } = require('@zxcvbn-ts/core') as typeof Core
  const common = require('@zxcvbn-ts/language-common') as typeof Common
  const german = require('@zxcvbn-ts/language-de') as typeof German
  const dictionaries = Object.entries({ ...common.dictionary, ...german.dictionary }).map(
    ([name, words]): [string, string[]] => [name, words.flatMap((word) => spellings(String(word)))],
  )
  return new ZxcvbnFactory({
    dictionary: Object.fromEntries(dictionaries),
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: 20,
    maxLength: looksAt,
  })
}

/** Whose password it is, and where: what a guess begins with. */
export interface Surroundings {
  /** Name and e-mail address of the account. */
  readonly own: readonly string[]
  /** Names of the office and of the places around it. */
  readonly office: readonly string[]
}

/** Why a password is easy to guess, or null when it is not. Estimated by zxcvbn with German and common dictionaries. */
export function weaknessOf(password: string, { own, office }: Surroundings, now: string): Weakness | null {
  const year = Number(now.slice(0, 4))
  const years = [year, year - 1, year + 1, year - 2].flatMap((one) => [String(one), `${one}!`])
  const words = {
    own: new Set(wordsOf(own)),
    first: new Set(wordsOf(firstIdeas)),
    office: new Set(wordsOf([...officeWords, ...office])),
  }
  const known = [...words.own, ...years, ...words.first, ...words.office]
  const check = checker()
  const beginning = password.slice(0, looksAt)
  // What stands between two words makes them no harder to guess.
  for (const text of new Set([beginning, beginning.replace(/(?<=\p{L})[-_.,&+ ]+(?=\p{L})/gu, '')])) {
    const { guessesLog10, sequence } = check.check(text, known)
    if (guessesLog10 < enough) return reasonIn(sequence, words)
  }
  return null
}

type Words = Readonly<Record<'own' | 'first' | 'office', ReadonlySet<string>>>

/** The longest part that is known says why. */
function reasonIn(sequence: readonly MatchExtended[], words: Words): Weakness {
  const longest = [...sequence]
    .filter(({ pattern }) => pattern !== 'bruteforce' && pattern !== 'separator')
    .sort((a, b) => b.token.length - a.token.length)[0]
  switch (longest?.pattern) {
    case 'spatial':
      return 'password-keyboard'
    case 'sequence':
    case 'repeat':
      return 'password-sequence'
    case 'date':
    case 'regex':
      return 'password-date'
    case 'dictionary':
      return reasonOfWord(String(longest.dictionaryName), String(longest.matchedWord), words)
    default:
      return 'password-common'
  }
}

function reasonOfWord(dictionary: string, word: string, { own, first, office }: Words): Weakness {
  if (dictionary === 'passwords-common') return 'password-common'
  if (dictionary !== 'userInputs') return 'password-word'
  if (own.has(word)) return 'password-personal'
  if (first.has(word)) return 'password-common'
  return office.has(word) ? 'password-office' : 'password-date'
}
