import { createContext, type Ctx } from '@/lib/context'
import { addOffer } from '@/lib/offers/records'
import { askOf, offerFilterSchema, offerFormSchema } from '@/lib/offers/schema'
import { offerPage } from '@/lib/offers/service'
import { askResponsible } from '@/lib/responsibilities/service'
import { stableId } from '@/lib/starters/stable-id'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

let store: GraphStore
let ctx: Ctx
const now = '2026-11-27T10:00:00.000Z'
const brunsbuettel = '010510011011'
const asked = 'Deutschkurs für Frauen mit Kinderbetreuung in Brunsbüttel'
const offers: [string, Record<string, unknown>][] = [
  ['Deutsch für Frauen', { groups: ['women'], childcare: 'on', days: ['tu', 'th'], startTime: '9:00', level: 'A2' }],
  ['Abendkurs', { days: ['mo'], startTime: '18:00', level: 'B1' }],
  ['Vorbei', { endsOn: '2026-11-26', childcare: 'on' }],
  ['Strickrunde', { topicIds: ['wohnen'], kind: 'group' }],
  ['Xylo Quark', { topicIds: ['wohnen'], areaIds: [] }],
  ['Deutschkurs am Deich', { topicIds: ['wohnen'] }],
]

beforeAll(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  ctx = { ...createContext({ id: 'e', label: 'Konto', role: 'editor' }, store), now }
  for (const [title, more] of offers) {
    const form = {
      ...{ title, organisationId: stableId('organisation', 'vhs-heide'), kind: 'course' },
      ...{ topicIds: ['sprache.integrationskurs'], areaIds: [brunsbuettel] },
      ...more,
    }
    await addOffer(ctx, offerFormSchema.parse(form))
  }
})
afterAll(() => store.close())

async function list(more: Record<string, string>) {
  const filter = offerFilterSchema.parse(more)
  const answered = filter.q ? await askResponsible(ctx, askOf(filter)) : null
  const page = await offerPage(ctx, filter, answered)
  return { ...page, answered, found: page.items.map(({ offer, fit }) => [offer.title, fit]) }
}

test('a question finds what its answer shows, in the same order, and says what it used', async () => {
  const { found, answered, used, counts } = await list({ q: asked })
  expect(found).toEqual([
    ['Deutsch für Frauen', 'exact'],
    ['Abendkurs', 'near'],
  ])
  expect(answered!.offers.map(({ offer }) => offer.title)).toEqual(found.map(([title]) => title))
  expect(used).toMatchObject({ area: { id: brunsbuettel }, targetGroup: 'women', unused: [], byWords: false })
  expect(used!.wishes).toMatchObject({ childcare: true, level: null })
  expect(counts).toEqual({ running: 0, exact: 1, near: 1, words: 0, over: 0 })
})

test('the same in English, where childcare alone is a topic, too', async () => {
  const q = 'German course for women with childcare in Brunsbüttel'
  const { found, answered, used } = await list({ q })
  expect(found.map(([title]) => title)).toEqual(['Deutsch für Frauen', 'Abendkurs'])
  expect(answered!.offers.map(({ offer }) => offer.title)).toEqual(['Deutsch für Frauen', 'Abendkurs'])
  expect(used).toMatchObject({ topic: { id: 'sprache' }, wishes: { childcare: true } })
})

test.each([
  ['time', { time: 'evening' }, ['Abendkurs']],
  ['level', { level: 'A2' }, ['Deutsch für Frauen']],
  ['only with childcare', { childcare: 'yes' }, ['Deutsch für Frauen']],
  ['another kind', { kind: 'group' }, []],
  ['another place', { area: '010510044044' }, []],
])('the filters narrow what a question finds: %s', async (_name, filter, titles) => {
  expect((await list({ q: asked, ...filter })).found.map(([title]) => title)).toEqual(titles)
})

test('the filter can say that a part of the question is not meant', async () => {
  expect((await list({ q: asked, childcare: 'no' })).counts).toMatchObject({ exact: 2, near: 0 })
  expect((await list({ q: asked, group: 'all' })).used!.targetGroup).toBeNull()
  const anywhere = await list({ q: asked, topic: 'all', area: 'all' })
  expect(anywhere.used).toMatchObject({ topic: null, area: null })
  expect(anywhere.found.map(([title]) => title)).toContain('Strickrunde')
})

test('what is over comes last and only when it is asked for; it is in no week', async () => {
  const { found, week } = await list({ q: asked, past: 'yes' })
  expect(found.at(-1)).toEqual(['Vorbei', 'over'])
  expect(week.offers).toBe(2)
  expect(week.days[1]!.found.map(({ offer }) => offer.title)).toEqual(['Deutsch für Frauen'])
})

test('a place alone is a question; without a topic anything unclear is looked for by its words', async () => {
  expect((await list({ q: 'Was gibt es in Brunsbüttel?' })).counts).toMatchObject({ words: 0 })
  const { found, used } = await list({ q: 'Xylo Quark' })
  expect(used).toMatchObject({ byWords: true, unused: ['Xylo', 'Quark'] })
  expect(found).toEqual([['Xylo Quark', 'words']])
  expect((await list({ q: 'gibtesnicht' })).total).toBe(0)
})

test('an offer that is called what was typed is found, whatever its topic', async () => {
  expect((await list({ q: 'Deutschkurs' })).found.at(-1)).toEqual(['Deutschkurs am Deich', 'words'])
})

test('places that are not clear are named, not guessed', async () => {
  expect((await list({ q: 'Deutschkurs in Hamburg' })).used!.unclear).toEqual({ matched: 'Hamburg', places: [] })
  const { used } = await list({ q: 'Deutschkurs 25746' })
  expect(used!.unclear!.places.length).toBeGreaterThan(1)
})

describe('with an offer of somebody else', () => {
  beforeAll(async () => {
    const values = { title: 'Deutsch bei der AWO', kind: 'course', topicIds: ['sprache.integrationskurs'] }
    const by = { organisationId: stableId('organisation', 'awo-heide'), areaIds: [brunsbuettel] }
    await addOffer(ctx, offerFormSchema.parse({ ...values, ...by }))
    await addOffer(ctx, offerFormSchema.parse({ ...values, ...by, title: 'Zumbafein', topicIds: ['wohnen'] }))
  })
  const titles = async (more: Record<string, string>) => (await list(more)).found.map(([title]) => title)

  test('who is named has their offers alone, who is not wanted none', async () => {
    const q = 'Deutschkurs in Brunsbüttel'
    expect(await titles({ q })).toEqual(expect.arrayContaining(['Deutsch bei der AWO', 'Abendkurs']))
    const named = await list({ q: 'Deutschkurs der AWO Heide' })
    expect(named.used!.organisations.map(({ id }) => id)).toContain(stableId('organisation', 'awo-heide'))
    expect(named.found).toEqual([['Deutsch bei der AWO', 'exact']])
    const without = await titles({ q: 'Integrationskurs in Brunsbüttel, nicht bei der AWO' })
    expect(without).toContain('Abendkurs')
    expect(without).not.toContain('Deutsch bei der AWO')
  })

  test('what is looked for by its words stays in the place that was named', async () => {
    const { used, found } = await list({ q: 'Zumbafein in Brunsbüttel' })
    expect(used).toMatchObject({ byWords: true, area: { id: brunsbuettel }, unused: ['Zumbafein'] })
    expect(found).toEqual([['Zumbafein', 'words']])
    expect(await titles({ q: 'Zumbafein in Heide' })).toEqual([])
  })
})

test('a topic that was chosen is that topic, also beside a wish for childcare', async () => {
  expect((await list({ q: asked })).used!.topic!.id).toBe('sprache')
  const chosen = await list({ q: asked, topic: 'sprache.integrationskurs' })
  expect(chosen.used!.topic!.id).toBe('sprache.integrationskurs')
})

test('care for children can be what is asked, and what is not wanted', async () => {
  expect((await list({ q: 'Kinderbetreuung in Brunsbüttel' })).used!.wishes.childcare).toBe(false)
  expect((await list({ q: 'Deutschkurs ohne Kinderbetreuung' })).used!.wishes.childcare).toBe(false)
})
