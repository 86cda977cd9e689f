import { columnsOf, type Catalogue, type Field, type Values } from './fields'

/** The other version of a record, when somebody else saved it meanwhile. `values`: as texts of the form. */
export interface Conflict {
  readonly values: Readonly<Record<string, string | string[]>>
  readonly version: number
  readonly changedBy: string
  readonly changedAt: string
  /** What the records are called that either version refers to, by id. */
  readonly names: Readonly<Record<string, string>>
}

/** What a reference could mean when somebody typed its name instead of choosing it. */
export interface ReferenceChoice {
  readonly id: string
  readonly name: string
  readonly place: string | null
}

/**
 * What a form knows after an answer: the code of a refusal with the errors of its fields, everything that was typed,
 * and after a conflict the other version. `done`: what was written stands in this entry of the change log.
 */
export interface FormState {
  readonly code: string | null
  readonly fieldErrors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string | string[]>>
  readonly conflict: Conflict | null
  /** For fields whose text fits several records; the n-th of several partners stands under `<field>.n`. */
  readonly choices: Readonly<Record<string, readonly ReferenceChoice[]>>
  readonly done: string | null
}

/** A form nobody has sent yet. */
export const untouched: FormState = {
  code: null,
  fieldErrors: {},
  values: {},
  conflict: null,
  choices: {},
  done: null,
}

/** The action behind a form. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** What the action behind a button answers when the page cannot say it; else nothing. */
export type DeedAnswer = 'not-signed-in' | 'store-unavailable' | void

/** The action behind a button. */
export type DeedAction = (form: FormData) => Promise<DeedAnswer>

/** Field errors in the order in which the fields stand on the page; others behind them. */
export function inFieldOrder(errors: Readonly<Record<string, string>>, fields: readonly string[]): [string, string][] {
  const place = (field: string) => (fields.includes(field) ? fields.indexOf(field) : fields.length)
  return Object.entries(errors).sort(([a], [b]) => place(a) - place(b))
}

/**
 * What the inputs of a field say, so that two versions can be compared: which of several stands first means nothing.
 */
function saidBy(texts: Values, name: string, type: Field['type']): string {
  const parts = [texts[name] ?? []].flat().map(String)
  const columns = columnsOf({ type }).map((suffix) => [texts[`${name}${suffix}`] ?? []].flat())
  const said = parts.flatMap((part, index) =>
    part ? [[part, ...columns.map((column) => column[index] ?? '')].join(' ')] : [],
  )
  return JSON.stringify(type === 'lines' ? said : said.sort())
}

/** What a conflict asks about: fields both changed, and fields only the other one changed. */
export function conflictOf(
  fields: Catalogue,
  { base, mine, theirs }: Record<'base' | 'mine' | 'theirs', Values>,
): { clashing: string[]; taken: string[] } {
  const clashing: string[] = []
  const taken: string[] = []
  for (const [field, { system, type }] of Object.entries(fields)) {
    if (system) continue
    const [before, own, other] = [base, mine, theirs].map((texts) => saidBy(texts, field, type))
    if (other === own) continue
    if (own === before) taken.push(field)
    else if (other !== before) clashing.push(field)
  }
  return { clashing, taken }
}
