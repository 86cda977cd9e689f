import MiniSearch, { type SearchOptions, type SearchResult as Found } from 'minisearch'
import { derived, type Touched } from '../copies/service'
import type { GraphStore } from '../store/port'
import { foldWord, stem } from '../words'
import { searchKinds } from './kinds/index-kinds'
import type { SearchDocument } from './kinds/kind'
import type { MatchedField, SearchHit } from './schema'

const fields: readonly MatchedField[] = ['title', 'short', 'words', 'place', 'text']
/** The index of a store in memory, up to date with what any app instance has changed. */
export function currentIndex(store: GraphStore): Promise<MiniSearch<SearchDocument>> {
  return derived(store, 'search', {
    build: () => build(store),
    follow: (index, changes) => follow(store, index, changes),
  })
}

async function build(store: GraphStore): Promise<MiniSearch<SearchDocument>> {
  const index = emptyIndex()
  for (const kind of searchKinds) index.addAll(await kind.documents(store, null))
  return index
}

async function follow(
  store: GraphStore,
  index: MiniSearch<SearchDocument>,
  changes: readonly Touched[],
): Promise<MiniSearch<SearchDocument>> {
  for (const kind of searchKinds) {
    const subjects = [
      ...new Set(changes.filter((change) => change.subjectKind === kind.follows).map((change) => change.subjectId)),
    ]
    if (!subjects.length) continue
    for (const document of await kind.documents(store, subjects)) {
      if (index.has(document.id)) index.discard(document.id)
      index.add(document)
    }
  }
  return index
}

const betweenWords = /[^\p{L}\p{M}\p{N}§]+/u

/** Words as they are indexed and asked for: folded, without inflection. */
function processTerm(term: string): string | null {
  const word = foldWord(term)
  return word === '' ? null : stem(word)
}

function emptyIndex(): MiniSearch<SearchDocument> {
  return new MiniSearch<SearchDocument>({
    fields: [...fields],
    storeFields: ['group', 'href', 'title', 'titleEn', 'short', 'words', 'place', 'detail'],
    tokenize: (text) => text.split(betweenWords).filter(Boolean),
    processTerm,
    searchOptions: { boost: { title: 3, short: 4, words: 2, place: 1.5, text: 1 } },
  })
}

const options: SearchOptions = {
  prefix: (term) => term.length > 1,
  // One error from five letters on, two from seven on (swapped letters count as two).
  fuzzy: (term) => (term.length < 5 ? false : term.length < 7 ? 1 : 2),
  weights: { fuzzy: 0.35, prefix: 0.6 },
}

/** Hits for a text, best first: all its words, or, when nothing has them all, as many as possible. */
export function findIn(index: MiniSearch<SearchDocument>, text: string): Found[] {
  const all = index.search(text, { ...options, combineWith: 'AND' })
  return all.length ? all : index.search(text, { ...options, combineWith: 'OR' })
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
