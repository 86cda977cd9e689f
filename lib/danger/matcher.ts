import { typingErrors } from '../words'
import { soundWords } from './fold'
import { fits, type Chain, type Form, type Phrase, type Place } from './phrases'

/** Other words that may stand between two places of a chain. */
const gap = 2
/** Words within which the chains of a phrase must stand. */
const nearby = 12
/** From this length a word may have one typing error, from the second two. */
const longWord = 7
const veryLongWord = 12
/** From this length a word is looked at as words without spaces. */
const runTogether = 9

/** Where something was found: its first and last word. */
type Span = readonly [from: number, to: number]
type Hits = ReadonlyMap<number, readonly Span[]>
/** What was found, and what of it without a typing error: only that may silence a phrase. */
interface Found {
  readonly hits: Hits
  readonly exact: ReadonlySet<number>
}

interface CompiledPhrase<K> {
  readonly kind: K
  readonly chains: readonly (readonly number[])[]
  readonly without: number
}

/** Lists of words that change how all phrases are compared; each may be empty. */
export interface MatcherWords {
  /** Words that tell a sentence without spaces from a compound („ich“, „mein“, „nicht“). */
  readonly small: Place
  /** Words that are never taken for a typing error („versetzt“ for „verletzt“). */
  readonly lookalikes: Place
  /** Words that count as others, too, as they sound: „hett“ as „hat“. */
  readonly alike: ReadonlyMap<string, readonly string[]>
  /** Words side by side that mean nothing („Feuer und Flamme“, „im Kurs“). */
  readonly idioms: readonly Chain[]
  /** Words of plain errands („Steuerklasse“), and those that say that it goes on („wieder“). */
  readonly settled: Place
  readonly unsettled: Place
  /** Words of what is over („vor Jahren“), of help looked for now („Beratung“), and of errands about it („Urteil“). */
  readonly past: Place
  readonly seeking: Place
  readonly errands: Place
}

/**
 * Phrases compiled once, asked often: a word is looked up in maps of whole words and beginnings, so a question costs
 * about as much as it has words, not as the table has phrases.
 */
export class Matcher<K extends string> {
  private readonly whole = new Map<string, number[]>()
  private readonly beginnings = new Map<string, number[]>()
  /** Ends and middles of words, and long words, each once with all its places. */
  private readonly parts = new Map<string, { text: string; hard: string; end: boolean; places: number[] }>()
  private readonly longForms = new Map<string, Map<string, LongForm>>()
  private readonly placeIds = new Map<string, number>()
  private readonly metPlaces = new WeakMap<Place, number>()
  /** Words side by side, by the place of the first. */
  private readonly sideBySide = new Map<number, { rest: number[]; place: number }[]>()
  /** Each phrase once, by the place of it that has the fewest words: it is seldom looked at in vain. */
  private readonly byRarestPlace = new Map<number, CompiledPhrase<K>[]>()
  private readonly small: ReadonlySet<string>
  private readonly settled: number
  private readonly unsettled: number
  private readonly past: number
  private readonly seeking: number
  private readonly errands: number

  /** @param lasting kinds that are never over */
  constructor(
    phrases: Iterable<{ kind: K; phrase: Phrase }>,
    private readonly words: MatcherWords,
    private readonly lasting: ReadonlySet<K> = new Set(),
  ) {
    this.small = textsOf(words.small)
    this.settled = this.placeId(words.settled)
    this.unsettled = this.placeId(words.unsettled)
    this.past = this.placeId(words.past)
    this.seeking = this.placeId(words.seeking)
    this.errands = this.placeId(words.errands)
    for (const { kind, phrase } of phrases) {
      const chains = phrase.chains.map((chain: Chain) => chain.map((place) => this.placeId(place)))
      const without = phrase.without.length ? this.placeId(phrase.without) : -1
      const [rarest] = phrase.chains.flat().sort((one, other) => one.length - other.length)
      addTo(this.byRarestPlace, this.placeId(rarest!), { kind, chains, without })
    }
  }

  /** The kinds of which a phrase occurs in the text. */
  kindsIn(text: string): Set<K> {
    const words = soundWords(text).flatMap((word) => this.splitRunTogether(word))
    const { hits, exact } = this.hitsIn(withoutIdioms(words, this.words.idioms))
    const over = this.isOver(hits, exact)
    const found = new Set<K>()
    for (const place of hits.keys())
      for (const phrase of this.byRarestPlace.get(place) ?? [])
        if (
          !found.has(phrase.kind) &&
          !exact.has(phrase.without) &&
          (!over || this.lasting.has(phrase.kind)) &&
          occurs(phrase, hits)
        )
          found.add(phrase.kind)
    return found
  }

  /** Who was hurt long ago and looks for help now is heard; an errand about it is not alarmed. */
  private isOver(hits: Hits, exact: ReadonlySet<number>): boolean {
    if (hits.has(this.unsettled)) return false
    if (exact.has(this.settled)) return true
    return exact.has(this.past) && (!hits.has(this.seeking) || exact.has(this.errands))
  }

  private hitsIn(words: readonly string[]): Found {
    const hits = new Map<number, Span[]>()
    const exact = new Set<number>()
    words.forEach((word, at) => {
      const places = this.placesOf(word)
      for (const place of places.exact) exact.add(place)
      for (const place of new Set([...places.exact, ...places.near])) addTo(hits, place, [at, at])
    })
    for (const [first, spans] of [...hits])
      for (const { rest, place } of this.sideBySide.get(first) ?? [])
        for (const [from] of spans) {
          const to = from + rest.length
          if (rest.every((next, index) => hits.get(next)?.some(([at]) => at === from + index + 1))) {
            addTo(hits, place, [from, to])
            exact.add(place)
          }
        }
    return { hits, exact }
  }

  /** The number of a place; places with the same words share it. */
  private placeId(place: Place): number {
    const met = this.metPlaces.get(place)
    if (met !== undefined) return met
    const id = this.newPlaceId(place)
    this.metPlaces.set(place, id)
    return id
  }

  private newPlaceId(place: Place): number {
    const key = place.map((wording) => wording.map((form) => `${form.kind} ${form.text}`).join('_')).join('|')
    const known = this.placeIds.get(key)
    if (known !== undefined) return known
    const id = this.placeIds.size
    this.placeIds.set(key, id)
    for (const [form, ...more] of place) {
      if (!more.length) this.addForm(form!, id)
      else {
        const [first, ...rest] = [form!, ...more].map((each) => this.placeId([[each]]))
        addTo(this.sideBySide, first!, { rest, place: id })
      }
    }
    return id
  }

  private addForm({ text, kind }: Form, place: number): void {
    if (kind === 'whole' || kind === 'beginning') addTo(this.whole, hardened(text), place)
    if (kind === 'beginning') addTo(this.beginnings, text, place)
    else if (kind !== 'whole')
      foundOrMade(this.parts, `${kind} ${text}`, () => ({
        text,
        hard: hardened(text),
        end: kind === 'end',
        places: [],
      })).places.push(place)
    if (text.length < longWord || kind === 'end') return
    const forms = foundOrMade(this.longForms, text[0]!, () => new Map<string, LongForm>())
    const open = kind === 'beginning'
    foundOrMade(forms, `${open} ${text}`, () => ({ text, open, letters: lettersOf(text), places: [] })).places.push(
      place,
    )
  }

  private placesOf(word: string): { exact: number[]; near: number[] } {
    const spellings = [word, ...(this.words.alike.get(word) ?? [])]
    const spelt = spellings.length > 1 || this.whole.has(hardened(word)) || fits(word, this.words.lookalikes)
    return {
      exact: spellings.flatMap((each) => this.exactPlacesOf(each)),
      near: spelt || word.length < longWord ? [] : this.nearPlacesOf(word),
    }
  }

  private exactPlacesOf(word: string): number[] {
    const end = hardened(word)
    const found = [...(this.whole.get(end) ?? [])]
    for (let length = 2; length <= word.length; length++)
      found.push(...(this.beginnings.get(word.slice(0, length)) ?? []))
    for (const part of this.parts.values())
      if (part.end ? word.endsWith(part.text) || end.endsWith(part.hard) : word.includes(part.text))
        found.push(...part.places)
    return found
  }

  /** Long words with a typing error or two; they begin with the same letter. */
  private nearPlacesOf(word: string): number[] {
    const letters = lettersOf(word)
    const found: number[] = []
    for (const form of this.longForms.get(word[0]!)?.values() ?? [])
      if (missing(form.letters, letters) <= mostErrors(form.text) && isNear(word, form)) found.push(...form.places)
    return found
  }

  /** „meinmannschlägtmich“: known words from end to end, one of them small; anything else stays one word. */
  private splitRunTogether(word: string): string[] {
    if (word.length < runTogether) return [word]
    const ways: ({ parts: string[]; guesses: number } | undefined)[] = [{ parts: [], guesses: 0 }]
    for (let end = 3; end <= word.length; end++)
      for (let start = Math.max(0, end - 16); start <= end - 3; start++) {
        const before = ways[start]
        const part = word.slice(start, end)
        if (!before || !this.isKnown(part)) continue
        const guesses = before.guesses + (this.isWhole(part) ? 0 : 1)
        if (guesses < (ways[end]?.guesses ?? Infinity)) ways[end] = { parts: [...before.parts, part], guesses }
      }
    const parts = ways[word.length]?.parts ?? []
    return parts.length > 1 && parts.some((part) => this.small.has(part)) ? parts : [word]
  }

  private isWhole(part: string): boolean {
    return this.small.has(part) || this.whole.has(hardened(part))
  }

  private isKnown(part: string): boolean {
    if (this.isWhole(part)) return true
    for (let length = part.length; length > 3 && length >= part.length - 3; length--)
      if (this.beginnings.has(part.slice(0, length))) return true
    return false
  }
}

/** Ends of words that sound alike: „Kint“ for „Kind“, „schwindlich“, „gefalln“, „Mutta“. */
const ends: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiu])ch$/, 'k'],
  [/(?<=..)en$/, 'n'],
  [/(?<=...)er$/, 'a'],
  [/b$/, 'p'],
  [/d$/, 't'],
  [/g$/, 'k'],
]

/** A word as its end sounds. */
function hardened(word: string): string {
  const end = ends.find(([spelling]) => spelling.test(word))
  return end ? word.replace(...end) : word
}

/** Takes out what means nothing, at each place the first idiom that fits. */
function withoutIdioms(words: readonly string[], idioms: readonly Chain[]): string[] {
  const left: string[] = []
  for (let at = 0; at < words.length; at++) {
    const idiom = idioms.find((chain) => chain.every((place, index) => fits(words[at + index], place)))
    if (idiom) at += idiom.length - 1
    else left.push(words[at]!)
  }
  return left
}

interface LongForm {
  readonly text: string
  /** Whether the word may go on. */
  readonly open: boolean
  readonly letters: number
  readonly places: number[]
}

const mostErrors = (text: string) => (text.length < veryLongWord ? 1 : 2)

function isNear(word: string, { text, open }: LongForm): boolean {
  const most = mostErrors(text)
  if (Math.abs(word.length - text.length) <= most && typingErrors(word, text, most) <= most) return true
  if (!open || text.length <= longWord || word.length <= text.length) return false
  return [-1, 0, 1].some((longer) => typingErrors(word.slice(0, text.length + longer), text, 1) <= 1)
}

/** Which letters a word has, as bits: it tells most pairs of words apart before they are compared. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

/** How many of the letters are missing in others. */
function missing(letters: number, others: number): number {
  let count = 0
  for (let bits = letters & ~others; bits; bits &= bits - 1) count++
  return count
}

const textsOf = (place: Place) => new Set(place.flatMap((wording) => wording.map((form) => form.text)))

/** What a map holds under a key, made when it is missing. */
function foundOrMade<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

const addTo = <K, V>(lists: Map<K, V[]>, key: K, value: V) => foundOrMade(lists, key, () => []).push(value)

function occurs({ chains }: CompiledPhrase<string>, hits: Hits): boolean {
  if (!chains.every((chain) => chain.every((place) => hits.has(place)))) return false
  const spans = chains.map((chain) => spansOf(chain, hits))
  return spans.every((found) => found.length) && together(spans, [])
}

/** Every way in which the places of a chain follow one another. */
function spansOf([first, ...more]: readonly number[], hits: Hits): readonly Span[] {
  return more.reduce<readonly Span[]>(
    (spans, place) =>
      spans.flatMap(([from, to]) =>
        (hits.get(place) ?? [])
          .filter((next) => next[0] > to && next[0] - to <= 1 + gap)
          .map((next): Span => [from, next[1]]),
      ),
    hits.get(first!) ?? [],
  )
}

/** Whether one span of each chain can be chosen so that all stand near one another and none shares a word. */
function together(spans: readonly (readonly Span[])[], chosen: readonly Span[]): boolean {
  if (chosen.length === spans.length)
    return Math.max(...chosen.map(([, to]) => to)) - Math.min(...chosen.map(([from]) => from)) <= nearby
  return spans[chosen.length]!.some(
    ([from, to]) =>
      chosen.every((other) => to < other[0] || from > other[1]) && together(spans, [...chosen, [from, to]]),
  )
}
