import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import anyAscii from 'any-ascii'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { bonesOf, plainWords } from '../words'
import { ignorable } from './everyday-words'
import { isOrdinary } from './ordinary-words'
import { nearest } from './similar-words'
import type { State, Token } from './take-names'

// Questions in Turkish, Russian, Ukrainian, Arabic, Farsi, Polish, Romanian and French, also in Latin letters: a few
// words per topic, and places in Cyrillic letters. They only find a topic; whom it leads to is decided as always.

/** What words of another language mean: their beginnings in plain form, the last one cut where inflection begins. */
interface ForeignName {
  readonly topicId: string
  readonly words: readonly string[]
}

const names: readonly ForeignName[] = Object.entries(
  z
    .record(z.string(), z.array(z.string().min(1)))
    .parse(parseYaml(readFileSync(join(process.cwd(), 'data', 'other-languages.yaml'), 'utf8'))),
).flatMap(([topicId, texts]) => texts.map((text) => ({ topicId, words: plainWords(text) })))

const byFirstLetter = new Map<string, ForeignName[]>()
for (const name of names) {
  const letter = name.words[0]?.[0]
  if (letter) byFirstLetter.set(letter, [...(byFirstLetter.get(letter) ?? []), name])
}

/** What stands before a word in Arabic: the article and short prepositions. */
const arabicStart = /^(?:وال|بال|لل|ال)(?=\p{L}{3})/u
const score = 0.85

/** Finds topics by words of other languages, when the question is no sentence in German or English. */
export function takeForeignWords(state: State): void {
  const { tokens, lexicon } = state
  if (!isForeign(tokens)) return
  for (const [start, token] of tokens.entries()) {
    if (token.used) continue
    const found = longestAt(tokens, start)
    if (!found || !lexicon.topicIds.has(found.topicId)) continue
    const span = tokens.slice(start, start + found.words.length)
    for (const each of span) each.used = true
    const matched = span.map(({ shown }) => shown).join(' ')
    const before = state.topics.get(found.topicId)
    state.topics.set(found.topicId, {
      id: found.topicId,
      matched,
      clause: token.clause,
      how: 'form',
      score: (before?.score ?? 0) + score,
    })
  }
  if (!state.areas.length) takePlacesInOtherScripts(state)
}

/** In other letters, or with at most one German or English word in five. */
function isForeign(tokens: readonly Token[]): boolean {
  const own = tokens.filter(({ word }) => ignorable(word) || isOrdinary(word)).length
  return tokens.some(({ word }) => /[^\p{Script=Latin}\d]/u.test(word)) || own <= tokens.length / 5
}

function longestAt(tokens: readonly Token[], start: number): ForeignName | null {
  const first = tokens[start]!.word
  const bare = first.replace(arabicStart, '')
  const candidates = [...(byFirstLetter.get(first[0]!) ?? []), ...(byFirstLetter.get(bare[0]!) ?? [])]
  let best: ForeignName | null = null
  for (const name of candidates) {
    const fits = name.words.every((word, at) => {
      const token = tokens[start + at]
      if (!token || token.used) return false
      const last = at === name.words.length - 1
      return [token.word, token.word.replace(arabicStart, '')].some((text) =>
        last ? text.startsWith(word) : text === word,
      )
    })
    if (fits && name.words.join('').length > (best?.words.join('').length ?? 2)) best = name
  }
  return best
}

// prettier-ignore
const cyrillic: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'e', ж: 'sch', з: 's', и: 'i', і: 'i', ї: 'i', й: 'i',
  к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'ch', ц: 'z', ч: 'tsch',
  ш: 'sch', щ: 'sch', ь: '', ъ: '', ы: 'i', э: 'e', ю: 'u', я: 'a', ё: 'o',
}

const fromCyrillic = (word: string) =>
  [...word.replace(/ай|ей/g, 'eи')].map((letter) => cyrillic[letter] ?? letter).join('')

/**
 * „Мельдорфе“ is Meldorf, „Брунсбюттелі“ Brunsbüttel: letter by letter, with the usual typing error or ending. Scripts
 * that hardly write vowels („ملدورف“) are compared by consonants.
 */
function takePlacesInOtherScripts(state: State): void {
  for (const token of state.tokens) {
    if (token.used || token.word.length < 4 || /\p{Script=Latin}|\d/u.test(token.word)) continue
    const entry = /^\p{Script=Cyrillic}+$/u.test(token.word)
      ? nearest(fromCyrillic(token.word), state.lexicon.areaNames, true)?.entries[0]
      : state.lexicon.areaBones.get(bonesOf(anyAscii(token.word)))
    if (!entry) continue
    token.used = true
    state.areas.push({ id: entry.id, matched: token.shown, clause: token.clause, how: 'typo', score: 0.8 })
    return
  }
}
