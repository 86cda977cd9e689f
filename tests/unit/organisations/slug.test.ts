import { freeKey, slugOf } from '@/lib/organisations/slug'

test.each([
  ['Volkshochschule Büsum e. V.', 'volkshochschule-buesum-e-v'],
  ['Ämter & Straßen: Öffnung', 'aemter-strassen-oeffnung'],
  ['  Café „Brücke“  ', 'cafe-bruecke'],
  ['Jobcenter/Kreis', 'jobcenter-kreis'],
  ['---', 'eintrag'],
  ['', 'eintrag'],
  ['Зустріч', 'eintrag'],
  ['../../etc/passwd', 'etc-passwd'],
  ['<script>alert(1)</script>', 'script-alert-1-script'],
])('the key of %p is %s', (name, key) => expect(slugOf(name)).toBe(key))

test('a key is safe in an address, at most 60 characters, and does not end in a hyphen', () => {
  for (const name of [
    'x'.repeat(300),
    'ab '.repeat(100),
    `${'a'.repeat(59)} b`,
    'ß'.repeat(59),
    '😀 Treff',
    'a?b#c%2f',
    '\n\r\t',
  ]) {
    expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(slugOf(name).length).toBeLessThanOrEqual(60)
  }
})

test('a key is that of itself', () => {
  for (const name of ['Volkshochschule Büsum e. V.', 'ab '.repeat(100), 'Œuvre'])
    expect(slugOf(slugOf(name))).toBe(slugOf(name))
})

test('a taken key gets the first free number', () => {
  expect(freeKey('vhs', new Set())).toBe('vhs')
  expect(freeKey('vhs', new Set(['vhs-heide']))).toBe('vhs')
  expect(freeKey('vhs', new Set(['vhs']))).toBe('vhs-2')
  expect(freeKey('vhs', new Set(['vhs', 'vhs-2', 'vhs-4']))).toBe('vhs-3')
})
