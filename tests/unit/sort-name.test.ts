import { foldName, spellingOf } from '@/lib/sort-name'

test.each([
  ['Volkshochschule Büsum', 'volkshochschule busum'],
  ['ÄÖÜ äöü ß ẞ', 'aou aou ss ss'],
  ['  Café\t Résumé \n Çelik ', 'cafe resume celik'],
  ['Caritas\u00a0Heide', 'caritas heide'],
  ['Łódź', 'lodz'],
  ['Tønder Ærø', 'tonder aero'],
  ['Đorđe Œuvre Işık', 'dorde oeuvre isik'],
  ['Brücke™', 'brucketm'],
  ['Зустріч', 'зустріч'],
  ['', ''],
])('%p is sorted and found as %p', (name, folded) => expect(foldName(name)).toBe(folded))

test('umlauts typed as one or as two characters are the same', () => {
  expect(foldName('Bu\u0308sum')).toBe(foldName('B\u00fcsum'))
})

test('folding what is folded changes nothing', () => {
  for (const name of ['Brücke™', 'İstanbul', 'ǅ', '℡ 5', 'Straße', 'ﬁnanzen', 'ΑΣ'])
    expect(foldName(foldName(name))).toBe(foldName(name))
})

test('one spelling: umlauts as two letters, but not as their base letter', () => {
  const möller = spellingOf('Fachkreis Möller')
  for (const same of ['Fachkreis Moeller', 'fachkreis  MÖLLER', 'Fachkreis Mo\u0308ller'])
    expect(spellingOf(same)).toBe(möller)
  expect(spellingOf('Fachkreis Moller')).not.toBe(möller)
  expect(spellingOf('Straße Łódź')).toBe(spellingOf('STRASSE Lodz'))
})
