import type { Area } from '../areas/schema'
import type { Topic } from '../topics/schema'
import { allowedErrors, plainWords, stem, typingErrors } from './words'

/** How a word of the question was recognised. */
export type MatchHow = 'exact' | 'form' | 'part' | 'typo' | 'postal-code'

/** A topic or place found in the question; `matched` is the text of the question, in plain form. */
export interface Match {
  id: string
  matched: string
  how: MatchHow
  score: number
}

/** What was understood. `topics` and `areas` best first; more than one area means: ask which. */
export interface Understanding {
  topics: Match[]
  areas: Match[]
  /** Words of the question that say nothing to us, in plain form. */
  ignored: string[]
}

const fillers = new Set(
  plainWords(
    `an am auf aus bei beim bitte da dafür darf das dass dem den der des die dies diese doch ein eine einem einen einer eines er es etwas für gibt habe haben hat
     hier ich ihm ihr ihre im in ins ist jemand jetzt kann kannst kein keine können könnte man mein meine meinen meiner mich mir mit muss nach nicht noch nur ob oder
     sein seine sich sie sind so soll suche sucht suchen über um und uns unser vom von vor wann war was wegen welche welcher welches wem wen wenden wende wenn wer werden
     wie wir wird wo wohin wollen zu zum zur zuständig zuständige zuständigkeit stelle hilft helfen hilfe braucht brauche möchte will bekomme bekommt nachbar nachbarin
     the a an of for in at to is are who where which what how do does can i my me we help helps need needs looking responsible find get please near and or with from about`,
  ),
)

interface Entry {
  words: string[]
  id: string
  /** 1 for a name or label, a little less for a synonym. */
  weight: number
}

/** What questions are compared with; build it once per set of topics and areas. */
export interface Lexicon {
  topics: Entry[]
  areas: Entry[]
  byPostalCode: ReadonlyMap<string, string[]>
}

/** The lexicon of a set of topics and areas. */
export function buildLexicon(topics: readonly Topic[], areas: readonly Area[]): Lexicon {
  const byPostalCode = new Map<string, string[]>()
  for (const area of areas) if (area.postalCode) byPostalCode.set(area.postalCode, [...(byPostalCode.get(area.postalCode) ?? []), area.id])
  return {
    topics: topics.flatMap((topic) => [
      ...[topic.label, topic.en ?? ''].filter(Boolean).map((text) => ({ words: plainWords(text), id: topic.id, weight: 1 })),
      ...labelParts(topic.label).map((text) => ({ words: plainWords(text), id: topic.id, weight: 0.97 })),
      ...topic.synonyms.map((text) => ({ words: plainWords(text), id: topic.id, weight: topic.parentId ? 1 : 0.96 })),
    ]).filter((entry) => entry.words.length > 0),
    areas: areas.flatMap((area) => areaNames(area).map((text) => ({ words: plainWords(text), id: area.id, weight: area.kind === 'municipality' ? 1 : 0.98 }))).filter((entry) => entry.words.length > 0),
    byPostalCode,
  }
}

/** „Möbel und Erstausstattung“ is found by „Möbel“ and by „Erstausstattung“; words in brackets are not the name. */
function labelParts(label: string): string[] {
  const bare = label.replace(/\(.*?\)/g, ' ')
  const parts = bare.split(/,| und | während der | durch /).map((part) => part.trim()).filter((part) => part.length > 3)
  return parts.length > 1 ? parts : []
}

/** Names under which people know an area: „Burg (Dithmarschen)“ is Burg, „Amt KLG Eider“ is also Amt Eider and Eider. */
function areaNames(area: Area): string[] {
  const bare = area.name.replace(/\(.*?\)/g, '').trim()
  const names = [area.name, bare]
  if (area.kind === 'amt') names.push(bare.replace(/^Amt (KLG )?/, ''), bare.replace(/^Amt (KLG )?/, 'Amt '))
  if (area.kind === 'county') names.push(bare.replace(/^Kreis /, ''), `Landkreis ${bare.replace(/^Kreis /, '')}`)
  if (area.kind === 'municipality') names.push(`Stadt ${bare}`, `Gemeinde ${bare}`)
  return [...new Set(names)]
}

/**
 * Understands a question in one line: place first (the longest name wins), then topics in what is left: whole phrases,
 * other forms of a word, parts of compounds („Sprachkursanbieter“), and small typing errors, in this order.
 */
export function understand(question: string, lexicon: Lexicon): Understanding {
  const words = plainWords(question)
  const used = new Set<number>()
  const areas = findAreas(words, lexicon, used)
  const found = new Map<string, Match>()
  for (let length = Math.min(5, words.length); length >= 1; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const span = Array.from({ length }, (_, index) => start + index)
      if (span.some((index) => used.has(index))) continue
      const text = span.map((index) => words[index]!)
      if (length === 1 && fillers.has(text[0]!)) continue
      const matches = lexicon.topics.flatMap((entry) => {
        const match = compare(text, entry)
        return match ? [match] : []
      })
      if (!matches.length) continue
      const best = Math.max(...matches.map((match) => match.score))
      for (const match of matches) {
        if (match.score < best * 0.9) continue
        // Longer phrases say more; a topic named twice counts twice.
        const score = match.score * (1 + 0.15 * (length - 1))
        const before = found.get(match.id)
        if (!before || before.matched !== match.matched) found.set(match.id, { ...match, score: score + (before?.score ?? 0) })
      }
      for (const index of span) used.add(index)
    }
  }
  return {
    topics: [...found.values()].sort((a, b) => b.score - a.score || specificity(b.id) - specificity(a.id) || (a.id < b.id ? -1 : 1)),
    areas,
    ignored: words.filter((word, index) => !used.has(index) && !fillers.has(word)),
  }
}

const specificity = (topicId: string) => topicId.split('.').length

function findAreas(words: readonly string[], lexicon: Lexicon, used: Set<number>): Match[] {
  const take = (span: number[], matches: Match[]) => {
    for (const index of span) used.add(index)
    return matches
  }
  const postal = words.findIndex((word) => lexicon.byPostalCode.has(word))
  if (postal >= 0) return take([postal], lexicon.byPostalCode.get(words[postal]!)!.map((id) => ({ id, matched: words[postal]!, how: 'postal-code', score: 1 })))
  for (const how of ['exact', 'typo'] as const) {
    for (let length = Math.min(4, words.length); length >= 1; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        const text = words.slice(start, start + length).join(' ')
        if (length === 1 && fillers.has(text)) continue
        const fits = (entry: Entry) => {
          const name = entry.words.join(' ')
          if (how === 'exact') return name === text
          const allowed = allowedErrors(Math.min(text.length, name.length))
          return allowed > 0 && name[0] === text[0] && typingErrors(text, name, allowed) <= allowed && !isTopicWord(text, lexicon)
        }
        const matches = lexicon.areas.filter(fits)
        if (!matches.length) continue
        const best = Math.max(...matches.map((entry) => entry.weight))
        const ids = [...new Set(matches.filter((entry) => entry.weight === best).map((entry) => entry.id))]
        const span = Array.from({ length }, (_, index) => start + index)
        return take(span, ids.map((id) => ({ id, matched: text, how, score: how === 'exact' ? 1 : 0.8 })))
      }
    }
  }
  return []
}

/** A word that names a topic is not a misspelt place. */
function isTopicWord(text: string, lexicon: Lexicon): boolean {
  return lexicon.topics.some((entry) => entry.words.length === 1 && (entry.words[0] === text || stem(entry.words[0]!) === stem(text)))
}

/** How well words of the question fit an entry, or undefined. */
function compare(text: readonly string[], entry: Entry): Match | undefined {
  const matched = text.join(' ')
  const result = (how: MatchHow, score: number): Match => ({ id: entry.id, matched, how, score: score * entry.weight })
  if (text.length === entry.words.length) {
    if (text.every((word, index) => word === entry.words[index])) return result('exact', 1)
    if (text.every((word, index) => stem(word) === stem(entry.words[index]!))) return result('form', 0.95)
  }
  // Written apart or together: „Deutsch Kurs“, „Integrations-Kurs“.
  const joined = text.join('')
  const name = entry.words.join('')
  if (joined === name || (joined.length > 5 && stem(joined) === stem(name))) return result('form', 0.93)
  if (text.length !== 1) return undefined
  const word = text[0]!
  if (entry.words.length === 1 || text.length === entry.words.length) {
    const allowed = allowedErrors(Math.min(word.length, name.length))
    if (allowed > 0 && typingErrors(word, name, allowed) <= allowed) return result('typo', 0.85 - 0.08 * typingErrors(word, name, allowed))
  }
  // Part of a compound: a long entry inside the word, or the word at the beginning or end of the entry.
  const base = stem(name)
  if (entry.words.length === 1 && base.length >= 5 && word.length > name.length && (word.startsWith(base) || word.endsWith(name) || word.endsWith(base))) return result('part', 0.7 + 0.02 * Math.min(10, base.length))
  if (word.length >= 4 && name.length > word.length && (name.startsWith(word) || name.endsWith(word) || name.endsWith(stem(word)))) return result('part', 0.5 + 0.2 * (word.length / name.length))
  return undefined
}
