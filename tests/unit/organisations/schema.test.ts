import { fieldErrors } from '@/lib/i18n/de/common'
import { organisationFilterSchema, organisationFormFields, organisationFormSchema } from '@/lib/organisations/schema'

const good = { name: 'Caritas Heide', kind: 'welfare' }

/** The first code per field. */
function codes(changed: Record<string, unknown>): Record<string, string> {
  const result = organisationFormSchema.safeParse({ ...good, ...changed })
  return result.success
    ? {}
    : Object.fromEntries(result.error.issues.reverse().map((issue) => [issue.path.join('.'), issue.message]))
}

test('a name and a kind are enough; everything else is empty', () => {
  const form = organisationFormSchema.parse(good)
  expect(Object.keys(form).sort()).toEqual([...organisationFormFields].sort())
  expect(form).toMatchObject({ ...good, visibility: 'internal', protected: false, confidence: null })
  const { name: _name, kind: _kind, visibility: _visibility, protected: _protected, ...others } = form
  expect(Object.values(others).every((value) => value === null || (Array.isArray(value) && !value.length))).toBe(true)
})

test('an empty form asks for the name and the kind', () => {
  const result = organisationFormSchema.safeParse({ name: '  ' })
  expect(result.error!.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).sort()).toEqual([
    'kind: required',
    'name: required',
  ])
})

test('texts lose their spaces, and blank ones are empty', () => {
  expect(organisationFormSchema.parse({ ...good, name: '  Caritas ', street: '   ', note: ' a\nb ' })).toMatchObject({
    name: 'Caritas',
    street: null,
    note: 'a\nb',
  })
})

test.each([
  ['name', 'x'.repeat(201), 'too-long'],
  ['shortName', 'x'.repeat(41), 'too-long'],
  ['note', 'x'.repeat(4001), 'too-long'],
  ['kind', 'company', 'not-in-list'],
  ['confidence', 'certain', 'not-in-list'],
  ['visibility', 'secret', 'not-in-list'],
  ['postalCode', '2574', 'not-a-postal-code'],
  ['postalCode', 'D-257', 'not-a-postal-code'],
  ['phone', 'anrufen', 'not-a-phone'],
  ['phone', '12', 'not-a-phone'],
  ['email', 'info@', 'not-an-email'],
  ['email', 'info', 'not-an-email'],
  ['website', 'javascript:alert(1)', 'not-a-url'],
  ['website', 'JAVASCRIPT:alert(1)//a.de', 'not-a-url'],
  ['website', 'data:text/html,x', 'not-a-url'],
  ['website', 'https://heide', 'not-a-url'],
  ['website', 'ftp://heide.example', 'not-a-url'],
])('%s %j is refused: %s', (field, value, code) => {
  expect(codes({ [field]: value })).toEqual({ [field]: code })
  expect(Object.keys(fieldErrors)).toContain(code)
})

test.each([
  ['postalCode', '25746'],
  ['postalCode', '01067'],
  ['phone', '+49 481 1234-56'],
  ['phone', '(0481) 12 34/56'],
  ['email', 'info@amt-buesum.example'],
  ['website', 'www.kreis.example'],
  ['website', 'https://kreis.example/a?b=c#d'],
  ['website', 'büsum.example'],
  ['website', 'https://xn--bsum-0ra.example'],
  ['confidence', ''],
  ['confidence', 'high'],
])('%s %j is accepted', (field, value) => expect(codes({ [field]: value })).toEqual({}))

test.each([
  ['on', true],
  ['true', true],
  [true, true],
  [undefined, false],
  ['', false],
  ['false', false],
])('protected %p means %p', (value, expected) =>
  expect(organisationFormSchema.parse({ ...good, protected: value }).protected).toBe(expected),
)

describe('the filter in the address', () => {
  test('is empty without one', () => {
    expect(organisationFilterSchema.parse({})).toEqual({
      ...{ q: '', kind: [], area: '', topic: '', sort: 'name', page: 1, view: 'list' },
    })
  })

  test('takes one or several kinds', () => {
    expect(organisationFilterSchema.parse({ kind: 'health' }).kind).toEqual(['health'])
    expect(organisationFilterSchema.parse({ kind: '' }).kind).toEqual([])
    expect(organisationFilterSchema.parse({ kind: ['', 'health'] }).kind).toEqual(['health'])
    expect(organisationFilterSchema.parse({ kind: ['health', 'welfare'] }).kind).toEqual(['health', 'welfare'])
  })

  test('never fails, whatever somebody types', () => {
    const odd: unknown[] = ['x'.repeat(1000), ['a', 'b'], '-1', '0', '1e9', 'NaN', { a: 1 }, null]
    for (const value of odd) {
      const filter = organisationFilterSchema.parse({
        q: value,
        kind: value,
        area: value,
        topic: value,
        sort: value,
        page: value,
      })
      expect(filter).toMatchObject({ kind: [], sort: 'name', page: 1 })
    }
  })
})
