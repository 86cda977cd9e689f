import { readdirSync } from 'node:fs'
import { freeKey, reservedKeys, slugOf, withFreeKey } from '@/lib/records/keys'
import { StoreError } from '@/lib/store/port'

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

test('a key is never a page beside the records, whatever the record is called', () => {
  const pages = ['organisations', 'meetings', 'cooperations', 'responsibilities', 'topics', 'areas'].flatMap((folder) =>
    readdirSync(`app/(shell)/${folder}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
      .map((entry) => entry.name),
  )
  expect([...reservedKeys].sort()).toEqual([...new Set(pages)].sort())
  for (const name of ['New', 'Export', 'plan', ' new '])
    expect(reservedKeys.has(freeKey(slugOf(name), new Set()))).toBe(false)
})

test('fifty who want the same key at once all get one of their own', async () => {
  const kept = new Set<string>()
  const write = async (key: string) => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (kept.has(key)) throw new StoreError('unique', key)
    kept.add(key)
    return key
  }
  const keys = await Promise.all(Array.from({ length: 50 }, () => withFreeKey('vhs', async () => kept, write)))
  expect(new Set(keys).size).toBe(50)
  expect(kept).toContain('vhs')
})

test('a write that is refused for another reason is not tried again', async () => {
  let tries = 0
  const write = async () => {
    tries++
    throw new StoreError('unavailable', 'away')
  }
  await expect(withFreeKey('vhs', async () => [], write)).rejects.toMatchObject({ code: 'unavailable' })
  expect(tries).toBe(1)
})
