import { lastDay } from '../dates'
import { readDated, sortedDated } from '../records/fields'

/** What an organisation is called, and was called until when (`<until> <name>`, the earliest first). */
interface Named {
  readonly name: string
  readonly formerNames: readonly string[]
}

/** The name of an organisation on a day (YYYY-MM-DD): the former one that was valid then, else the present one. */
export function nameOn({ name, formerNames }: Named, day: string): string {
  const valid = sortedDated(formerNames)
    .map(readDated)
    .find(({ until }) => lastDay(until) >= day)
  return valid?.text ?? name
}

/** Whether an organisation no longer is there on a day (YYYY-MM-DD): its last day lies before it. */
export function isClosedOn({ validTo }: { readonly validTo: string | null }, day: string): boolean {
  return validTo !== null && lastDay(validTo) < day
}

/** Former names with the day until which each was valid, the latest first. */
export function formerNamesOf({ formerNames }: Pick<Named, 'formerNames'>): { name: string; until: string }[] {
  return sortedDated(formerNames)
    .map(readDated)
    .map(({ until, text }) => ({ name: text, until }))
    .reverse()
}
