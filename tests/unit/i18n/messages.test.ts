import { de } from '@/lib/i18n/de'
import { en } from '@/lib/i18n/en'
import { count, fill } from '@/lib/i18n/messages'

/** Every text with its path. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return [[path, '']]
  return Object.entries(value).flatMap(([key, entry]) => textsOf(entry, path ? `${path}.${key}` : key))
}

const german = new Map(textsOf(de))
const english = new Map(textsOf(en))
const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort()

test('both languages have the same texts', () => {
  expect(german.size).toBeGreaterThan(300)
  expect([...english.keys()].sort()).toEqual([...german.keys()].sort())
})

test('no text is empty or has blanks at its ends', () => {
  // an exact fit, and a hit in the title, need no words
  const silent = new Set(['responsibilities.fits.same', 'palette.why.title'])
  for (const texts of [german, english])
    expect([...texts].filter(([path, text]) => (text === '' && !silent.has(path)) || text.trim() !== text)).toEqual([])
})

test('both languages fill the same places, apart from a number that one form spells out', () => {
  const different = [...german].filter(([path, text]) => {
    const [a, b] = [places(text), places(english.get(path) ?? '')]
    return path.endsWith('.one')
      ? JSON.stringify(a.filter((name) => name !== 'n')) !== JSON.stringify(b.filter((name) => name !== 'n'))
      : JSON.stringify(a) !== JSON.stringify(b)
  })
  expect(different.map(([path, text]) => [path, text, english.get(path)])).toEqual([])
})

test('braces come in pairs around a name', () => {
  for (const texts of [german, english])
    expect([...texts].filter(([, text]) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([])
})

test('a text with a number has a form for one and one for many', () => {
  for (const texts of [german, english])
    for (const path of texts.keys())
      if (path.endsWith('.one')) expect(texts.has(path.replace(/one$/, 'other'))).toBe(true)
})

test('English texts were translated: none has German letters or is a German sentence', () => {
  const names = new Set(['Deutsch'])
  expect(
    [...english].filter(([path, text]) => !names.has(text) && text === german.get(path) && /[äöüßÄÖÜ]/.test(text)),
  ).toEqual([])
  expect([...english].filter(([path, text]) => text === german.get(path) && text.split(' ').length > 3)).toEqual([])
})

test('German speaks to people as Sie', () => {
  expect([...german].filter(([, text]) => /\b(du|dir|dich|dein|deine|deinen|deiner|deinem)\b/i.test(text))).toEqual([])
})

test('places are filled, again and again, and unknown ones stay', () => {
  expect(fill('Seite {page} von {pages}, Seite {page}', { page: 1, pages: 3 })).toBe('Seite 1 von 3, Seite 1')
  expect(fill('{name} und {other}', { name: 'A' })).toBe('A und {other}')
})

test('what somebody typed is never filled or read as a pattern', () => {
  expect(fill('{a}: {b}', { a: '{b}', b: '$& $1' })).toBe('{b}: $& $1')
})

test('one has its own form, and numbers are grouped as the language does', () => {
  const forms = { one: '{n} Treffen', other: '{n} Treffen hier' }
  expect([
    count(forms, 0, 'de'),
    count(forms, 1, 'de'),
    count(forms, 1234567, 'de'),
    count(forms, 1234567, 'en'),
  ]).toEqual(['0 Treffen hier', '1 Treffen', '1.234.567 Treffen hier', '1,234,567 Treffen hier'])
})
