import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import type { Locale } from '../i18n/messages'
import type { DangerKind } from './kinds'
import type { UrgentNumber } from './schema'

const text = z.string()
/** A row of data/helplines.csv. */
export const helplineRowSchema = z.strictObject({
  id: text.min(1),
  certain: z.enum(['yes', 'no']),
  number: text.min(1),
  name: text.min(1),
  name_en: text.min(1),
  for_whom: text.min(1),
  for_whom_en: text.min(1),
  languages: text,
  languages_en: text,
  hours: text,
  hours_en: text,
  source: text.min(1),
  page_date: text.min(1),
})
type HelplineRow = z.output<typeof helplineRowSchema>

/** Numbers that come with the program: read once when it starts, whatever the store holds. */
export const helplines: ReadonlyMap<string, HelplineRow> = new Map(
  Papa.parse<Record<string, string>>(readFileSync(join(process.cwd(), 'data', 'helplines.csv'), 'utf8').trim(), {
    header: true,
  }).data.map((row) => {
    const line = helplineRowSchema.parse(row)
    return [line.id, line]
  }),
)

/** Whom to call in which danger, in this order. Lines that are not certain are left out when they are shown. */
export const linesByKind: Readonly<Record<DangerKind, readonly string[]>> = {
  fire: ['notruf-112'],
  medical: ['notruf-112', '116117', 'schwangere'],
  poisoning: ['notruf-112', 'giz-nord'],
  suicide: ['notruf-112', 'telefonseelsorge', 'kinder-jugend', '116117'],
  violence: [
    'notruf-110',
    'hilfetelefon-frauen',
    'notruf-112',
    'hilfetelefon-maenner',
    'opfer-telefon',
    'frauenhaus-24-7',
  ],
  'sexual-violence': ['notruf-110', 'hilfetelefon-frauen', 'hilfetelefon-missbrauch', 'notruf-112', 'opfer-telefon'],
  'child-danger': ['notruf-110', 'notruf-112', 'kinder-jugend', 'hilfetelefon-missbrauch', 'elterntelefon'],
  'threat-to-others': ['notruf-110', 'telefonseelsorge', 'nummer-gegen-gewalt'],
  attack: ['notruf-110', 'notruf-112', 'opfer-telefon', 'ads'],
  'forced-marriage': ['notruf-110', 'hilfetelefon-frauen', 'kinder-jugend'],
  missing: ['notruf-110'],
  'no-roof': ['notruf-110', 'notruf-112'],
  deportation: [],
}

/** The certain numbers for a kind of danger, in the words of a language. */
export function builtInNumbers(kind: DangerKind, locale: Locale): UrgentNumber[] {
  return linesByKind[kind].flatMap((id) => {
    const line = helplines.get(id)
    return line?.certain === 'yes' ? [numberOf(line, locale)] : []
  })
}

function numberOf(line: HelplineRow, locale: Locale): UrgentNumber {
  const english = locale === 'en'
  return {
    label: english ? line.name_en : line.name,
    forWhom: english ? line.for_whom_en : line.for_whom,
    // Several numbers of one service lead to the same people.
    number: line.number.split(' · ')[0]!,
    languages: (english ? line.languages_en : line.languages) || null,
    hours: (english ? line.hours_en : line.hours) || null,
    source: `${line.source} (${line.page_date})`,
  }
}

/** A line that comes with the program, as the list of help lines shows it. */
export interface BuiltInLine extends UrgentNumber {
  readonly id: string
  readonly certain: boolean
}

/** Every line that some kind of danger names, also those that are not certain. */
export function builtInLines(locale: Locale): BuiltInLine[] {
  const named = new Set(Object.values(linesByKind).flat())
  return [...helplines.values()]
    .filter((line) => named.has(line.id))
    .map((line) => ({ ...numberOf(line, locale), id: line.id, certain: line.certain === 'yes' }))
}
