import { z } from 'zod'
import { firstDay, isDate, isPartialDate, lastDay } from '../dates'
import { cleanText, longText, optionalText, plainText } from '../text'
import type { RecordKind } from './kinds'

interface Common {
  /** Must not be empty. */
  readonly required?: true
  /** Must not be passed on: enters the change log sealed, and is shown only to whoever may see it. */
  readonly restricted?: true
  /** About a person: enters the change log sealed, so that it can be erased. */
  readonly personal?: true
  /** Written by the program, not by a form (who confirmed a record, and when). */
  readonly system?: true
}

/** What a reference may lead to. Areas have no change log of their own. */
export type ReferenceKind = RecordKind | 'area'

/** One field of a record. `check`: a further rule for texts, with the code of its refusal. */
export type Field =
  | ({
      readonly type: 'text' | 'long'
      readonly max: number
      readonly check?: readonly [code: string, rule: (text: string) => boolean]
    } & Common)
  /** A day (YYYY-MM-DD); `partial`: as far as it is known (2016, 2016-08). */
  | ({ readonly type: 'date'; readonly partial?: true } & Common)
  /** An instant, ISO 8601 UTC. */
  | ({ readonly type: 'instant' } & Common)
  | ({ readonly type: 'flag' } & Common)
  /** Short words in one line, separated by commas. */
  | ({ readonly type: 'list'; readonly max: number } & Common)
  /** Several texts in a given order, each in an input of its own; empty ones are left out. */
  | ({ readonly type: 'lines'; readonly max: number; readonly most: number } & Common)
  /** `initial`: what it is when nothing was chosen. */
  | ({ readonly type: 'choice'; readonly of: readonly string[]; readonly initial?: string } & Common)
  /** Days that belong to other fields of the record, as `<field> <YYYY-MM-DD>`; written by the program. */
  | ({ readonly type: 'days' } & Common)
  /** Whether organisations see themselves in it, as `<id> yes|no <YYYY-MM-DD>`; written by the program. */
  | ({ readonly type: 'voices' } & Common)
  /** Texts that were so until a day, each as `<day> <text>`; the day as far as it is known (2016, 2016-08). */
  | ({ readonly type: 'dated'; readonly max: number; readonly most: number } & Common)
  /** A whole number on a written scale from 1. */
  | ({ readonly type: 'scale'; readonly to: number } & Common)
  /** Any number. */
  | ({ readonly type: 'number' } & Common)
  /** Another record, by its id. */
  | ({ readonly type: 'reference'; readonly to: ReferenceKind } & Common)
  | ({ readonly type: 'references'; readonly to: ReferenceKind; readonly most: number } & Common)
  /** Organisations that take part, each with a role from a closed list. */
  | ({ readonly type: 'partners'; readonly roles: readonly string[]; readonly most: number } & Common)
  /** Persons who hold a post, each from and to a day as far as they are known. */
  | ({ readonly type: 'holders'; readonly most: number } & Common)
  /** Organisations that sit in a body, each with its right there, from and to a day as far as they are known. */
  | ({ readonly type: 'seats'; readonly most: number } & Common)

/**
 * What a kind of record has, in the order of its form. Labels are in the dictionary of the domain (`fields.<name>`);
 * form, errors, stored shape, history, conflict, export and API read this one table.
 */
export type Catalogue = Readonly<Record<string, Field>>

/** One who takes part, with its role. */
export interface Partner {
  readonly id: string
  readonly role: string
}

/** A person who holds a post; its first and its last day as far as they are known (2016, 2016-08, 2016-08-01). */
export interface Holder {
  readonly id: string
  readonly since: string | null
  readonly until: string | null
}

/** What who sits in a body may do there. */
export const seatRoles = ['vote', 'guest'] as const

/** An organisation that sits in a body. `speaksFor`: for the migrant organisations; `electedBy`: who sent it there. */
export interface Seat {
  readonly id: string
  readonly role: (typeof seatRoles)[number]
  readonly speaksFor: boolean
  readonly electedBy: string | null
  readonly since: string | null
  readonly until: string | null
}

/** Seats in the order in which they are kept. */
export function sortedSeats(seats: readonly Seat[]): Seat[] {
  const place = ({ id, since }: Seat) => `${since ?? ''} ${id}`
  return [...seats].sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

/** A text that was so until a day: `until` and `text` of `<until> <text>`. */
export function readDated(line: string): { until: string; text: string } {
  const cut = line.indexOf(' ')
  return { until: line.slice(0, cut), text: line.slice(cut + 1) }
}

/** Dated texts in the order in which they are kept: the earliest first. */
export function sortedDated(lines: readonly string[]): string[] {
  const place = (line: string) => `${lastDay(readDated(line).until)} ${line}`
  return [...lines].sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

/** The columns of a form beside those of a field: `<field>Roles` of partners, in the same order. */
export function columnsOf(field: Pick<Field, 'type'> | undefined): readonly string[] {
  switch (field?.type) {
    case 'partners':
      return ['Roles']
    case 'holders':
      return ['Since', 'Until']
    case 'seats':
      return ['Role', 'SpeaksFor', 'ElectedBy', 'Since', 'Until']
    case 'dated':
      return ['Until']
    default:
      return []
  }
}

type Optional<F, T> = F extends { readonly required: true } ? T : T | null

/** The value of a field in a stored record. */
export type ValueOf<F extends Field> = F extends { readonly type: 'flag' }
  ? boolean
  : F extends { readonly type: 'list' | 'lines' | 'days' | 'voices' | 'dated' | 'references' }
    ? string[]
    : F extends { readonly type: 'partners' }
      ? Partner[]
      : F extends { readonly type: 'holders' }
        ? Holder[]
        : F extends { readonly type: 'seats' }
          ? Seat[]
          : F extends { readonly type: 'scale' | 'number' }
            ? Optional<F, number>
            : F extends { readonly type: 'choice'; readonly of: readonly (infer C)[] }
              ? Optional<F, C>
              : Optional<F, string>

/** All values of a record, by field. */
export type ValuesOf<C extends Catalogue> = { -readonly [K in keyof C]: ValueOf<C[K]> }

/** Values of some record: what the shared code sees. */
export type Values = Readonly<Record<string, unknown>>

const emptyToNull = (value: unknown) => (value === '' || value === undefined ? null : value)
const asList = (value: unknown) =>
  [value].flat().filter((entry) => entry !== undefined && entry !== null && entry !== '')

function textSchema(field: Extract<Field, { type: 'text' | 'long' }>) {
  const [code, rule] = field.check ?? ['invalid', () => true]
  if (field.required) return plainText(field.max).refine(rule, code)
  const text = field.type === 'long' ? longText(field.max) : optionalText(field.max)
  return text.refine((value) => value === null || rule(value), code)
}

function schemaOfField(field: Field): z.ZodType {
  const orNull = (schema: z.ZodType) => z.preprocess(emptyToNull, field.required ? schema : schema.nullable())
  const needed = { error: (issue: { input?: unknown }) => (issue.input === null ? 'required' : 'invalid') }
  switch (field.type) {
    case 'text':
    case 'long':
      return textSchema(field)
    case 'date':
      return orNull(
        z
          .string(needed)
          .trim()
          .refine(field.partial ? isPartialDate : isDate, 'not-a-date'),
      )
    case 'instant':
      return orNull(z.iso.datetime())
    case 'flag':
      return z.preprocess((value) => value === 'on' || value === true || value === 'true', z.boolean())
    case 'list':
      return z
        .preprocess(
          (value) => (Array.isArray(value) ? value.join(', ') : (value ?? '')),
          z.string().overwrite(cleanText).max(field.max, 'too-long'),
        )
        .transform((text) => [
          ...new Set(
            text
              .split(/[,;]/)
              .map((word) => word.trim())
              .filter(Boolean),
          ),
        ])
    case 'lines':
      return z
        .preprocess(
          asList,
          z.array(z.string().overwrite(cleanText).max(field.max, 'too-long')).max(field.most, 'too-many'),
        )
        .transform((lines) => lines.filter(Boolean))
    case 'days':
    case 'voices':
      return z.array(z.string().max(100))
    case 'dated':
      return z
        .array(
          z.object({
            text: z.string().overwrite(cleanText).min(1, 'invalid').max(field.max, 'too-long'),
            until: z.string().trim().refine(isPartialDate, 'not-a-date'),
          }),
        )
        .max(field.most, 'too-many')
        .refine((all) => new Set(all.map(({ until }) => lastDay(until))).size === all.length, 'same-day')
        .transform((all) => sortedDated(all.map(({ text, until }) => `${until} ${text}`)))
    case 'choice': {
      const chosen = z.enum(field.of as [string, ...string[]], {
        error: (issue) => (issue.input === null ? 'required' : 'not-in-list'),
      })
      return z.preprocess(
        (value) => emptyToNull(value) ?? field.initial ?? null,
        field.required ? chosen : chosen.nullable(),
      )
    }
    case 'scale':
      return orNull(
        z.preprocess(
          (value) => (typeof value === 'string' ? Number(value) : value),
          z.number().int('not-in-list').min(1, 'not-in-list').max(field.to, 'not-in-list'),
        ),
      )
    case 'number':
      return orNull(
        z.preprocess(
          (value) => (typeof value === 'string' ? Number(value.replace(',', '.')) : value),
          z.number('not-a-number'),
        ),
      )
    case 'reference':
      return orNull(z.string(needed).trim().max(80, 'not-in-list'))
    case 'references': {
      const many = z.array(z.string().max(80, 'not-in-list')).max(field.most, 'too-many')
      return z
        .preprocess(asList, field.required ? many.min(1, 'required') : many)
        .transform((ids) => [...new Set(ids)].sort())
    }
    case 'partners':
      return z
        .preprocess(
          (value) => (value === undefined ? [] : value),
          z
            .array(
              z.object({
                id: z.string().max(80, 'not-in-list'),
                role: z.enum(field.roles as [string, ...string[]], { error: 'not-in-list' }),
              }),
            )
            .max(field.most, 'too-many'),
        )
        .refine((partners) => new Set(partners.map(({ id }) => id)).size === partners.length, 'twice')
        .transform((partners) => [...partners].sort((a, b) => (a.id < b.id ? -1 : 1)))
    case 'holders':
      return termsOf(z.object(termShape), field.most).transform(sortedHolders)
    case 'seats': {
      // In the order in which it is read: two seats are the same when their texts are.
      const seat = z.object({
        id: termShape.id,
        role: z.enum(seatRoles, { error: 'not-in-list' }),
        speaksFor: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
        electedBy: optionalText(120),
        since: termShape.since,
        until: termShape.until,
      })
      return termsOf(seat, field.most).transform(sortedSeats)
    }
  }
}

const partialDay = z.preprocess(
  emptyToNull,
  z.string().trim().refine(isPartialDate, 'not-a-date').nullable(),
) as z.ZodType<string | null>
const termShape = { id: z.string().max(80, 'not-in-list'), since: partialDay, until: partialDay }

/** Terms from and to a day, none twice. */
function termsOf<T extends z.ZodType<Holder>>(term: T, most: number) {
  return z
    .array(term)
    .max(most, 'too-many')
    .refine(
      (terms) => terms.every(({ since, until }) => !since || !until || lastDay(until) >= firstDay(since)),
      'end-before-start',
    )
    .refine((terms) => new Set(terms.map(keyOfHolder)).size === terms.length, 'twice')
}

const keyOfHolder = ({ id, since }: Holder) => `${id} ${since ?? ''}`

/** Holders in the order in which they are kept: who came first stands first. */
export function sortedHolders(holders: readonly Holder[]): Holder[] {
  const place = ({ id, since }: Holder) => `${since ?? ''} ${id}`
  return [...holders].sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

type FormFields<C extends Catalogue> = { [K in keyof C as C[K] extends { readonly system: true } ? never : K]: C[K] }

/** What a form of a kind fills in: everything but the fields the program writes itself. */
export type FormOf<C extends Catalogue> = ValuesOf<FormFields<C>>

/** A rule over several fields: the code of its refusal by field. Fields that are wrong themselves are absent. */
export type FormRule<C extends Catalogue> = (values: Partial<FormOf<C>>) => Readonly<Record<string, string>>

/**
 * The zod schema of a kind's form: texts of the form in, values of the record out, codes as messages. All errors come
 * at once, in the order of the fields. The roles of partners stand in `<field>Roles`, in the same order.
 */
export function formSchemaOf<C extends Catalogue>(
  catalogue: C,
  ...rules: readonly FormRule<C>[]
): z.ZodType<FormOf<C>> {
  const schemas = formFieldsOf(catalogue).map((name) => [name, schemaOfField(catalogue[name]!)] as const)
  const schema = z.record(z.string(), z.unknown()).transform((texts, refine) => {
    const values: Record<string, unknown> = {}
    const refuse = (field: string, message: string) =>
      refine.addIssue({ code: 'custom', path: [field], message, input: texts[field] })
    for (const [name, field] of schemas) {
      const { type } = catalogue[name]!
      const columns = columnReaders[type]
      const result = field.safeParse(columns ? columns(texts, name) : texts[name])
      if (result.success) values[name] = result.data
      else refuse(name, result.error.issues[0]!.message)
    }
    for (const rule of rules)
      for (const [field, code] of Object.entries(rule(values as Partial<FormOf<C>>))) refuse(field, code)
    return values
  })
  return schema as unknown as z.ZodType<FormOf<C>>
}

/** Partners from the two columns of a form; rows without an organisation are left out. */
function partnersIn(texts: Record<string, unknown>, name: string): unknown {
  const ids = [texts[name] ?? []].flat()
  if (ids.some((id) => typeof id !== 'string')) return ids
  const roles = [texts[`${name}Roles`] ?? []].flat()
  return ids.flatMap((id, index) => (id ? [{ id, role: roles[index] || 'partner' }] : []))
}

/** Holders from the three columns of a form; rows without a person are left out. */
function holdersIn(texts: Record<string, unknown>, name: string): unknown {
  const column = (suffix: string) => [texts[`${name}${suffix}`] ?? []].flat()
  const [since, until] = [column('Since'), column('Until')]
  return column('').flatMap((id, index) => (id ? [{ id, since: since[index], until: until[index] }] : []))
}

/** Dated texts from the two columns of a form; empty rows are left out. */
function datedIn(texts: Record<string, unknown>, name: string): unknown {
  const column = (suffix: string) => [texts[`${name}${suffix}`] ?? []].flat()
  const until = column('Until')
  return column('').flatMap((text, index) => (text || until[index] ? [{ text, until: until[index] ?? '' }] : []))
}

/** Seats from the columns of a form; rows without an organisation are left out. */
function seatsIn(texts: Record<string, unknown>, name: string): unknown {
  const column = (suffix: string) => [texts[`${name}${suffix}`] ?? []].flat()
  const [role, speaksFor, electedBy, since, until] = columnsOf({ type: 'seats' }).map(column)
  return column('').flatMap((id, at) =>
    id
      ? [
          {
            ...{ id, role: role![at] || 'vote', speaksFor: speaksFor![at], electedBy: electedBy![at] ?? '' },
            ...{ since: since![at], until: until![at] },
          },
        ]
      : [],
  )
}

/** How fields with several columns are read from a form. */
const columnReaders: Partial<Record<Field['type'], (texts: Record<string, unknown>, name: string) => unknown>> = {
  partners: partnersIn,
  holders: holdersIn,
  seats: seatsIn,
  dated: datedIn,
}

/** Names of the fields of a form, in its order. */
export function formFieldsOf<C extends Catalogue>(catalogue: C): (keyof FormOf<C> & string)[] {
  return Object.keys(catalogue).filter((name) => !catalogue[name]!.system) as (keyof FormOf<C> & string)[]
}

/** The texts a form starts with for given values: what `formSchemaOf` reads back to the same values. */
export function formTextsOf(catalogue: Catalogue, values: Values): Record<string, string | string[]> {
  const texts: Record<string, string | string[]> = {}
  for (const [name, field] of Object.entries(catalogue)) {
    const value = values[name]
    if (field.type === 'partners') {
      const partners = (value ?? []) as Partner[]
      texts[name] = partners.map(({ id }) => id)
      texts[`${name}Roles`] = partners.map(({ role }) => role)
    } else if (field.type === 'holders') {
      const holders = (value ?? []) as Holder[]
      texts[name] = holders.map(({ id }) => id)
      texts[`${name}Since`] = holders.map(({ since }) => since ?? '')
      texts[`${name}Until`] = holders.map(({ until }) => until ?? '')
    } else if (field.type === 'seats') {
      const seats = (value ?? []) as Seat[]
      texts[name] = seats.map(({ id }) => id)
      texts[`${name}Role`] = seats.map(({ role }) => role)
      texts[`${name}SpeaksFor`] = seats.map(({ speaksFor }) => (speaksFor ? 'on' : ''))
      texts[`${name}ElectedBy`] = seats.map(({ electedBy }) => electedBy ?? '')
      texts[`${name}Since`] = seats.map(({ since }) => since ?? '')
      texts[`${name}Until`] = seats.map(({ until }) => until ?? '')
    } else if (field.type === 'dated') {
      const all = ((value ?? []) as string[]).map(readDated)
      texts[name] = all.map(({ text }) => text)
      texts[`${name}Until`] = all.map(({ until }) => until)
    } else if (['references', 'lines', 'days', 'voices'].includes(field.type)) texts[name] = (value ?? []) as string[]
    else if (field.type === 'list') texts[name] = ((value ?? []) as string[]).join(', ')
    else if (field.type === 'flag') texts[name] = value ? 'on' : ''
    else texts[name] = value === null || value === undefined ? '' : String(value)
  }
  return texts
}

/** Whether two values of a field are the same; absent counts as empty. */
export function sameValue(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) =>
    value === undefined || value === null || value === false || (Array.isArray(value) && !value.length) ? null : value
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

/** The fields in which two versions of a record differ, in the order of the catalogue: `[before, after]` each. */
export function changedValues(catalogue: Catalogue, before: Values, after: Values): Record<string, [unknown, unknown]> {
  return Object.fromEntries(
    Object.keys(catalogue)
      .filter((name) => name in after && !sameValue(before[name], after[name]))
      .map((name) => [name, [before[name] ?? null, after[name] ?? null]]),
  )
}

/** Whether a field is stored as relations to other nodes, not as a property. */
const isRelation = (field: Field) => ['reference', 'references', 'partners', 'holders', 'seats'].includes(field.type)

/** The properties of a record's node among its values, for `SET n += $props`. Relations are written on their own. */
export function propsOf<C extends Catalogue>(catalogue: C, values: Partial<ValuesOf<C>>): Record<string, Scalar> {
  return Object.fromEntries(
    Object.entries(catalogue)
      .filter(([name, field]) => !isRelation(field) && name in values)
      .map(([name]) => [name, values[name] as Scalar]),
  )
}
type Scalar = string | number | boolean | string[] | null

/** The shape of `propsOf`, for a query that writes it. `more`: properties the program derives (a sort name). */
export function propsSchemaOf(catalogue: Catalogue, more: readonly string[] = []) {
  const scalar = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable()
  const names = [...Object.keys(catalogue).filter((name) => !isRelation(catalogue[name]!)), ...more]
  return z.partialRecord(z.enum(names), scalar)
}

/** A seat as it is stored. */
export const storedSeatSchema = z.strictObject({
  id: z.string(),
  role: z.enum(seatRoles),
  speaksFor: z.boolean(),
  electedBy: z.string().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
})

function storedSchemaOfField(field: Field): z.ZodType {
  switch (field.type) {
    case 'flag':
      return z.boolean()
    case 'list':
    case 'lines':
    case 'days':
    case 'voices':
    case 'dated':
    case 'references':
      return z.array(z.string())
    case 'partners':
      return z.array(z.object({ id: z.string(), role: z.enum(field.roles as [string, ...string[]]) }))
    case 'holders':
      return z.array(z.object({ id: z.string(), since: z.string().nullable(), until: z.string().nullable() }))
    case 'seats':
      return z.array(storedSeatSchema)
    case 'scale':
      return z.number().int().nullable()
    case 'number':
      return z.number().nullable()
    case 'choice':
      return z.enum(field.of as [string, ...string[]]).nullable()
    default:
      return z.string().nullable()
  }
}

/** The shape in which a query returns all values of a record: each field of the catalogue, no other. */
export function storedSchemaOf<C extends Catalogue>(catalogue: C): z.ZodType<ValuesOf<C>> {
  return z.strictObject(
    Object.fromEntries(Object.entries(catalogue).map(([name, field]) => [name, storedSchemaOfField(field)])),
  ) as unknown as z.ZodType<ValuesOf<C>>
}

/** The ids that values of a field, or the texts of its inputs, refer to. */
export function idsIn(field: Field, values: readonly unknown[]): string[] {
  if (field.type === 'voices') return values.flat().flatMap((voice) => (voice ? [String(voice).split(' ')[0]!] : []))
  if (!isRelation(field)) return []
  return values.flat().flatMap((value) => {
    if (typeof value === 'string') return value ? [value] : []
    return value ? [(value as Partner | Holder).id] : []
  })
}
