import { organisationFields } from '@/lib/organisations/fields'
import { formerNamesOf, nameOn } from '@/lib/organisations/names'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { formTextsOf } from '@/lib/records/fields'

const fachdienst = { name: 'Fachdienst Migration', formerNames: ['2019-12-31 Ausländeramt', '2009 Ordnungsamt'] }

test('an organisation has the name that was valid on a day, its last day included', () => {
  const days = ['1990-01-01', '2009-12-31', '2010-01-01', '2019-12-31', '2020-01-01', '2030-01-01']
  expect(days.map((day) => nameOn(fachdienst, day))).toEqual([
    ...['Ordnungsamt', 'Ordnungsamt', 'Ausländeramt', 'Ausländeramt'],
    ...['Fachdienst Migration', 'Fachdienst Migration'],
  ])
  expect(nameOn({ name: 'Immer', formerNames: [] }, '1990-01-01')).toBe('Immer')
})

test('former names come with their last day, the latest first', () => {
  expect(formerNamesOf(fachdienst)).toEqual([
    { name: 'Ausländeramt', until: '2019-12-31' },
    { name: 'Ordnungsamt', until: '2009' },
  ])
})

const typed = (names: string[], until: string[]) =>
  organisationFormSchema.safeParse({
    ...{ name: 'Neu', kind: 'welfare' },
    ...{ formerNames: names, formerNamesUntil: until },
  })

test('the form keeps former names with their days, in order, and reads its own texts back', () => {
  const form = typed(['Mitte ', '', 'Anfang'], ['2019-08', '', '2001'])
  expect(form.data?.formerNames).toEqual(['2001 Anfang', '2019-08 Mitte'])
  const texts = formTextsOf(organisationFields, form.data!)
  expect(texts).toMatchObject({ formerNames: ['Anfang', 'Mitte'], formerNamesUntil: ['2001', '2019-08'] })
  expect(organisationFormSchema.parse(texts)).toEqual(form.data)
})

test.each([
  ['a day that is none', ['Alt'], ['gestern'], 'not-a-date'],
  ['a name without its day', ['Alt'], [''], 'not-a-date'],
  ['a day without a name', [''], ['2019'], 'invalid'],
  ['two names until one day', ['Alt', 'Älter'], ['2019', '2019-12-31'], 'same-day'],
  ['a name that is too long', ['x'.repeat(201)], ['2019'], 'too-long'],
])('%s is refused at its field', (_what, names, until, code) => {
  const { error } = typed(names, until)
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['formerNames', code]])
})
