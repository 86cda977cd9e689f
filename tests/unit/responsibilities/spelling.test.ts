import { createContext, type Ctx } from '@/lib/context'
import { loadStarter } from '@/lib/starters/service'
import { askSchema } from '@/lib/responsibilities/schema'
import { askResponsible, wordsOf } from '@/lib/responsibilities/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

// However a topic is spelt, the same body comes first.

let store: GraphStore
let ctx: Ctx
let names: string[]

beforeAll(async () => {
  const now = '2026-11-25T09:00:00.000Z'
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  ctx = { ...createContext({ id: 'test', label: 'Test', role: 'reader' }, store), now }
  const { topics } = await wordsOf(ctx)
  names = [...new Set(topics.flatMap(({ label, synonyms }) => [label, ...synonyms]))].filter(
    (name) => name.length <= 60,
  )
})
afterAll(() => store.close())

/** What is answered: the first body, or which question is asked back, of which topic. */
async function answerTo(question: string): Promise<string> {
  const { askBack, topic, resolution } = await askResponsible(ctx, askSchema.parse({ q: question }))
  return [topic?.id, askBack ?? resolution?.answers[0]?.responsibility.organisation.key].join(' ')
}

async function differing(vary: (name: string) => string | null): Promise<string[]> {
  const found: string[] = []
  for (const name of names) {
    const varied = vary(name)
    if (varied === null || varied === name) continue
    const [as, other] = [await answerTo(name), await answerTo(varied)]
    if (as !== other) found.push(`${name} → ${as}, ${varied} → ${other}`)
  }
  return found
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' }
/** The place where a compound can be parted: before an ending that many of them have. */
const endings = /^(\p{L}{4,})(kurs|beratung|stelle|schule|hilfe|suche|anmeldung|platz|schein|recht|angebot|förderung)$/u
const parted = (by: string) => (name: string) => {
  const parts = endings.exec(name)
  return parts && `${parts[1]}${by}${parts[2]}`
}

test('the lexicon has many names', () => expect(names.length).toBeGreaterThan(900))

test.each<[string, (name: string) => string | null]>([
  ['in small letters', (name) => name.toLowerCase()],
  ['in capitals', (name) => name.toUpperCase()],
  ['with umlauts as two letters', (name) => name.replace(/[äöüÄÖÜß]/g, (letter) => umlauts[letter]!)],
  ['with umlauts of two signs (NFD)', (name) => name.normalize('NFD')],
  ['with soft hyphens', (name) => name.replace(/(\p{L}{4})(?=\p{L}{3})/gu, '$1\u00AD')],
  ['with other spaces', (name) => name.replaceAll(' ', '\u00A0')],
  ['with a hyphen for a space', (name) => (/^\p{L}+ \p{L}+$/u.test(name) ? name.replace(' ', '-') : null)],
  ['with a space for a hyphen', (name) => name.replaceAll('-', ' ')],
  ['parted by a hyphen', parted('-')],
  ['parted by a space', parted(' ')],
])('a name %s leads to the same first body', async (_, vary) => {
  expect(await differing(vary)).toEqual([])
})

test.each([
  ['Sprachkurs', 'Sprach-Kurs', 'Sprach kurs', 'Sprachkurse', 'Sprach\u00ADkurs', 'sprachkurs', 'SPRACH-KURSE'],
  ['Schuldnerberatung', 'Schuldner-Beratung', 'Schuldner Beratung', 'Schuldnerberatungen'],
  ['Kitaplatz', 'Kita-Platz', 'Kita Platz', 'Kitaplätze', 'Kita-Plaetze'],
  ['Führerschein', 'Fuehrerschein', 'Führer-Schein', 'F\u0075\u0308hrerschein', 'Führerscheine'],
])('%s and its spellings', async (...spellings) => {
  const answers = await Promise.all(spellings.map(answerTo))
  expect(new Set(answers).size).toBe(1)
})

test('the plural of a name leads to the same first body', async () => {
  const plural = (name: string) => (/^\p{L}{4,}(kurs|angebot|recht)$/u.test(name) ? `${name}e` : null)
  expect(await differing(plural)).toEqual([])
})
