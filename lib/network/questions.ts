import { formatDate } from '../dates'
import { count, fill, type Locale, type Messages } from '../i18n/messages'
import type { Column, Finding, FoundRow } from './findings'
import { noMarks, type MapMarks } from './marks'
import type { NetworkNode } from './schema'
import { enumeration, named, sentence, type Named, type Sentence } from './sentence'

/** One line of a ranked answer. */
export interface AnswerRow {
  rank: number
  /** Organisations of this line, as they are named and linked. */
  names: Named[]
  /** A value per column, as people read it. */
  cells: string[]
  /** Of the largest first value, 0 to 1, for the bar. */
  share: number
}

/** The answer to a question in words, as a list, and in the picture. */
export interface Answer {
  /** Half a sentence that says what the picture shows. */
  short: Sentence
  paragraph: Sentence[]
  /** How it was counted, and what it does not say. */
  caveat: string
  columns: { id: Column; head: string }[]
  rows: AnswerRow[]
  marks: MapMarks
}

export interface Wording {
  t: Messages['networkQuestions']
  locale: Locale
  nodes: readonly NetworkNode[]
  /** Ids of the organisations picked. */
  picked: readonly string[]
  /** Names of topics that the picked ones share. */
  topics: readonly string[]
  filtered: boolean
}

/** So many are numbered in the picture and listed beside it. */
export const mostRanked = 6
const mostMarkedPairs = 10
const mostGroups = 8
const fewOrganisations = 10

/** The office of the people who use this, as far as its name tells: „Koordinierungsstelle …“. */
export function officeOf(nodes: readonly NetworkNode[]): NetworkNode | undefined {
  return nodes.find(({ name }) => name.startsWith('Koordinierungsstelle'))
}

/** Says an answer in plain words, with the caveat that applies. */
export function answerOf(finding: Finding, wording: Wording): Answer {
  const { t, nodes, filtered } = wording
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const name = (id: string | undefined) => {
    const node = id === undefined ? undefined : byId.get(id)
    return node ? named(node) : { key: '', text: '' }
  }
  const { question, rows, facts } = finding
  const says = { ...wording, name, rows, facts }
  const nothing = !rows.length && !silentQuestions.has(question)
  const top = Math.max(...rows.map(({ values }) => Number(values[0])), 0)
  return {
    short: shortOf(finding, says),
    paragraph: nothing ? [[t.nothing]] : paragraphs[question](says),
    caveat: [
      fill(t.counted, { how: t[question].how }),
      ...(filtered ? [t.filtered] : []),
      ...(facts.organisations! < fewOrganisations ? [t.small] : []),
      t.judgement,
    ].join(' '),
    columns: finding.columns.map((id) => ({ id, head: t.columns[id] })),
    rows: rows.map(({ ids, values }, index) => ({
      rank: index + 1,
      names: (question === 'breaks' ? ids.slice(0, 1) : ids).map(name),
      cells: values.map((value, at) => cell(value, finding.columns[at]!, wording.locale)),
      share: top ? Number(values[0]) / top : 0,
    })),
    marks: marksOf(finding),
  }
}

/** These have something to say also when nobody is on the list. */
const silentQuestions: ReadonlySet<string> = new Set(['path', 'common', 'without', 'edge', 'asleep', 'breaks', 'cliff'])

type Says = Wording & { name: (id: string | undefined) => Named; rows: FoundRow[]; facts: Record<string, number> }

const formats = { de: 'de-DE', en: 'en-GB' } as const
const number = (value: number, locale: Locale) =>
  new Intl.NumberFormat(formats[locale], { maximumFractionDigits: 1 }).format(value)
const percent = (share: number, locale: Locale) =>
  new Intl.NumberFormat(formats[locale], { style: 'percent' }).format(share)

function cell(value: number | string | null, column: Column, locale: Locale): string {
  if (value === null) return '–'
  if (column === 'lastSign' || column === 'until') return formatDate(String(value), locale)
  const digits = column === 'closeness' || column === 'influence' ? 3 : 0
  return new Intl.NumberFormat(formats[locale], { minimumFractionDigits: digits }).format(Number(value))
}

const firstName = ({ name, rows }: Says) => name(rows[0]?.ids[0])
const firstPair = ({ name, rows }: Says) => ({ a: name(rows[0]?.ids[0]), b: name(rows[0]?.ids[1]) })
/** A sentence with a number in it, in the form the number asks for. */
const counted = (
  forms: { one: string; other: string },
  n: number,
  { locale }: Pick<Wording, 'locale'>,
  values: Parameters<typeof sentence>[1] = {},
) => sentence(n === 1 ? forms.one : forms.other, { n: number(n, locale), ...values })

const paragraphs: Record<Finding['question'], (says: Says) => Sentence[]> = {
  connects: (says) => [
    sentence(says.t.connects.first, { name: firstName(says) }),
    says.facts.lost ? counted(says.t.connects.lost, says.facts.lost, says) : [says.t.connects.holds],
  ],
  connected: (says) => {
    const { t, locale, facts, rows } = says
    return [
      sentence(t.connected.first, {
        name: firstName(says),
        n: Number(rows[0]!.values[0]),
        mean: number(facts.mean!, locale),
      }),
      sentence(t.connected.shape, {
        density: percent(facts.density!, locale),
        turn: facts.centralisation! > 0.3 ? t.connected.turns : t.connected.spreads,
      }),
    ]
  },
  closest: (says) => [
    sentence(says.t.closest.first, firstPair(says)),
    counted(says.t.closest.core, says.facts.inside!, says, { k: says.facts.innermost! }),
    ...(says.facts.directed
      ? [sentence(says.t.closest.returned, { share: percent(says.facts.returned!, says.locale) })]
      : []),
  ],
  path: (says) => {
    const { t, facts, name, picked, rows } = says
    const [a, b] = [name(picked[0]), name(picked[1])]
    if (!facts.asked) return [[t.path.ask]]
    if (facts.steps! < 0) return [sentence(t.path.none, { a, b })]
    const via = enumeration(
      rows.slice(1, -1).map(({ ids }) => name(ids[0])),
      t.and,
    )
    return [counted(t.path.found, facts.steps!, says, { a, b, via })]
  },
  common: (says) => {
    const { t, facts, name, picked, rows, topics } = says
    if (facts.asked! < 2) return [[t.common.ask]]
    const names = enumeration(picked.map(name), t.and)
    return [
      rows.length ? counted(t.common.found, rows.length, says, { names }) : sentence(t.common.none, { names }),
      ...(topics.length ? [sentence(t.common.topics, { topics: topics.join(', ') })] : []),
    ]
  },
  groups: (says) => {
    const { t, facts, rows } = says
    return [
      counted(t.groups.found, rows.length, says),
      sentence(t.groups.largest, { n: Number(rows[0]!.values[0]), name: firstName(says) }),
      [facts.modularity! > 0.4 ? t.groups.clear : t.groups.vague],
      ...(facts.loose ? [counted(t.groups.loose, facts.loose, says)] : []),
    ]
  },
  breaks: (says) => {
    const { t, facts, rows } = says
    const lost = Number(rows[0]?.values[0] ?? 0)
    const onlyOnes = rows.filter(({ values }) => Number(values[1]) > 0).length
    return [
      ...(lost
        ? [
            counted(t.breaks.first, lost, says, { name: firstName(says) }),
            counted(t.breaks.points, facts.points!, says),
          ]
        : [[t.breaks.holds]]),
      ...(onlyOnes ? [counted(t.breaks.topics, onlyOnes, says)] : []),
    ]
  },
  without: (says) => {
    const { t, facts, name, picked, rows } = says
    if (!facts.asked) return [[t.without.ask]]
    const office = { name: name(picked[0]) }
    const only = rows.filter(({ values }) => values[1] === 0).length
    return [
      facts.lost ? counted(t.without.lost, facts.lost, says, office) : sentence(t.without.holds, office),
      ...(only ? [counted(t.without.only, only, says)] : []),
    ]
  },
  edge: (says) => {
    const { t, facts, rows } = says
    const single = rows.length - facts.alone!
    if (!rows.length) return [[t.edge.none]]
    return [
      ...(facts.alone ? [counted(t.edge.alone, facts.alone, says)] : []),
      ...(single ? [counted(t.edge.one, single, says)] : []),
      ...(facts.islands ? [counted(t.edge.islands, facts.islands, says)] : []),
    ]
  },
  asleep: (says) => {
    const { t, facts, rows } = says
    if (!rows.length) return [[t.asleep.none]]
    return [
      counted(t.asleep.found, rows.length, says, { all: facts.recorded! }),
      ...(facts.noted ? [counted(t.asleep.noted, facts.noted, says)] : []),
      sentence(t.asleep.first, firstPair(says)),
    ]
  },
  cliff: (says) => {
    const { t, facts, rows, locale } = says
    const open = facts.open ? [counted(t.cliff.open, facts.open, says)] : []
    if (!rows.length) return [[t.cliff.none], ...open]
    const date = formatDate(String(rows[0]!.values[0]), locale)
    return [
      counted(t.cliff.found, rows.length, says, { soon: number(facts.soon!, locale) }),
      sentence(t.cliff.first, { ...firstPair(says), date }),
      facts.bare
        ? counted(t.cliff.rests, facts.bare, says, {
            ties: count(t.cliff.ties, facts.ties!, locale),
            partners: count(t.cliff.partners, facts.partners!, locale),
            responsibilities: count(t.cliff.responsibilities, facts.responsibilities!, locale),
          })
        : [t.cliff.cushioned],
      ...open,
    ]
  },
  introduce: (says) => [
    sentence(says.t.introduce.first, firstPair(says)),
    counted(says.t.introduce.why, Number(says.rows[0]!.values[0]), says),
  ],
}

function shortOf({ question, facts }: Finding, says: Says): Sentence {
  const { t, rows } = says
  if (!rows.length) return [t.nothing]
  if (question === 'connects') return [count(t.connects.short, facts.carriers!, says.locale)]
  if (question === 'connected') return sentence(t.connected.short, { name: firstName(says) })
  return [t[question].short]
}

/** What of the answer the map shows. */
function marksOf({ question, rows }: Finding): MapMarks {
  if (!rows.length) return noMarks
  if (question === 'groups') {
    const numbered = rows.slice(0, mostGroups).flatMap(({ ids }, at) => ids.map((id) => [id, at + 1] as const))
    return { ...noMarks, ranks: new Map(numbered) }
  }
  const links = new Map(rows.slice(0, mostMarkedPairs).flatMap((row) => (row.links ?? []).map((id) => [id, 'path'])))
  const ends = question === 'path' ? rows.length : mostRanked
  const single = rows[0]!.ids.length === 1 || question === 'breaks'
  const top = Math.max(...rows.map(({ values }) => Number(values[0] ?? 0)), 1)
  const first = rows.slice(0, ends)
  return {
    ranks: new Map(single ? first.map(({ ids }, at) => [ids[0]!, at + 1]) : []),
    halos: new Map(
      single && question !== 'path' ? first.map(({ ids, values }) => [ids[0]!, Number(values[0] ?? 1) / top]) : [],
    ),
    nodes: new Map(single ? [] : rows.slice(0, mostMarkedPairs).flatMap(({ ids }) => ids.map((id) => [id, 'found']))),
    links: links as MapMarks['links'],
  }
}
