import { foldName } from '@/lib/sort-name'

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
