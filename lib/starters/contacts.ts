import { sourceValue } from '../sources/schema'
import type { ContactRow } from './schema'
import type { NodeRow } from './starter-graph'
import { stableId } from './stable-id'
import { known } from './starter-graph'

/** What public pages say of an organisation, by the fields of its record. */
export interface PublishedContacts {
  readonly props: Readonly<Record<string, string | string[]>>
  readonly sources: readonly NodeRow[]
}

/** The field of the record that a row of contacts.csv fills in; rows of the others are texts within a field. */
const fieldOf: Record<string, string> = {
  name: 'name',
  phone: 'phone',
  email: 'email',
  website: 'website',
  street: 'street',
  postal_code: 'postalCode',
  place: 'place',
  opening_hours: 'openingHours',
  phone_hours: 'openingHours',
  languages: 'languages',
  what_to_know: 'advice',
  area: 'advice',
  location_note: 'advice',
  target_groups: 'advice',
  languages_website: 'advice',
  bring: 'bring',
  bring_ukraine: 'bring',
  courses: 'courses',
  branch: 'branches',
  phone_2: 'otherContacts',
  phone_asyl: 'otherContacts',
  phone_employers: 'otherContacts',
  email_2: 'otherContacts',
  email_asyl: 'otherContacts',
  booking_url: 'otherContacts',
  po_box: 'otherContacts',
}
/** What stands before a value that shares its field with others. */
const prefixes: Record<string, string> = {
  phone_hours: 'Telefonisch',
  area: 'Gebiet',
  target_groups: 'Für',
  languages_website: 'Website auf',
  bring_ukraine: 'Ersterfassung Ukraine',
  phone_2: 'Weiteres Telefon',
  phone_asyl: 'Asylbewerberleistungen',
  phone_employers: 'Für Arbeitgeber',
  email_2: 'Weitere E-Mail',
  email_asyl: 'Hilfe für Geflüchtete',
  booking_url: 'Termine',
}
const lineFields = new Set(['branches', 'otherContacts'])
const addressFields = new Set(['street', 'postalCode', 'place', 'branches'])

/** A few names of languages, and nothing else (not a sentence about them). */
const listOfLanguages = /^[A-ZÄÖÜ][\wäöüß]+(?: Sprache)?(?:, [A-ZÄÖÜ][\wäöüß]+)*$/

/**
 * Values and their sources from the rows of one organisation. Several rows of one field become one value.
 * @param hidden a protected organisation: what would tell where it is stays out
 */
export function publishedContacts(id: string, rows: readonly ContactRow[], hidden: boolean): PublishedContacts {
  const byField = new Map<string, ContactRow[]>()
  for (const row of rows) {
    const sentence = row.field === 'languages' && !listOfLanguages.test(row.value)
    const field = sentence ? 'advice' : fieldOf[row.field]
    if (!field || (hidden && addressFields.has(field))) continue
    byField.set(field, [...(byField.get(field) ?? []), sentence ? { ...row, value: `Sprachen: ${row.value}` } : row])
  }
  const props: Record<string, string | string[]> = {}
  const sources: NodeRow[] = []
  for (const [field, found] of byField) {
    const texts = found.map((row) => (prefixes[row.field] ? `${prefixes[row.field]}: ${row.value}` : row.value))
    props[field] =
      field === 'languages' ? texts[0]!.split(', ') : lineFields.has(field) ? texts.join('\n') : together(texts)
    sources.push({
      id: stableId('value-source', `${id}:${field}`),
      props: known({
        field,
        value: sourceValue(props[field]!),
        source: [...new Set(found.map((row) => row.source))].join(' ; '),
        pageDate: oldestDate(found.map((row) => row.page_date)),
        confidence: leastSure(found),
        note: [...new Set(found.map((row) => row.note).filter(Boolean))].join('; '),
      }),
    })
  }
  return { props, sources }
}

/** Rows that share a field stand in it one after the other, each ended like a sentence. */
function together(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0]!
  return texts.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ')
}

/** The day, month or year of a page; nothing where only a guess is written ("ohne Datum (nach 2013)"). */
function oldestDate(dates: readonly string[]): string | null {
  const known = dates.map((text) => /^\d{4}(-\d{2}(-\d{2})?)?/.exec(text)?.[0] ?? null)
  return known.includes(null) ? null : (known.sort()[0] ?? null)
}

const sureness = ['low', 'medium', 'high']
function leastSure(rows: readonly ContactRow[]): string {
  return rows.map((row) => row.confidence).sort((a, b) => sureness.indexOf(a) - sureness.indexOf(b))[0]!
}
