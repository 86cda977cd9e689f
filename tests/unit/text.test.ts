import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { longText, optionalText, plainText, queryText } from '@/lib/text'

// The invisible characters of these tests are written as escapes: nobody could read them otherwise.
test.each([
  ['a zero-width space', '\u200BCaritas\uFEFF Heide\u2060', 'Caritas Heide'],
  ['a mark that turns the direction', 'Cari\u202Etas\u2066 Heide\u2069\u200F', 'Caritas Heide'],
  ['a line or paragraph separator', 'Caritas\u2028Heide\u2029', 'Caritas Heide'],
  ['control characters', 'Cari\u0000tas\u0007\u009F\tHeide\r\nMitte', 'Caritas Heide Mitte'],
  ['a soft hyphen', 'Begegnungs\u00ADstätte', 'Begegnungsstätte'],
  ['letters taken apart', 'Bu\u0308sum', 'Büsum'],
  ['half a letter', 'Heide\uD83D', 'Heide'],
  ['a joiner between Latin letters', 'Hei\u200Dde\u200C', 'Heide'],
])('%s is stored as it can be read', (_what, typed, stored) => {
  expect(plainText(200).parse(typed)).toBe(stored)
  expect(optionalText(200).parse(typed)).toBe(stored)
})

test('a joiner stays inside the words that need it', () => {
  expect(plainText(200).parse('نمی\u200Cخواهم\u200C')).toBe('نمی\u200Cخواهم')
  expect(plainText(200).parse('क्\u200Dष')).toBe('क्\u200Dष')
})

test.each(['\u200B', '\u202E \u2066', '\u2800', '\u3164', '\u00A0', '\uFE0F', ''])(
  'a text that nobody can see is missing (%j)',
  (typed) => {
    expect(plainText(200).safeParse(typed).error?.issues[0]?.message).toBe('required')
    expect(optionalText(200).parse(typed)).toBeNull()
  },
)

test('a long text keeps its lines and loses what is invisible', () => {
  expect(longText(200).parse(' eins\r\nzwei\u2028drei\n\u200Bvier\u0007 ')).toBe('eins\nzwei\ndrei\nvier')
})

test('too long is judged by what is stored', () => {
  expect(plainText(6).parse('Bu\u0308sum\u200B')).toBe('Büsum')
  expect(plainText(4).safeParse('Büsum').error?.issues[0]?.message).toBe('too-long')
  expect(optionalText(4).safeParse('Büsum').error?.issues[0]?.message).toBe('too-long')
})

test('a filter is cut, never refused', () => {
  expect(queryText(5).parse('\u200BMarne Nordsee')).toBe('Marne')
  expect(queryText(5).parse(['a', 'b'])).toBe('')
  expect(queryText(5).parse(undefined)).toBe('')
})

test('no form takes a text any other way', () => {
  const schemas = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('schema.ts'))
  expect(schemas.length).toBeGreaterThan(10)
  expect(schemas.filter((file) => readFileSync(join('lib', file), 'utf8').includes('.trim()'))).toEqual([])
})
