import { typingErrors } from '../words'
import { soundWords } from './fold'
import type { Chain, Form, Phrase, Place } from './phrases'

/** Other words that may stand between two places of a chain. */
const gap = 2
/** Words within which the chains of a phrase must stand. */
const nearby = 9
/** From this length a word may have one typing error. */
const longWord = 7
/** From this length a word is looked at as words without spaces. */
const runTogether = 9

/** Where something was found: its first and last word. */
type Span = readonly [from: number, to: number]
type Hits = ReadonlyMap<number, readonly Span[]>

interface CompiledPhrase<K> {
  readonly kind: K
  readonly chains: readonly (readonly number[])[]
  readonly without: number
}

/**
 * Phrases compiled once, asked often: a word is looked up in maps of whole words and beginnings, so a question costs
 * about as much as it has words, not as the table has phrases.
 */
export class Matcher<K extends string> {
  private readonly whole = new Map<string, number[]>()
  private readonly beginnings = new Map<string, number[]>()
  private readonly parts: { text: string; end: boolean; place: number }[] = []
  private readonly longForms = new Map<string, { text: string; place: number }[]>()
  private readonly placeIds = new Map<string, number>()
  /** Words side by side, by the place of the first. */
  private readonly sideBySide = new Map<number, { rest: number[]; place: number }[]>()
  private readonly byFirstPlace = new Map<number, CompiledPhrase<K>[]>()
  private readonly small: ReadonlySet<string>
  private readonly lookalikes: ReadonlySet<string>

  /**
   * @param smallWords words that tell a sentence without spaces from a compound („ich“, „mein“, „nicht“)
   * @param lookalikes words that are never taken for a typing error („versetzt“ for „verletzt“)
   */
  constructor(phrases: Iterable<{ kind: K; phrase: Phrase }>, smallWords: Place, lookalikes: Place) {
    this.small = textsOf(smallWords)
    this.lookalikes = textsOf(lookalikes)
    for (const { kind, phrase } of phrases) {
      const chains = phrase.chains.map((chain: Chain) => chain.map((place) => this.placeId(place)))
      const without = phrase.without.length ? this.placeId(phrase.without) : -1
      addTo(this.byFirstPlace, chains[0]![0]!, { kind, chains, without })
    }
  }

  /** The kinds of which a phrase occurs in the text. */
  kindsIn(text: string): Set<K> {
    const hits = this.hitsIn(soundWords(text).flatMap((word) => this.splitRunTogether(word)))
    const found = new Set<K>()
    for (const place of hits.keys())
      for (const phrase of this.byFirstPlace.get(place) ?? [])
        if (!found.has(phrase.kind) && !hits.has(phrase.without) && occurs(phrase, hits)) found.add(phrase.kind)
    return found
  }

  private hitsIn(words: readonly string[]): Hits {
    const hits = new Map<number, Span[]>()
    words.forEach((word, at) => {
      for (const place of new Set(this.placesOf(word))) addTo(hits, place, [at, at])
    })
    for (const [first, spans] of [...hits])
      for (const { rest, place } of this.sideBySide.get(first) ?? [])
        for (const [from] of spans) {
          const to = from + rest.length
          if (rest.every((next, index) => hits.get(next)?.some(([at]) => at === from + index + 1)))
            addTo(hits, place, [from, to])
        }
    return hits
  }

  /** The number of a place; places with the same words share it. */
  private placeId(place: Place): number {
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
    else if (kind !== 'whole') this.parts.push({ text, end: kind === 'end', place })
    if (text.length >= longWord && kind !== 'end') addTo(this.longForms, text[0]!, { text, place })
  }

  private placesOf(word: string): number[] {
    const exact = this.exactPlacesOf(word)
    const spelt = this.whole.has(hardened(word)) || word.length < longWord || this.lookalikes.has(word)
    return spelt ? exact : [...exact, ...this.nearPlacesOf(word)]
  }

  private exactPlacesOf(word: string): number[] {
    const found = [...(this.whole.get(hardened(word)) ?? [])]
    for (let length = 2; length <= word.length; length++)
      found.push(...(this.beginnings.get(word.slice(0, length)) ?? []))
    for (const part of this.parts)
      if (part.end ? word.endsWith(part.text) : word.includes(part.text)) found.push(part.place)
    return found
  }

  /** Long words with one typing error; they begin with the same letter. */
  private nearPlacesOf(word: string): number[] {
    return (this.longForms.get(word[0]!) ?? []).flatMap(({ text, place }) =>
      typingErrors(word, text, 1) <= 1 ? [place] : [],
    )
  }

  /** „meinmannschlägtmich“: known words from end to end, one of them small; anything else stays one word. */
  private splitRunTogether(word: string): string[] {
    if (word.length < runTogether) return [word]
    const ways: (string[] | undefined)[] = [[]]
    for (let end = 2; end <= word.length; end++)
      for (let start = Math.max(0, end - 16); start < end - 1; start++) {
        const before = ways[start]
        const part = word.slice(start, end)
        if (before && this.isKnown(part)) {
          ways[end] = [...before, part]
          break
        }
      }
    const way = ways[word.length]
    return way && way.length > 1 && way.some((part) => this.small.has(part)) ? way : [word]
  }

  private isKnown(part: string): boolean {
    if (this.small.has(part) || (part.length > 2 && this.whole.has(hardened(part)))) return true
    for (let length = part.length; length > 3 && length >= part.length - 3; length--)
      if (this.beginnings.has(part.slice(0, length))) return true
    return false
  }
}

/** A word as its end sounds: „Kint“ for „Kind“. */
const hardened = (word: string) =>
  word.replace(/[bdg]$/, (letter) => (letter === 'b' ? 'p' : letter === 'd' ? 't' : 'k'))

const textsOf = (place: Place) => new Set(place.flatMap((wording) => wording.map((form) => form.text)))

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function occurs({ chains }: CompiledPhrase<string>, hits: Hits): boolean {
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
