import { formatDate } from '../dates'
import { changesInWords } from '../network/changes-in-words'
import { compareNetworks, joinNetworks } from '../network/compare'
import type { VisibleNetwork } from '../network/filter'
import { find } from '../network/findings'
import { answerOf, officeOf } from '../network/questions'
import { namedGroups, type NetworkData, type NetworkState, type Question } from '../network/schema'
import { plainSentence } from '../network/sentence'
import type { ThingKind } from '../network/thing-kinds'
import { kindWords, thingRows } from '../network/things'
import type { ExportOptions } from './service'
import type { Table } from './table'

type Words = Pick<ExportOptions, 't' | 'locale'>

/** The organisations of the network as a table, with the number of their visible relations. */
export function organisationsTable(data: NetworkData, visible: VisibleNetwork, { t, locale }: Words): Table {
  const groups = new Map(namedGroups(data.groups, t.network.groups).map((group) => [group.id, group.name]))
  const columns = t.network.columns
  return {
    name: t.network.title,
    head: [columns.name, columns.kind, columns.group, columns.links, columns.verified],
    rows: visible.nodes.map((node) => [
      node.name,
      kindWords(t)[node.kind],
      groups.get(node.group) ?? null,
      visible.degree.get(node.id) ?? 0,
      node.verifiedAt && formatDate(node.verifiedAt, locale),
    ]),
  }
}

/** Topics or meetings with whoever belongs to them, one line per pair; organisations without any at the end. */
export function thingsTable(visible: VisibleNetwork, kind: ThingKind, { t, locale }: Words): Table {
  const words = t.network.things
  const { rows, without } = thingRows(visible)
  return {
    name: t.network.title,
    head: [words.kinds[kind], t.network.out.since, t.network.columns.name, t.network.columns.kind],
    rows: [
      ...rows.flatMap(({ thing, at, members }) =>
        members.map((node) => [thing.name, at && formatDate(at, locale), node.name, kindWords(t)[node.kind]]),
      ),
      ...without.map((node) => [words.without[kind], null, node.name, kindWords(t)[node.kind]]),
    ],
  }
}

/** The answer to a question as a table: rank, who, and a column per value. */
export function answerTable(
  question: Question,
  data: NetworkData,
  visible: VisibleNetwork,
  state: NetworkState,
  day: string,
  { t, locale }: Words,
): Table {
  const chosen = (state.pick ?? []).flatMap((key) => data.nodes.find((node) => node.key === key)?.id ?? [])
  const office = question === 'without' && !chosen.length ? officeOf(data.nodes)?.id : undefined
  const picked = office ? [office] : chosen
  const finding = find({ question, day, nodes: visible.nodes, links: visible.links, picked })
  const words = { t: t.networkQuestions, locale, nodes: data.nodes, picked, topics: [], filtered: false }
  const { columns, rows } = answerOf(finding, words)
  return {
    name: t.network.title,
    head: [t.networkQuestions.rank, t.networkQuestions.who, ...columns.map(({ head }) => head)],
    rows: rows.map(({ rank, names, cells }, at) => [
      rank,
      names.map(({ text }) => text).join(', '),
      ...finding.rows[at]!.values.map((value, column) => (typeof value === 'number' ? value : cells[column]!)),
    ]),
  }
}

/** What changed between two days as a table: new, ended or changed, and the sentence. */
export function changesTable(earlier: NetworkData, later: NetworkData, day: string, { t, locale }: Words): Table {
  const comparison = compareNetworks(earlier, later)
  const { sections } = changesInWords(comparison, joinNetworks(earlier, later, comparison).nodes, day, {
    t: { ...t.networkTime, and: t.networkQuestions.and },
    kinds: kindWords(t),
    linkKinds: t.network.linkKinds,
    locale,
  })
  return {
    name: t.network.title,
    head: [t.networkTime.change, t.networkTime.title],
    rows: sections.flatMap(({ change, lines }) =>
      lines.map((line) => [t.networkTime.sections[change], plainSentence(line)]),
    ),
  }
}
