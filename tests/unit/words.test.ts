import { allowedErrors, foldWord, plainWords, stem, typingErrors } from '@/lib/words'

test.each([
  ['Büsum', 'busum'],
  ['Buesum', 'busum'],
  ['BÜSUM', 'busum'],
  ['B\u0075\u0308sum', 'busum'],
  ['Straße', 'strasse'],
  ['§ 24 AufenthG', 'paragraph 24 aufenthg'],
  ['St. Annen', 'sankt annen'],
  ['Kaiser-Wilhelm-Koog', 'kaiser wilhelm koog'],
  ['  ', ''],
])('%s becomes %s', (text, plain) => expect(plainWords(text).join(' ')).toBe(plain))

test('long texts are cut', () => {
  expect(plainWords('a '.repeat(1000))).toHaveLength(40)
  expect(plainWords('a'.repeat(2000))[0]).toHaveLength(500)
})

test.each([
  ['Wohnungen', 'Wohnung'],
  ['Kurse', 'Kursen'],
  ['Geflüchtete', 'Geflüchteten'],
  ['Dolmetscher', 'Dolmetschern'],
])('%s and %s have one stem', (a, b) => {
  expect(stem(plainWords(a)[0]!)).toBe(stem(plainWords(b)[0]!))
})

test.each([
  ['kurs', 'kurs', 0],
  ['kurs', 'krus', 1],
  ['kurs', 'kur', 1],
  ['kurs', 'kurse', 1],
  ['kurs', 'kars', 1],
  ['kurs', 'bett', 3],
] as const)('%s → %s: %i errors', (a, b, errors) => expect(typingErrors(a, b, 2)).toBe(errors))

test('short words may have no typing error, long ones two', () =>
  expect([4, 5, 7, 8, 20].map(allowedErrors)).toEqual([0, 1, 1, 2, 2]))

test('words that every object knows are just words', () => {
  for (const word of ['constructor', '__proto__', 'toString'])
    expect([plainWords(word), foldWord(word)]).toEqual([[expect.any(String)], expect.any(String)])
})

test('geflüchtete people are refugees in a whole question, but a beginning stays a beginning', () => {
  expect(plainWords('Geflüchtete')).toEqual(plainWords('Flüchtlinge'))
  expect(foldWord('Geflüchtete').startsWith(foldWord('Geflüch'))).toBe(true)
})
