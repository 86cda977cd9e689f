import MiniSearch, { type SearchResult as Found } from 'minisearch'
import { derived, type Touched } from '../copies/service'
import type { GraphStore } from '../store/port'
import { foldName } from '../sort-name'
import { foldWord, stem } from '../words'
import { searchKinds } from './kinds/index-kinds'
import type { SearchDocument } from './kinds/kind'
import { askedUnits, isDirect, queryOf } from './compounds'
import type { MatchedField, SearchHit } from './schema'

const fields: readonly MatchedField[] = ['title', 'short', 'words', 'place', 'text']

/** Everything that is found, and the words in it that compounds are made of (one that went stays: it finds nothing). */
export interface SearchIndex {
  documents: MiniSearch<SearchDocument>
  terms: Map<string, number>
  /** Ids of documents by the record they are a part of. */
  parts: Map<string, Set<string>>
}

/** The index of a store in memory, up to date with what any app instance has changed. */
export function currentIndex(store: GraphStore): Promise<SearchIndex> {
  return derived(store, 'search', {
    build: () => build(store),
    follow: (index, changes) => follow(store, index, changes),
  })
}

async function build(store: GraphStore): Promise<SearchIndex> {
  const index = emptyIndex()
  for (const kind of searchKinds) add(index, await kind.documents(store, null))
  return index
}

async function follow(store: GraphStore, index: SearchIndex, changes: readonly Touched[]): Promise<SearchIndex> {
  for (const { subjectKind, subjectId } of changes) drop(index, `${subjectKind}:${subjectId}`)
  for (const kind of searchKinds) {
    const subjects = [
      ...new Set(
        changes
          .filter((change) => (kind.follows as readonly string[]).includes(change.subjectKind))
          .map((change) => change.subjectId),
      ),
    ]
    if (subjects.length) add(index, await kind.documents(store, subjects))
  }
  return index
}

function add({ documents, parts }: SearchIndex, fresh: readonly SearchDocument[]): void {
  for (const document of fresh) {
    if (documents.has(document.id)) documents.discard(document.id)
    documents.add(document)
    const whole = document.of ?? document.id
    parts.set(whole, (parts.get(whole) ?? new Set()).add(document.id))
  }
}

/** Takes out what belongs to a record; what is still there comes back when it is read again. */
function drop({ documents, parts }: SearchIndex, whole: string): void {
  for (const id of parts.get(whole) ?? []) if (documents.has(id)) documents.discard(id)
  parts.delete(whole)
}

/** Words that compounds are made of; numbers and addresses are not. */
const onlyLetters = /^\p{L}{4,}$/u
const betweenWords = /[^\p{L}\p{M}\p{N}§]+/u

/** Words as they are indexed and asked for: folded, without inflection. */
function processTerm(term: string): string | null {
  const word = foldWord(term)
  return word === '' ? null : stem(word)
}

function emptyIndex(): SearchIndex {
  const terms = new Map<string, number>()
  const documents = new MiniSearch<SearchDocument>({
    fields: [...fields],
    storeFields: ['group', 'href', 'title', 'titleEn', 'short', 'words', 'place', 'detail', 'begins'],
    extractField: (document, field) =>
      field === 'begins' ? foldName(document.title) : (document as unknown as Record<string, string>)[field]!,
    // In one go: when the index changes between two parts of it, the tidying runs into words that are gone.
    autoVacuum: { batchSize: Infinity },
    tokenize: (text) => text.split(betweenWords).filter(Boolean),
    processTerm: (word) => {
      const term = processTerm(word)
      if (term !== null && onlyLetters.test(term)) terms.set(term, (terms.get(term) ?? 0) + 1)
      return term
    },
  })
  return { documents, terms, parts: new Map() }
}

/**
 * Hits for a text, best first: all its words, or, when nothing has them all, as many as possible. What begins
 * with the text stands first, then what has its words or their beginnings, then compounds and typing errors.
 */
export function findIn({ documents, terms }: SearchIndex, text: string): Found[] {
  const units = askedUnits(terms, text.split(betweenWords).map(foldWord).filter(Boolean))
  if (!units.length) return []
  // The words are folded already, and told apart.
  const options = {
    boost: { title: 3, short: 4, words: 2, place: 1.5, text: 1 },
    tokenize: (word: string) => [word],
    processTerm: (word: string) => word,
  }
  const queries = units.map((unit) => queryOf(terms, unit, units.length === 1))
  const all = documents.search({ combineWith: 'AND', queries }, options)
  if (!all.length && units.length > 1) return documents.search({ combineWith: 'OR', queries }, options)
  const ranks: [Found[], Found[], Found[]] = [[], [], []]
  const beginning = foldName(text)
  for (const found of all) {
    ranks[String(found.begins).startsWith(beginning) ? 0 : isDirect(units, Object.keys(found.match)) ? 1 : 2].push(
      found,
    )
  }
  return ranks.flat()
}

/** Why something was found: the weightiest field, the word there, and whether it is only similar. */
export function whyFound(found: Found): SearchHit['why'] {
  for (const field of fields) {
    for (const [term, matched] of Object.entries(found.match)) {
      if (!matched.includes(field)) continue
      const text = String(found[field] ?? '')
      const parts = field === 'words' ? text.split(' · ') : text.split(betweenWords)
      const word = parts.find((part) => part.split(betweenWords).some((piece) => processTerm(piece) === term)) ?? term
      return { field, word, similar: !found.queryTerms.some((asked) => term.startsWith(asked)) }
    }
  }
  return { field: 'text', word: '', similar: false }
}
