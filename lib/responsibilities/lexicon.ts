import { readGazetteer, type Gazetteer } from '../areas/gazetteer'
import type { Area } from '../areas/schema'
import type { OrganisationRef } from '../organisations/schema'
import type { Topic } from '../topics/schema'
import { bonesOf, plainWords, stem } from '../words'
import { fillers, ignorable } from './everyday-words'
import { wordLists } from './word-lists'

/** A name of a topic, place or organisation. `weight`: 1 for its own name or synonym, less for a looser one. */
export interface Entry {
  kind: 'topic' | 'area' | 'organisation'
  id: string
  words: string[]
  weight: number
}

/** A one-word name, for comparing parts and typing errors. */
export interface SingleWord {
  word: string
  stem: string
  entries: Entry[]
}

/** A name of several words: their stems, and how many of them say something. */
interface NameOfWords {
  entry: Entry
  stems: ReadonlySet<string>
  telling: number
}

/** `refusable`: „keine …“ excludes it as well. */
interface Carrier {
  organisationIds: readonly string[]
  refusable: boolean
}

/** An organisation as the lexicon knows it. */
export type NamedOrganisation = Pick<OrganisationRef, 'id' | 'key' | 'name'> & {
  shortName: string | null
  kind?: OrganisationRef['kind']
  parentId?: string | null
}

/** What questions are compared with; built once per set of topics, areas and organisations. */
export interface Lexicon {
  /** Names by their plain words, joined by spaces. */
  phrases: ReadonlyMap<string, Entry[]>
  /** Names by their stems, joined without spaces („Deutsch-Kurs“, „Deutschkurse“). */
  forms: ReadonlyMap<string, Entry[]>
  /** One-word topics, and places (their words joined), by their first letter, for parts and typing errors. */
  topicWords: ReadonlyMap<string, readonly SingleWord[]>
  areaNames: ReadonlyMap<string, readonly SingleWord[]>
  /** Places by their words joined („Neufelder Koog“, „Loherickelshof“). */
  joinedAreas: ReadonlyMap<string, Entry[]>
  /** Topics of two or three words, joined. */
  topicNames: ReadonlyMap<string, readonly SingleWord[]>
  /** Topic words that may be a part of a compound, by what of them must be in it. */
  compoundParts: readonly (SingleWord & { base: string })[]
  /** Names of topics with several words, by the stem of each of them. */
  severalWords: ReadonlyMap<string, readonly NameOfWords[]>
  /** The plain words of the organisations' names. */
  wordsOfOrganisation: ReadonlyMap<string, ReadonlySet<string>>
  /** Organisations by one telling word of their name. */
  organisationWords: ReadonlyMap<string, ReadonlySet<string>>
  /** Carriers with many houses („die Kirche“, „VHS“) by how they are called: the organisations that are meant. */
  carriers: ReadonlyMap<string, Carrier>
  /** All organisations that belong to one, at any depth. */
  below: ReadonlyMap<string, readonly string[]>
  /** Places by the consonants of their name, at least four, where no other has the same. */
  areaBones: ReadonlyMap<string, Entry>
  byPostalCode: ReadonlyMap<string, readonly Area[]>
  /** Places of other counties. */
  outside: Gazetteer
  areas: ReadonlyMap<string, Area>
  parentOf: ReadonlyMap<string, string>
  topicIds: ReadonlySet<string>
}

/**
 * What the topics and areas alone make of a lexicon: most of the work, and it stays when an organisation is renamed.
 */
interface Base extends Omit<Lexicon, 'phrases' | 'organisationWords' | 'wordsOfOrganisation' | 'carriers' | 'below'> {
  entries: readonly Entry[]
  placeWords: ReadonlySet<string>
}

/** Builds the part that topics and areas make. */
export function buildBase(topics: readonly Topic[], areas: readonly Area[]): Base {
  const areaEntries = areas
    .flatMap((area) =>
      areaNames(area).map(({ name, weight }): Entry => ({
        kind: 'area',
        id: area.id,
        words: plainWords(name),
        weight,
      })),
    )
    .filter(notEmpty)
  const topicEntries = topics.flatMap(topicNames).filter(notEmpty)
  const topicWords = singles(topicEntries.filter((entry) => entry.words.length === 1 && entry.words[0]!.length >= 4))
  const byPostalCode = new Map<string, Area[]>()
  for (const area of areas)
    if (area.postalCode) byPostalCode.set(area.postalCode, [...(byPostalCode.get(area.postalCode) ?? []), area])
  return {
    entries: [...areaEntries, ...topicEntries],
    placeWords: new Set(areaEntries.flatMap((entry) => entry.words)),
    forms: groupBy(topicEntries, (entry) => stem(entry.words.join(''))),
    severalWords: byStem(topicEntries.filter((entry) => entry.words.length > 1)),
    topicWords: byFirstLetter(topicWords),
    compoundParts: topicWords
      .filter((name) => !ignorable(name.word))
      .map((name) => ({ ...name, base: name.stem.length >= 5 ? name.stem : name.word }))
      .filter((name) => name.base.length >= 5 || name.base === 'asyl'),
    topicNames: byFirstLetter(
      singles(topicEntries.filter((entry) => entry.words.length === 2 || entry.words.length === 3)),
    ),
    joinedAreas: groupBy(
      areaEntries.filter((entry) => entry.weight === 1),
      (entry) => entry.words.join(''),
    ),
    areaNames: byFirstLetter(singles(areaEntries.filter((entry) => entry.weight === 1 && entry.words.length <= 3))),
    areaBones: byBones(areaEntries.filter((entry) => entry.weight === 1)),
    byPostalCode,
    outside: readGazetteer(areas.find((area) => area.kind === 'county')?.ags ?? ''),
    areas: new Map(areas.map((area) => [area.id, area])),
    topicIds: new Set(topics.map(({ id }) => id)),
    parentOf: new Map(topics.flatMap((topic) => (topic.parentId ? [[topic.id, topic.parentId] as const] : []))),
  }
}

/** Builds the lexicon: the base, and the names of the organisations. */
export function buildLexicon(
  { entries, placeWords, ...base }: Base,
  organisations: readonly NamedOrganisation[] = [],
): Lexicon {
  const organisationEntries = organisations
    .flatMap((organisation) =>
      organisationNames(organisation).map((name): Entry => ({
        kind: 'organisation',
        id: organisation.id,
        words: plainWords(name),
        weight: 1,
      })),
    )
    .filter(notEmpty)
  return {
    ...base,
    phrases: groupBy([...entries, ...organisationEntries], (entry) => entry.words.join(' ')),
    wordsOfOrganisation: new Map(
      organisations.map(({ id, name, shortName }) => [id, new Set(plainWords(`${name} ${shortName ?? ''}`))]),
    ),
    organisationWords: tellingWords(
      organisations,
      (word) => placeWords.has(word) || (base.outside.places.get(word)?.known ?? false),
    ),
    carriers: carriersAmong(organisations),
    below: belongingTo(organisations),
  }
}

/** The organisations of each carrier of data/words.yaml, by their kind or a word of their name. */
function carriersAmong(organisations: readonly NamedOrganisation[]): Map<string, Carrier> {
  return new Map(
    wordLists.carriers.flatMap(({ said, names, kinds, refusable }) => {
      const stems = new Set(names.flatMap(plainWords).map(stem))
      const ids = organisations
        .filter(
          ({ name, shortName, kind }) =>
            (kind && kinds.includes(kind)) ||
            plainWords(`${name} ${shortName ?? ''}`).some((word) => stems.has(stem(word))),
        )
        .map(({ id }) => id)
      return ids.length
        ? said.map((name) => [plainWords(name).join(' '), { organisationIds: ids, refusable }] as const)
        : []
    }),
  )
}

function belongingTo(organisations: readonly NamedOrganisation[]): Map<string, string[]> {
  const parentOf = new Map(organisations.map(({ id, parentId }) => [id, parentId ?? null]))
  const found = new Map<string, string[]>()
  for (const { id } of organisations) {
    const seen = new Set([id])
    for (let above = parentOf.get(id); above && !seen.has(above); above = parentOf.get(above)) {
      seen.add(above)
      found.set(above, [...(found.get(above) ?? []), id])
    }
  }
  return found
}

/** Whether a word is the name of a place of this county. */
export function namesPlace({ phrases }: Pick<Lexicon, 'phrases'>, word: string): boolean {
  return phrases.get(word)?.some((entry) => entry.kind === 'area') ?? false
}

/** What stands in brackets behind a name, within reason. */
const inBrackets = /\([^()]{0,80}\)/g

const notEmpty = (entry: Entry) => entry.words.length > 0

function groupBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}

/** Several-word names under the stem of each of their words. */
function byStem(entries: readonly Entry[]): Map<string, NameOfWords[]> {
  const found = new Map<string, NameOfWords[]>()
  for (const entry of entries) {
    const name = {
      entry,
      stems: new Set(entry.words.map(stem)),
      telling: entry.words.filter((word) => !ignorable(word)).length,
    }
    if (name.stems.size < 2 || name.telling === 0) continue
    for (const each of name.stems) {
      const names = found.get(each)
      if (names) names.push(name)
      else found.set(each, [name])
    }
  }
  return found
}

function byFirstLetter(names: readonly SingleWord[]): Map<string, SingleWord[]> {
  const groups = new Map<string, SingleWord[]>()
  for (const name of names) {
    const group = groups.get(name.word[0]!)
    if (group) group.push(name)
    else groups.set(name.word[0]!, [name])
  }
  return groups
}

function singles(entries: readonly Entry[]): SingleWord[] {
  return [...groupBy(entries, (entry) => entry.words.join(''))].map(([word, group]) => ({
    word,
    stem: stem(word),
    entries: group,
  }))
}

/** Label, parts of the label, and synonyms. Synonyms of a subtopic count a little more than those of an upper topic. */
function topicNames(topic: Topic): Entry[] {
  const entry = (name: string, weight: number): Entry => {
    const words = plainWords(name)
    return {
      kind: 'topic',
      id: topic.id,
      words,
      weight: words.every((word) => looseNames.has(stem(word))) ? weight * 0.7 : weight,
    }
  }
  return [
    ...[topic.label, topic.en ?? ''].filter(Boolean).map((name) => entry(name, 1)),
    ...labelParts(topic.label).map((name) => entry(name, 0.97)),
    ...[...topic.synonyms, ...topic.synonymsEn].map((name) => entry(name, topic.parentId ? 1 : 0.96)),
  ]
}

/** Names of a topic that also go with many others („Kita Anmeldung“): they count only when nothing else is said. */
const looseNames = new Set(wordLists.looseTopicNames.flatMap(plainWords).map(stem))

/** „Möbel und Erstausstattung“ is found by „Möbel“ and by „Erstausstattung“; words in brackets are not the name. */
function labelParts(label: string): string[] {
  const bare = label.replace(inBrackets, ' ')
  const parts = bare
    .split(/,| und | während der | durch /)
    .map((part) => part.trim())
    .filter((part) => part.length > 3)
  return parts.length > 1 ? parts : []
}

/**
 * Names under which people know an area: „Burg (Dithmarschen)“ is Burg, „Amt KLG Eider“ is also Amt Eider, „Amt
 * Marne-Nordsee“ also Amt Marne; Ortsteile; the adjective („Heider“), which may also be a name, so it counts less.
 */
function areaNames(area: Area): { name: string; weight: number }[] {
  const bare = area.name.replace(inBrackets, '').trim()
  // „in Deutschland“ says nothing about where.
  const names = area.kind === 'country' ? [] : [area.name, bare, ...area.localities]
  const looser: string[] = []
  if (area.kind === 'amt') {
    const short = bare.replace(/^Amt (KLG )?/, '')
    names.push(
      short,
      `Amt ${short}`,
      ...(short.includes('-') ? short.split('-').map((part) => `Amt ${part.trim()}`) : []),
    )
  }
  if (area.kind === 'county') {
    const short = bare.replace(/^(Kreis|Landkreis) /, '')
    names.push(short, `Landkreis ${short}`, 'Kreis', 'kreisweit', 'ganzer Kreis', 'im ganzen Kreis')
  }
  if (area.kind === 'municipality') {
    names.push(`Stadt ${bare}`, `Gemeinde ${bare}`)
    const halves = bare.split('-')
    if (halves.length > 1) looser.push(...halves.filter((half) => half.length > 3 && !fillers.has(half.toLowerCase())))
    if (!bare.includes(' ') && !bare.includes('-')) looser.push(`${bare}er`)
  }
  if (area.kind === 'state') names.push(`Land ${bare}`, 'landesweit')
  if (area.kind === 'country') names.push('bundesweit')
  return [...[...new Set(names)].map((name) => ({ name, weight: 1 })), ...looser.map((name) => ({ name, weight: 0.9 }))]
}

/** Full name, the name before a comma, colon or bracket and without its legal form, and the short name. */
function organisationNames({ name, shortName }: NamedOrganisation): string[] {
  const bare = name
    .replace(inBrackets, '')
    .replace(/\b(e\. ?V\.|gGmbH|mbH|AöR|GmbH)/g, '')
    .trim()
  const house = /^(Stadt|Gemeinde|Amt|Kreis) (?:KLG )?(.+)$/.exec(bare)
  const houses = house
    ? [
        `Rathaus ${house[2]}`,
        `${house[1]}verwaltung ${house[2]}`,
        ...(house[1] === 'Kreis' ? ['Kreisverwaltung', 'Kreishaus'] : []),
      ]
    : []
  const nicknames = Object.entries(wordLists.nicknames).flatMap(([start, others]) =>
    bare.startsWith(start) && !/^[\p{L}\d]/u.test(bare.slice(start.length)) ? others : [],
  )
  const [first = ''] = bare.split(/ (?:des|der|im|in|für|zu|Dithmarschen|Schleswig-Holstein)\b/)
  return [
    ...new Set([
      name,
      bare,
      bare.split(/[,:„]/)[0]!.trim(),
      ...(first.includes(' ') ? [first] : []),
      ...houses,
      ...nicknames,
      ...(shortName && shortName.length > 2 ? [shortName] : []),
    ]),
  ].filter((text) => text.length > 2)
}

/**
 * Words of names that lead to at most three organisations: „Handwerkskammer“, „Kinderschutzbund“. Place names never do.
 */
function tellingWords(
  organisations: readonly NamedOrganisation[],
  isPlace: (word: string) => boolean,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const organisation of organisations) {
    for (const word of plainWords(organisation.name)) {
      const key = stem(word)
      if (word.length < 6 || isPlace(word) || generic.has(key)) continue
      found.set(key, (found.get(key) ?? new Set<string>()).add(organisation.id))
    }
  }
  for (const [word, ids] of found) if (ids.size > 3) found.delete(word)
  return found
}

/** Words of many names that say nothing about one of them. */
const generic = new Set(wordLists.genericNames.flatMap(plainWords).map(stem))

function byBones(entries: readonly Entry[]): Map<string, Entry> {
  const found = groupBy(entries, (entry) => bonesOf(entry.words.join('')))
  return new Map(
    [...found].flatMap(([bones, same]) =>
      bones.length >= 4 && new Set(same.map(({ id }) => id)).size === 1 ? [[bones, same[0]!] as const] : [],
    ),
  )
}
