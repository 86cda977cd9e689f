import { hasEnded, type Cooperation } from '../cooperations/schema'
import { cleanLines } from '../text'
import { formSchemaOf, formTextsOf, sameValue, type Catalogue, type Field, type Values } from '../records/fields'
import { catalogues, fieldsAsked, longestAnswer, type Answer, type AskedKind, type SaidOf } from './fields'
import type { AskedField, AskedRecord, AskedTie, CheckUp, Proposal } from './schema'

// What a partner is asked, and what its answers mean: pure, so that what is shown can be proven field by field.

/** A record of the partner, as its own kind shows it. */
export interface OwnRecord {
  readonly kind: AskedKind
  readonly id: string
  readonly name: string
  readonly values: Values
}

/** What was said by the same link and is not decided yet. */
export type Earlier = Pick<Proposal, 'answer' | 'about' | 'aboutId' | 'field' | 'fields' | 'value'>

/** Records with the fields that are asked, and nothing else of them. `hidden`: nobody may learn where they are. */
export function askedRecords(own: readonly OwnRecord[], hidden: boolean, earlier: readonly Earlier[]): AskedRecord[] {
  return own.map(({ kind, id, name, values }) => ({
    kind,
    id,
    name,
    fields: fieldsAsked(kind, hidden).map((field) => askedField(kind, id, field, values, earlier)),
  }))
}

function askedField(
  kind: AskedKind,
  id: string,
  name: string,
  values: Values,
  earlier: readonly Earlier[],
): AskedField {
  const catalogue: Catalogue = catalogues[kind]
  const field = catalogue[name]!
  const text = textOf(catalogue, name, values[name])
  const about = earlier.filter((one) => one.about === kind && one.aboutId === id)
  const other = about.find((one) => one.answer === 'other' && one.field === name)
  const right = about.some((one) => one.answer === 'right' && one.fields.includes(name))
  return {
    key: `${kind}.${id}.${name}`,
    name,
    type: field.type as AskedField['type'],
    max: 'max' in field ? field.max : null,
    required: Boolean(field.required),
    text,
    answer: other ? 'other' : right ? 'right' : '',
    typed: other ? textOf(catalogue, name, valueOf(other.value)) : text,
  }
}

const textOf = (catalogue: Catalogue, name: string, value: unknown) =>
  String(formTextsOf({ [name]: catalogue[name]! }, { [name]: value })[name])

/** A value as a proposal keeps it. */
export const keptValue = (value: unknown) => JSON.stringify(value ?? null)
export const valueOf = (kept: string | null): unknown => (kept === null ? null : (JSON.parse(kept) as unknown))

/** Cooperations the partner is asked about: those that are not over. */
export function askedTies(
  cooperations: readonly Cooperation[],
  self: string,
  today: string,
  earlier: readonly Earlier[],
): AskedTie[] {
  return cooperations
    .filter(({ state, until }) => state !== 'ended' && !hasEnded(until, today))
    .map(({ id, title, kind, since, until, partners }) => {
      const said = earlier.find((one) => one.about === 'cooperation' && one.aboutId === id)?.answer
      return {
        key: `cooperation.${id}`,
        id,
        title,
        kind,
        since,
        until,
        partners: partners.filter((partner) => partner.id !== self).map(({ name }) => name),
        answer: said === 'yes' || said === 'no' ? said : 'unknown',
      }
    })
}

/** The free text that was said before. */
export const freeText = (earlier: readonly Earlier[], answer: 'missing' | 'remark') =>
  String(valueOf(earlier.find((one) => one.answer === answer)?.value ?? null) ?? '')

/** One thing the partner said. */
export interface Said {
  readonly answer: Answer
  readonly about: SaidOf
  readonly aboutId: string
  readonly field: string | null
  readonly fields: string[]
  readonly seen: string | null
  readonly value: string | null
}

type Texts = Readonly<Record<string, string | string[] | undefined>>

/**
 * What was sent, read against what was asked: nothing else counts, whatever else the form holds. What was typed but is
 * the recorded value is a confirmation. `errors`: codes by the name of the input.
 */
export function readAnswers(
  { records, ties }: Pick<CheckUp, 'records' | 'ties'>,
  own: readonly OwnRecord[],
  texts: Texts,
  organisationId: string,
): { said: Said[]; errors: Record<string, string> } {
  const said: Said[] = []
  const errors: Record<string, string> = {}
  for (const record of records) {
    const values = own.find((one) => one.kind === record.kind && one.id === record.id)!.values
    const right: string[] = []
    for (const field of record.fields) {
      const answer = textIn(texts, `${field.key}.answer`)
      const typed = textIn(texts, field.key)
      const changed = field.key in texts && cleanLines(typed) !== cleanLines(field.text)
      if (answer !== 'right' && answer !== 'other' && !changed) continue
      if (answer === 'right') {
        right.push(field.name)
        continue
      }
      if (!changed) {
        // It is different, but nobody said how.
        errors[field.key] = 'say-how'
        continue
      }
      const read = readValue(record.kind, field.name, typed)
      if (!read.ok) errors[field.key] = read.code
      else if (sameValue(read.value, values[field.name])) right.push(field.name)
      else
        said.push({
          answer: 'other',
          about: record.kind,
          aboutId: record.id,
          field: field.name,
          fields: [],
          seen: keptValue(values[field.name]),
          value: keptValue(read.value),
        })
    }
    if (right.length) {
      const seen = Object.fromEntries(right.map((name) => [name, values[name] ?? null]))
      said.push({ ...plain('right', record.kind, record.id), fields: right, seen: keptValue(seen) })
    }
  }
  for (const tie of ties) {
    const answer = textIn(texts, tie.key)
    if (answer === 'yes' || answer === 'no') said.push(plain(answer, 'cooperation', tie.id))
  }
  for (const answer of ['missing', 'remark'] as const) {
    const text = cleanLines(textIn(texts, answer))
    if (text.length > longestAnswer) errors[answer] = 'too-long'
    else if (text) said.push({ ...plain(answer, 'organisation', organisationId), value: keptValue(text) })
  }
  return { said, errors }
}

const plain = (answer: Answer, about: SaidOf, aboutId: string): Said => ({
  answer,
  about,
  aboutId,
  field: null,
  fields: [],
  seen: null,
  value: null,
})

const textIn = (texts: Texts, name: string) => String([texts[name] ?? ''].flat()[0] ?? '')

function readValue(
  kind: AskedKind,
  name: string,
  typed: string,
): { ok: true; value: unknown } | { ok: false; code: string } {
  const field: Field = (catalogues[kind] as Catalogue)[name]!
  const parsed = formSchemaOf({ [name]: field }).safeParse({ [name]: typed })
  if (!parsed.success) return { ok: false, code: parsed.error.issues[0]!.message }
  return { ok: true, value: (parsed.data as Values)[name] }
}
