import type { Access } from '@/lib/audit/schema'
import { formatDate, formatTime } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'

/** An entry of the log of accesses in words. */
export interface AccessWords {
  readonly when: string
  readonly who: string
  readonly what: string
  readonly where: string
}

/** The words of an entry; never a code. */
export function accessWords(access: Access, t: Messages, locale: Locale): AccessWords {
  const words = t.audit
  const { action, details, subject } = access
  const sentence = (words.actions as Record<string, string>)[action] ?? ''
  const role = (name: string | undefined) => (t.roles as Record<string, string>)[name ?? ''] ?? words.nobody
  return {
    when: fill(words.clock, { date: formatDate(access.at, locale), time: formatTime(access.at, locale) }),
    who: whoOf(access, t),
    what: fill(sentence, {
      name: subject.name || words.noSuchAccount,
      from: role(details.from),
      to: role(details.to),
      rows: count(words.rows, details.number ?? 0, locale),
    }),
    where: whereOf(access, t),
  }
}

function whoOf({ actor }: Access, { audit }: Messages): string {
  if (actor.id === 'system') return audit.system
  if (actor.id === 'provider') return audit.provider
  return actor.name || audit.nobody
}

/** This machine, as it calls itself. */
const here = new Set(['127.0.0.0/24', '0:0:0:0::/64'])

function whereOf({ actor, details: { origin, browser, system } }: Access, { audit, sessions }: Messages): string {
  const known = browser || system
  const device =
    known && fill(sessions.device, { browser: browser || sessions.someBrowser, system: system || sessions.someSystem })
  const local = origin === undefined ? actor.id === 'system' : here.has(origin)
  const network = local ? audit.thisMachine : origin ? fill(audit.network, { network: origin }) : audit.nobody
  return [network, device].filter(Boolean).join(' · ')
}
