import { createContext, type Ctx } from '@/lib/context'
import { chooseStarter, loadStarter } from '@/lib/starters/service'
import { organisationFormSchema } from '@/lib/organisations/schema'
import {
  addOrganisation,
  editOrganisation,
  organisationNames,
  organisationToEdit,
  organisationRecord,
} from '@/lib/organisations/service'
import { search } from '@/lib/search/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

const now = '2026-11-25T09:00:00.000Z'
const contextOn = (store: GraphStore): Ctx => ({
  ...createContext({ id: 'test', label: 'Test', role: 'editor' }, store),
  now,
})
const labels = async (ctx: Ctx, q: string, limit = 5) => (await search(ctx, q, { limit })).hits.map((hit) => hit.label)

describe('in Dithmarschen', () => {
  let store: GraphStore
  let ctx: Ctx
  beforeAll(async () => {
    store = await openStore({ engine: 'embedded', folder: null })
    await loadStarter(store, 'dithmarschen', { now })
    ctx = contextOn(store)
  })
  afterAll(() => store.close())

  test.each([
    ['vhs heide', 'Volkshochschule Heide'],
    ['Volkshochschle Brunsbuettel', 'Volkshochschule Brunsbüttel'],
    ['Jobcentr', 'Jobcenter Dithmarschen'],
    ['KIT', 'Koordinierungsstelle für Integration und Teilhabe'],
    ['diakonisches werk', 'Diakonisches Werk des Kirchenkreises Dithmarschen'],
    ['Westküstenklinik', 'Westküstenkliniken Brunsbüttel und Heide gGmbH'],
    ['25764 wesselburen', 'Wesselburen'],
    ['Süderholm', 'Heide'],
    ['Alphakurs', 'Alphabetisierung und Grundbildung'],
    ['literacy', 'Alphabetisierung und Grundbildung'],
    [
      'Pendelbrief',
      'Ausländer- und Staatsangehörigkeitsbehörde – Migrationsberatung des Diakonischen Werks Dithmarschen',
    ],
  ])('„%s“ finds %s', async (q, label) => expect(await labels(ctx, q)).toContain(label))

  test.each([
    ['Job-Center', 'Jobcenter Dithmarschen'],
    ['job center', 'Jobcenter Dithmarschen'],
    ['Frauen-Haus', 'Frauenhaus Dithmarschen'],
    ['Begegnungsstaette', 'Mehrgenerationenhaus Brunsbüttel'],
    ['Marne Nordsee', 'Amt Marne-Nordsee'],
    ['Diakonisches Werk Dithmarschen', 'Diakonisches Werk des Kirchenkreises Dithmarschen'],
  ])('organisations are found for „%s“', async (q, label) => {
    const found = (await search(ctx, q, { limit: 20 })).hits.filter((hit) => hit.group === 'organisations')
    expect(found.map((hit) => hit.label).join('|')).toContain(label)
  })

  test('every organisation is among the first five for its name with a typing error, and for its short name', async () => {
    const all = await organisationNames(ctx)
    let asked = 0
    const missed: string[] = []
    const ask = async (q: string, name: string) => {
      asked++
      if (!(await search(ctx, q, { limit: 5 })).hits.some((hit) => hit.group === 'organisations' && hit.label === name))
        missed.push(`${q} → ${name}`)
    }
    for (const { name, shortName } of all) {
      const longest = name.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0]!
      await ask(
        longest.length > 5
          ? name.replace(longest, longest.slice(0, 2) + longest[3] + longest[2] + longest.slice(4))
          : name,
        name,
      )
      if (shortName && shortName.length > 2) await ask(shortName, name)
    }
    process.stdout.write(
      `search: recall@5 ${(100 * (1 - missed.length / asked)).toFixed(1)} % of ${asked}${missed.length ? `, missed: ${missed.join('; ')}` : ''}\n`,
    )
    expect(missed.length / asked).toBeLessThanOrEqual(0.05)
  })

  test('says why something was found when its name does not show it', async () => {
    const hitFor = async (q: string, label: string) =>
      (await search(ctx, q, { limit: 8 })).hits.find((hit) => hit.label === label)?.why
    expect(await hitFor('Alphakurs', 'Alphabetisierung und Grundbildung')).toEqual({
      field: 'words',
      word: 'Alphakurs',
      similar: false,
    })
    expect(await hitFor('Jobcen', 'Jobcenter Dithmarschen')).toEqual({
      field: 'title',
      word: 'Jobcenter',
      similar: false,
    })
    expect(await hitFor('Jobcetner', 'Jobcenter Dithmarschen')).toEqual({
      field: 'title',
      word: 'Jobcenter',
      similar: true,
    })
    expect(await hitFor('KIT', 'Koordinierungsstelle für Integration und Teilhabe')).toMatchObject({ field: 'short' })
  })

  test('counts each group, and shows only the one asked for', async () => {
    const all = await search(ctx, 'Heide', { limit: 2 })
    expect(all.counts.organisations).toBeGreaterThan(5)
    expect(all.hits.filter((hit) => hit.group === 'organisations')).toHaveLength(2)
    const areas = await search(ctx, 'Heide', { group: 'areas', limit: 50 })
    expect(new Set(areas.hits.map((hit) => hit.group))).toEqual(new Set(['areas']))
    expect(areas.counts).toEqual(all.counts)
  })

  test.each(['', 'a', '   ', '???', '😀😀', '*'.repeat(500), '\u0000\u202e', "'} RETURN 1", '(a+)+$'])(
    '„%s“ is no error',
    async (q) => {
      await expect(search(ctx, q, { limit: 5 })).resolves.toBeDefined()
    },
  )

  test('a protected organisation is found by its name, never by a place', async () => {
    const hit = (await search(ctx, 'Frauenhaus', { limit: 5 })).hits.find((entry) => entry.group === 'organisations')
    expect(hit?.detail).toMatchObject({ place: null })
  })
})

test('parts of compounds, words taken apart and foreign letters are found, exact words first', async () => {
  const store = await openStore({ engine: 'embedded', folder: null })
  const ctx = contextOn(store)
  for (const name of [
    'Nachbarschaftshilfe Tellingstedt',
    'Fahrradwerkstatt Meldorf',
    'Ukraine-Hilfe Büsum',
    'Hilfe für alle',
    'Partnerschaft mit Łódź',
    'Frauenhaus Musterkreis',
    'Ældre Sagen Tønder',
    'Bayındır İzmir',
  ])
    await addOrganisation(ctx, organisationFormSchema.parse({ name, kind: 'volunteering' }))
  const found = (q: string) => labels(ctx, q, 10)
  expect((await found('hilfe'))[0]).toBe('Hilfe für alle')
  expect((await found('hilfe'))[1]).toBe('Ukraine-Hilfe Büsum')
  expect(await found('hilfe')).toContain('Nachbarschaftshilfe Tellingstedt')
  expect(await found('werkstatt')).toEqual(['Fahrradwerkstatt Meldorf'])
  expect(await found('werkstatt meldorf')).toEqual(['Fahrradwerkstatt Meldorf'])
  expect((await found('Ukrainehilfe'))[0]).toBe('Ukraine-Hilfe Büsum')
  expect((await found('Frauen-Haus'))[0]).toBe('Frauenhaus Musterkreis')
  expect(await found('Lodz')).toContain('Partnerschaft mit Łódź')
  expect(await found('Aeldre Tonder')).toEqual(['Ældre Sagen Tønder'])
  expect(await found('bayindir izmir')).toEqual(['Bayındır İzmir'])
  await store.close()
})

test('follows every change, also of other instances, and a new load', async () => {
  const store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  const ctx = contextOn(store)
  expect(await labels(ctx, 'Sprachtreff Plauderecke')).not.toContain('Sprachtreff Plauderecke')
  const key = await addOrganisation(
    ctx,
    organisationFormSchema.parse({
      name: 'Sprachtreff Plauderecke',
      kind: 'volunteering',
      visibility: 'internal',
      protected: '',
    }),
  )
  expect(await labels(ctx, 'Sprachtreff Plauderecke')).toContain('Sprachtreff Plauderecke')
  const record = await organisationRecord(ctx, key)
  await editOrganisation(ctx, key, record.organisation.version, {
    ...(await organisationToEdit(ctx, key)).values,
    name: 'Café Zusammenkunft',
  })
  expect(await labels(ctx, 'Plauderecke')).toEqual([])
  expect(await labels(ctx, 'Zusammenkunft')).toEqual(['Café Zusammenkunft'])
  await chooseStarter(store, 'example', { now })
  expect(await labels(ctx, 'Zusammenkunft')).toEqual([])
  const found = await search(ctx, 'Runder Tisch', { limit: 3 })
  expect(found.hits.map((hit) => hit.group)).toContain('meetings')
  const groups = new Set(
    (await search(ctx, 'Koordination Deutsch Konzept Protokoll Sprache', { limit: 3 })).hits.map((hit) => hit.group),
  )
  expect([...groups]).toEqual(expect.arrayContaining(['organisations', 'topics', 'tasks']))
  await store.close()
})
