import { z } from 'zod'
import { AppError } from '@/lib/errors'
import { attempt, fieldErrorsOf, formValues } from '@/lib/run-action'
import { StoreError } from '@/lib/store/port'
import { changePasswordSchema } from '@/lib/users/schema'

const logged = jest.fn()
jest.mock('@/lib/auth/actor', () => ({ requireActor: jest.fn() }))
jest.mock('@/lib/log', () => ({ log: () => ({ error: (...parts: unknown[]) => logged(...parts) }) }))
beforeEach(() => logged.mockClear())

const errorsOf = (schema: z.ZodType, input: unknown) => {
  const result = schema.safeParse(input)
  if (result.success) throw new Error('accepted')
  return fieldErrorsOf(result.error, input)
}

describe('the errors of a form', () => {
  const schema = z.object({
    name: z
      .string()
      .min(1, 'required')
      .max(3, 'too-long')
      .regex(/^[a-z]*$/, 'invalid'),
    age: z.number(),
    tags: z.array(z.string().min(1, 'required')),
  })

  test('are the code of each wrong field', () => {
    expect(errorsOf(schema, { name: '', age: 1, tags: [] })).toEqual({ name: 'required' })
  })

  test('keep the first code when a field is wrong in two ways', () => {
    expect(errorsOf(schema, { name: 'ABCD', age: 1, tags: [] })).toEqual({ name: 'too-long' })
  })

  test('never show the words of the library', () => {
    expect(errorsOf(schema, { name: 5, tags: [] })).toEqual({ name: 'invalid', age: 'invalid' })
  })

  test('name an entry of a list by its position', () => {
    expect(errorsOf(schema, { name: 'a', age: 1, tags: ['x', ''] })).toEqual({ 'tags.1': 'required' })
  })

  test('stand in the order of the page, not of the schema; what was not sent comes last', () => {
    const page = { tags: [''], name: '' }
    expect(Object.keys(errorsOf(schema, page))).toEqual(['tags.0', 'name', 'age'])
    expect(Object.keys(errorsOf(schema, { name: '', tags: [''], age: 'x' }))).toEqual(['name', 'tags.0', 'age'])
  })

  test('come all in one round, also those of two fields together', () => {
    const typed = { currentPassword: '', password: 'kurz', passwordRepeat: 'anders' }
    expect(errorsOf(changePasswordSchema, typed)).toEqual({
      currentPassword: 'required',
      password: 'password-short',
      passwordRepeat: 'password-mismatch',
    })
  })

  test('belong to the form when they belong to no field', () => {
    expect(errorsOf(z.string(), 1)).toEqual({ form: 'invalid' })
    expect(
      errorsOf(
        z.object({}).refine(() => false, 'end-before-start'),
        {},
      ),
    ).toEqual({ form: 'end-before-start' })
  })
})

describe('the values of a form', () => {
  const form = (...entries: [string, string | Blob][]) => {
    const data = new FormData()
    for (const [name, value] of entries) data.append(name, value)
    return data
  }

  test('are one text per name', () => {
    expect(formValues(form(['name', 'Caritas'], ['place', '']))).toEqual({ name: 'Caritas', place: '' })
  })

  test('are lists where asked for, also with one or no entry', () => {
    expect(formValues(form(['topic', 'a'], ['topic', 'b'], ['kind', 'x']), ['topic', 'kind', 'invited'])).toEqual({
      topic: ['a', 'b'],
      kind: ['x'],
      invited: [],
    })
  })

  test('are the first text where no list is asked for', () => {
    expect(formValues(form(['name', 'first'], ['name', 'second']))).toEqual({ name: 'first' })
  })

  test('leave out what the framework added and what is no text', () => {
    expect(
      formValues(form(['$ACTION_ID_1', 'x'], ['$choice-name', 'mine'], ['name', 'A'], ['file', new Blob(['x'])]), []),
    ).toEqual({ name: 'A', file: '' })
  })

  test('cannot reach the prototype of anything', () => {
    const values = formValues(form(['__proto__', 'x'], ['constructor', 'y']))
    expect(({} as Record<string, unknown>).x).toBeUndefined()
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
  })
})

describe('what an action answers', () => {
  test('the value when all went well', async () => {
    expect(await attempt(async () => 7)).toEqual({ ok: true, value: 7 })
  })

  test('code, field errors and details of an expected refusal', async () => {
    const refusal = new AppError('conflict', { fieldErrors: { name: 'taken' }, version: 3 })
    expect(await attempt(() => Promise.reject(refusal))).toEqual({
      ok: false,
      code: 'conflict',
      fieldErrors: { name: 'taken' },
      details: { version: 3 },
    })
    expect(logged).not.toHaveBeenCalled()
  })

  test.each(['unavailable', 'timeout', 'conflict'] as const)('that the store does not answer, for %s', async (code) => {
    expect(await attempt(() => Promise.reject(new StoreError(code, 'bolt://user:pass@host')))).toEqual({
      ok: false,
      code: 'store-unavailable',
      fieldErrors: {},
      details: {},
    })
  })

  test('unexpected for anything else, whose text goes to the log only', async () => {
    expect(await attempt(() => Promise.reject(new Error('stack with secrets')))).toEqual({
      ok: false,
      code: 'unexpected',
      fieldErrors: {},
      details: {},
    })
    expect((await attempt(() => Promise.reject(new StoreError('bad-statement', 'MATCH (n')))) as unknown).toEqual({
      ok: false,
      code: 'unexpected',
      fieldErrors: {},
      details: {},
    })
    expect(logged).toHaveBeenCalledTimes(2)
  })

  test('nothing when the framework redirects: that goes on its way', async () => {
    const redirect = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;replace;/sign-in;307;' })
    await expect(attempt(() => Promise.reject(redirect))).rejects.toBe(redirect)
  })
})
