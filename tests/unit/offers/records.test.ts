import { historyOf, restore, undo } from '@/lib/changes/service'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { addOffer, deleteOffer, editOffer, offerToEdit, verifyOffer } from '@/lib/offers/records'
import { offerFilterSchema, offerFormSchema } from '@/lib/offers/schema'
import { allOffers, offerPage, offerRecord, offersByTopic, offersOf } from '@/lib/offers/service'
import { askResponsible } from '@/lib/responsibilities/service'
import { stableId } from '@/lib/starters/stable-id'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

let store: GraphStore
const now = '2026-11-27T10:00:00.000Z'
const vhs = stableId('organisation', 'vhs-heide')
const as = (role: Role): Ctx => ({ ...createContext({ id: role, label: `Konto ${role}`, role }, store), now })
const form = (more: Record<string, unknown> = {}) =>
  offerFormSchema.parse({
    title: 'Deutsch für Frauen',
    organisationId: vhs,
    kind: 'course',
    topicIds: ['sprache.integrationskurs'],
    groups: ['women'],
    areaIds: ['010510011011'],
    days: ['tu', 'th'],
    startTime: '9:00',
    endTime: '12:00',
    childcare: 'on',
    ...more,
  })
const listed = async (more: Record<string, string> = {}) =>
  (await offerPage(as('reader'), offerFilterSchema.parse(more))).items.map(({ offer }) => offer.title)

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
})
afterEach(() => store.close())

test('an offer is recorded, changed, confirmed, deleted, and all of it can be taken back', async () => {
  await expect(addOffer(as('reader'), form())).rejects.toMatchObject({ code: 'forbidden' })
  const id = await addOffer(as('editor'), form())
  expect(await offerRecord(as('reader'), id)).toMatchObject({
    title: 'Deutsch für Frauen',
    days: ['tu', 'th'],
    childcare: true,
    topicIds: ['sprache.integrationskurs'],
    areaIds: ['010510011011'],
    organisation: { id: vhs },
    verifiedAt: '2026-11-27',
  })
  const entry = await editOffer(as('editor'), id, 1, form({ freePlaces: '3', placesOn: '2026-11-24' }))
  await expect(editOffer(as('editor'), id, 1, form())).rejects.toMatchObject({ code: 'conflict' })
  expect((await offersOf(as('reader'), vhs))[0]).toMatchObject({ freePlaces: 3 })
  await undo(as('editor'), entry!)
  expect((await offerRecord(as('reader'), id)).freePlaces).toBeNull()
  await verifyOffer(as('editor'), id, (await offerToEdit(as('editor'), id)).version)
  await deleteOffer(as('editor'), id, (await offerToEdit(as('editor'), id)).version)
  expect(await allOffers(as('reader'))).toEqual([])
  await restore(as('editor'), id)
  expect((await historyOf(as('reader'), 'organisation', vhs)).entries.map(({ action }) => action)).toContain('restore')
  expect(await listed()).toEqual(['Deutsch für Frauen'])
})

test.each([
  [{ topicIds: [] }, 'topicIds'],
  [{ groups: ['everybody'] }, 'groups'],
  [{ days: ['someday'] }, 'days'],
  [{ startTime: '25:00' }, 'startTime'],
  [{ startTime: '12:00', endTime: '9:00' }, 'endTime'],
  [{ startsOn: '2026-12-01', endsOn: '2026-11-30' }, 'endsOn'],
  [{ freePlaces: '-1' }, 'freePlaces'],
])('refused: %j', (more, field) => {
  const result = offerFormSchema.safeParse({
    ...{ title: 'x', organisationId: vhs, kind: 'course', topicIds: ['sprache'] },
    ...more,
  })
  expect(result.error?.issues.map(({ path }) => path[0])).toEqual([field])
})

test('the list hides what is over, and narrows by topic, place, group and childcare', async () => {
  await addOffer(as('editor'), form())
  await addOffer(as('editor'), form({ title: 'Vorbei', endsOn: '2026-11-26' }))
  await addOffer(
    as('editor'),
    form({ title: 'Sprachcafé', groups: [], areaIds: [], childcare: '', kind: 'meeting-point' }),
  )
  expect(await listed()).toEqual(['Deutsch für Frauen', 'Sprachcafé'])
  expect(await listed({ past: 'yes' })).toContain('Vorbei')
  expect(await listed({ topic: 'wohnen' })).toEqual([])
  expect(await listed({ topic: 'sprache' })).toHaveLength(2)
  expect(await listed({ area: '010510044044' })).toEqual(['Sprachcafé'])
  expect(await listed({ childcare: 'yes' })).toEqual(['Deutsch für Frauen'])
  expect(await listed({ group: 'youth' })).toEqual(['Sprachcafé'])
  expect(await listed({ q: 'Sprachcaf' })).toEqual(['Sprachcafé'])
})

test('an answer brings the offers that fit the question', async () => {
  await addOffer(as('editor'), form())
  await addOffer(as('editor'), form({ title: 'Abendkurs', groups: [], childcare: '' }))
  await addOffer(as('editor'), form({ title: 'Vorbei', endsOn: '2026-11-26' }))
  const answered = await askResponsible(as('reader'), {
    q: 'Deutschkurs für Frauen mit Kinderbetreuung in Brunsbüttel',
    ...{ topic: '', area: '', group: '', include: '' },
  })
  expect(answered.offers.map(({ offer, lacking }) => [offer.title, lacking])).toEqual([
    ['Deutsch für Frauen', []],
    ['Abendkurs', ['childcare']],
  ])
})

test.each([
  ['Deutschkurs in Brunsbüttel', ['Deutsch in Brunsbüttel', 'Überall']],
  ['Deutschkurs in Marne', ['Überall']],
  ['Deutschkurs im Kreis Dithmarschen', ['Deutsch in Brunsbüttel', 'Überall']],
  ['Deutschkurs', ['Deutsch in Brunsbüttel', 'Überall']],
])('list, answer and guide know the same places: %s', async (q, titles) => {
  await addOffer(as('editor'), form({ title: 'Deutsch in Brunsbüttel', groups: [] }))
  await addOffer(as('editor'), form({ title: 'Überall', groups: [], areaIds: [] }))
  const answered = await askResponsible(as('reader'), { q, topic: '', area: '', group: '', include: '' })
  expect(answered.offers.map(({ offer }) => offer.title)).toEqual(titles)
  expect(await listed({ area: answered.area?.id ?? '' })).toEqual(titles)
  const byTopic = await offersByTopic(as('reader'), answered.area?.id ?? null)
  expect(byTopic.get('sprache.integrationskurs')!.map(({ title }) => title)).toEqual(titles)
})
