import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { addressOfEntry } from './changes/service'
import type { Ctx } from './context'
import { rememberDone, rememberRefusal, type DoneNote } from './done'
import { AppError } from './errors'
import { organisationsCalled } from './organisations/service'
import { personsCalled } from './persons/service'
import { postsCalled } from './posts/service'
import { columnsOf, formTextsOf, idsIn, type Catalogue, type Field, type Values } from './records/fields'
import { untouched, type Conflict, type DeedAnswer, type FormState, type ReferenceChoice } from './records/form'
import { namesOf } from './records/history'
import { fieldErrorsOf, formValues, runAction, type ActionResult } from './run-action'

interface FormOptions<S extends z.ZodType> {
  readonly schema: S
  readonly fields: Catalogue
}

/**
 * The one way from the form of a record to its service and back. After a refusal everything that was typed comes back;
 * after a success the page that `use` names opens and says what was saved.
 * @param use writes, and returns the address to go to
 */
export async function runForm<S extends z.ZodType>(
  { schema, fields }: FormOptions<S>,
  form: FormData,
  use: (ctx: Ctx, data: z.output<S>, texts: Readonly<Record<string, string | string[]>>) => Promise<string>,
): Promise<FormState> {
  const typed = formValues(form, listInputs(fields))
  const choices: Record<string, readonly ReferenceChoice[]> = {}
  let meant: Readonly<Record<string, string | string[]>> = typed
  let written: string | undefined
  const result = await runOnce(z.unknown(), typed, async (ctx) => {
    const named = await nameReferences(ctx, fields, typed)
    Object.assign(choices, named.choices)
    meant = named.values
    const parsed = schema.safeParse(named.values)
    const fieldErrors = { ...(parsed.success ? {} : fieldErrorsOf(parsed.error, typed)), ...named.errors }
    if (!parsed.success || Object.keys(fieldErrors).length) throw new AppError('invalid', { fieldErrors })
    const address = await use(ctx, parsed.data, typed).catch((error: unknown) =>
      nameConflict(ctx, fields, meant, error),
    )
    written = ctx.written?.[0]
    return address
  })
  if (result.ok) {
    if (written) await rememberDone(written)
    redirect(result.value)
  }
  const { code, fieldErrors, details } = result
  if ('done' in result) {
    await rememberDone(result.done)
    redirect(result.address ?? '/')
  }
  const conflict = code === 'conflict' ? conflictIn(fields, details) : null
  return { ...untouched, code, fieldErrors, values: conflict ? meant : typed, choices, conflict }
}

type Refused = Extract<ActionResult<never>, { ok: false }>

/**
 * `runAction` for what is told afterwards: a request that was written before, and whose answer was lost, is told like
 * one that is written now. `done`: its entry; `address`: where its record is opened.
 */
async function runOnce<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  use: (ctx: Ctx, data: z.output<S>) => Promise<T>,
): Promise<ActionResult<T> | (Refused & { done: string; address: string | null })> {
  const result = await runAction(schema, input, use)
  if (result.ok || result.code !== 'already-done') return result
  const done = String((input as { request: unknown }).request)
  const found = await runAction(z.unknown(), {}, (ctx) => addressOfEntry(ctx, done))
  return { ...result, done, address: found.ok ? found.value : null }
}

/** Inputs that come once per chosen record. */
function listInputs(fields: Catalogue): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.type === 'references' || field.type === 'lines') return [name]
    const columns = columnsOf(field)
    return columns.length ? [name, `${name}Text`, ...columns.map((suffix) => `${name}${suffix}`)] : []
  })
}

/**
 * How names that are typed into a field are understood; nothing for a field whose records are not looked for by name.
 */
function calledAs(field: Field) {
  if (field.type === 'holders') return personsCalled
  if (field.type === 'partners' || field.type === 'seats') return organisationsCalled
  if (field.type !== 'reference') return null
  return { organisation: organisationsCalled, person: personsCalled, post: postsCalled }[field.to as string] ?? null
}

const partsOf = (texts: Readonly<Record<string, string | string[]>>, name: string) => [texts[name] ?? []].flat()

/**
 * References to organisations, persons and posts travel by id. Who typed a name without choosing (no JavaScript, or in
 * a hurry) is understood when exactly one is called so; else the field is refused with what it could mean.
 */
async function nameReferences(ctx: Ctx, fields: Catalogue, typed: Readonly<Record<string, string | string[]>>) {
  const values: Record<string, string | string[]> = { ...typed }
  const errors: Record<string, string> = {}
  const choices: Record<string, readonly ReferenceChoice[]> = {}
  for (const [name, field] of Object.entries(fields)) {
    const many = columnsOf(field).length > 0
    const called = calledAs(field)
    if (!called) continue
    const ids = partsOf(typed, name)
    const texts = partsOf(typed, `${name}Text`)
    const names = texts.length ? await namesOf(ctx, ids.filter(Boolean)) : {}
    const found: string[] = []
    for (let index = 0; index < Math.max(ids.length, texts.length); index++) {
      const id = ids[index] ?? ''
      const text = texts[index]?.trim()
      if (!text || names[id]?.name.trim() === text) {
        // Without JavaScript the id stays when the name is emptied.
        found.push(text === '' ? '' : id)
        continue
      }
      const { exact, similar } = await called(ctx, text)
      const possible = exact.length ? exact : similar
      const meant = exact.length === 1 ? exact[0] : possible.find((one) => one.id === id)
      found.push(meant?.id ?? '')
      if (meant) continue
      errors[name] = possible.length ? 'choose-one' : 'not-in-list'
      choices[many ? `${name}.${index}` : name] = possible.map((one) => ({
        id: one.id,
        name: one.name,
        place: one.place,
      }))
    }
    if (texts.length || ids.length) values[name] = many ? found : (found[0] ?? '')
  }
  return { values, errors, choices }
}

/** Puts the names of what both versions refer to into a conflict; any other error passes as it is. */
async function nameConflict(ctx: Ctx, fields: Catalogue, typed: Values, error: unknown): Promise<never> {
  if (!(error instanceof AppError) || error.code !== 'conflict' || !error.details.values) throw error
  const theirs = error.details.values as Values
  const ids = Object.keys(fields).flatMap((name) => idsIn(fields[name]!, [theirs[name], typed[name]]))
  const names = Object.fromEntries(Object.entries(await namesOf(ctx, ids)).map(([id, { name }]) => [id, name]))
  throw new AppError('conflict', { ...error.details, names })
}

function conflictIn(fields: Catalogue, details: Record<string, unknown>): Conflict | null {
  if (!details.values) return null
  const { values, ...rest } = details as { values: Values } & Omit<Conflict, 'values'>
  return { ...rest, values: formTextsOf(fields, values) }
}

/**
 * The one way from a button (confirm, delete, undo) to its service and back: the page says what was done, or why not;
 * after the end of the session, or while the database is away, the form says so and keeps what was typed.
 * @param address where to go after a success; without it the page is shown anew
 */
export async function runDeed<S extends z.ZodType>(
  schema: S,
  form: FormData,
  use: (ctx: Ctx, data: z.output<S>) => Promise<unknown>,
  address?: string | (() => string),
): Promise<DeedAnswer> {
  const result = await runOnce(schema, formValues(form), async (ctx, data) => {
    await use(ctx, data)
    return ctx.written?.[0]
  })
  if (result.ok || 'done' in result) {
    const done = result.ok ? result.value : result.done
    if (done) await rememberDone(done)
    if (address) redirect(typeof address === 'string' ? address : address())
  } else if (result.code === 'not-signed-in' || result.code === 'store-unavailable') return result.code
  else await rememberRefusal(result.code)
  refresh()
}

/**
 * The way of something done on a page that must not be shown anew, so that nothing moves under the pointer: a button in
 * a row of a list, a dragged symbol.
 * @returns what was written, or why nothing was; null when nothing had to be changed
 */
export async function runDeedInPlace<S extends z.ZodType>(
  schema: S,
  input: unknown,
  use: (ctx: Ctx, data: z.output<S>) => Promise<unknown>,
): Promise<DoneNote | null> {
  const result = await runOnce(schema, input, async (ctx, data) => {
    await use(ctx, data)
    return ctx.written?.[0]
  })
  if ('done' in result) return { entry: result.done }
  if (!result.ok) return { refused: result.code, id: `${result.code} ${Date.now()}` }
  return result.value ? { entry: result.value } : null
}

/** The same for a form of a row. Without JavaScript (it says nothing of its row) the next page tells what was done. */
export async function runDeedInRow<S extends z.ZodType>(
  schema: S,
  form: FormData,
  use: (ctx: Ctx, data: z.output<S>) => Promise<unknown>,
): Promise<DoneNote | null> {
  const note = await runDeedInPlace(schema, formValues(form), use)
  if (!note || form.has('row')) return note
  if ('entry' in note) await rememberDone(note.entry)
  else if (note.refused === 'not-signed-in') redirect('/sign-in')
  else await rememberRefusal(note.refused)
  return note
}
