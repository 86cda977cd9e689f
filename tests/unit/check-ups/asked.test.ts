import { askedRecords, askedTies, readAnswers, type OwnRecord } from '@/lib/check-ups/asked'
import { askedFields, catalogues, fieldsAsked, type AskedKind } from '@/lib/check-ups/fields'
import type { Cooperation } from '@/lib/cooperations/schema'
import type { Catalogue } from '@/lib/records/fields'

const own: OwnRecord[] = [
  {
    kind: 'organisation',
    id: 'o',
    name: 'VHS Deichmünde',
    values: {
      name: 'VHS Deichmünde',
      phone: '040 66969-100',
      languages: ['Deutsch', 'Dari'],
      restrictedContact: 'CANARY',
      note: 'CANARY',
    },
  },
  { kind: 'post', id: 'p', name: 'Leitung', values: { function: 'Leitung', holders: [{ name: 'CANARY' }] } },
]
const records = askedRecords(own, false, [])
const read = (texts: Record<string, string>) => readAnswers({ records, ties: [] }, own, texts, 'o')

test('nothing that is restricted, about a person, or the office’s own judgement is asked', () => {
  for (const [kind, names] of Object.entries(askedFields))
    for (const name of names) {
      const field = (catalogues[kind as AskedKind] as Catalogue)[name]!
      expect([kind, name, field.restricted, field.personal, field.system]).toEqual([
        kind,
        name,
        undefined,
        undefined,
        undefined,
      ])
      expect(['text', 'long', 'date', 'list']).toContain(field.type)
      expect(['note', 'evidence', 'confidence', 'visibility', 'protected', 'kind']).not.toContain(name)
    }
  expect(JSON.stringify(records)).not.toContain('CANARY')
})

test('a protected organisation is never asked where it is', () => {
  for (const field of ['street', 'postalCode', 'place', 'branches'])
    expect(fieldsAsked('organisation', true)).not.toContain(field)
  expect(fieldsAsked('post', true)).not.toContain('room')
  expect(fieldsAsked('offer', true)).not.toContain('venue')
})

test('what is right is said once for a record, what is different for each field', () => {
  const { said, errors } = read({
    'organisation.o.name.answer': 'right',
    'organisation.o.phone.answer': 'other',
    'organisation.o.phone': '040 66969-200',
    'organisation.o.languages.answer': 'right',
  })
  expect(errors).toEqual({})
  expect(said.map(({ answer, field, fields, seen, value }) => [answer, field, fields, seen, value])).toEqual([
    ['other', 'phone', [], '"040 66969-100"', '"040 66969-200"'],
    ['right', null, ['name', 'languages'], '{"name":"VHS Deichmünde","languages":["Deutsch","Dari"]}', null],
  ])
})

test('what was typed counts without a choice, and only where it is different', () => {
  const { said } = read({ 'organisation.o.phone': '040 66969-300', 'organisation.o.name': 'VHS Deichmünde ' })
  expect(said.map(({ answer, field }) => [answer, field])).toEqual([['other', 'phone']])
})

test('a value is checked as in the form of the office; empty deletes what may be empty', () => {
  expect(
    read({
      'organisation.o.phone.answer': 'other',
      'organisation.o.phone': 'ruf mich an',
      'organisation.o.name.answer': 'other',
      'organisation.o.name': '',
      'organisation.o.languages.answer': 'other',
      'organisation.o.languages': 'Deutsch, Dari',
    }).errors,
  ).toEqual({
    'organisation.o.phone': 'not-a-phone',
    'organisation.o.name': 'required',
    'organisation.o.languages': 'say-how',
  })
  const { said } = read({ 'organisation.o.phone.answer': 'other', 'organisation.o.phone': '' })
  expect(said[0]).toMatchObject({ answer: 'other', value: 'null' })
})

test('nothing counts but what was asked', () => {
  const { said, errors } = read({
    'organisation.o.restrictedContact': 'x',
    'organisation.o.note.answer': 'right',
    'organisation.other.phone': '040 1',
    'post.p.holders': 'x',
    'cooperation.k': 'no',
  })
  expect([said, errors]).toEqual([[], {}])
})

test('cooperations that are over are not asked about; what was said stands there again', () => {
  const tie = (id: string, more: Partial<Cooperation> = {}) =>
    ({
      id,
      title: null,
      kind: 'cooperation',
      state: 'active',
      since: null,
      until: null,
      partners: [],
      ...more,
    }) as unknown as Cooperation
  const ties = askedTies([tie('a'), tie('b', { state: 'ended' }), tie('c', { until: '2025' })], 'o', '2026-11-27', [
    { answer: 'no', about: 'cooperation', aboutId: 'a', field: null, fields: [], value: null },
  ])
  expect(ties.map(({ id, answer }) => [id, answer])).toEqual([['a', 'no']])
  const said = readAnswers({ records: [], ties }, [], { 'cooperation.a': 'yes', missing: ' Verein Vorbild ' }, 'o').said
  expect(said.map(({ answer, aboutId, value }) => [answer, aboutId, value])).toEqual([
    ['yes', 'a', null],
    ['missing', 'o', '"Verein Vorbild"'],
  ])
})
