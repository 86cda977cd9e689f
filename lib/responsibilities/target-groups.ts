import { targetGroups, type TargetGroup } from './schema'
import { plainWords, stem } from '../words'
import { wordLists } from './word-lists'

const entries = targetGroups.flatMap((group) =>
  wordLists.targetGroups[group].flatMap((word) => plainWords(word).map((plain) => [plain, group] as const)),
)
const groupByWord = new Map<string, TargetGroup>(entries)
const groupByStem = new Map<string, TargetGroup>(entries.map(([word, group]) => [stem(word), group]))

/** The group a plain word means, if any; only in the forms of people („Ehrenamtlichen“, not „Ehrenamt“). */
export function groupOfWord(word: string): TargetGroup | undefined {
  const root = stem(word)
  return groupByWord.get(word) ?? (root === word ? undefined : groupByStem.get(root))
}

/** The group a record's own words mean („geflüchtete Frauen“ → women before refugees), if any. */
export function groupOfText(text: string | null): TargetGroup | undefined {
  const found = text ? plainWords(text).flatMap((word) => groupOfWord(word) ?? []) : []
  return found.find((group) => group !== 'refugees') ?? found[0]
}
