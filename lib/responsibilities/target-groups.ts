import { targetGroups, type TargetGroup } from './schema'
import { plainWords, stem } from '../words'

/** Words people use for a group, German and English. */
const wordsOf: Record<TargetGroup, string> = {
  women: 'Frau Frauen Mutter Mütter Migrantin Migrantinnen Mädchen woman women mother mothers girl girls',
  families: 'Familie Familien Eltern Alleinerziehende family families parents',
  children: 'Kind Kinder Kleinkind Kleinkinder Baby Säugling child children toddler',
  youth: 'Jugendliche Jugendlicher Jugendlichen Teenager Heranwachsende youth teenager teenagers',
  refugees:
    'Flüchtling Flüchtlinge Geflüchtete Geflüchteten Asylbewerber Asylbewerberin Asylsuchende Asylsuchender Schutzsuchende Geduldete refugee refugees',
  unaccompanied: 'Unbegleitete Minderjährige umA',
  seniors: 'Senior Senioren Seniorin Rentner Rentnerin Ältere seniors pensioners',
  disabled: 'Behinderte Rollstuhlfahrer Gehörlose Blinde disabled',
  employers: 'Arbeitgeber Betrieb Betriebe Unternehmen Firma Firmen employer employers company companies',
  volunteers: 'Ehrenamtliche Ehrenamtlichen Freiwillige Helfer Helferinnen volunteer volunteers',
}

const entries = targetGroups.flatMap((group) => plainWords(wordsOf[group]).map((word) => [word, group] as const))
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
