import { offerFilterSchema, partOfDay, type FoundOffer, type Offer } from '@/lib/offers/schema'
import { weekOf } from '@/lib/offers/week'

const found = (title: string, more: Partial<Offer> = {}, fit: FoundOffer['fit'] = 'running'): FoundOffer => ({
  offer: {
    ...{ id: title, version: 1, title, kind: 'course', groups: [], description: null, venue: null, bus: null },
    ...{ days: [], startTime: null, endTime: null, startsOn: null, endsOn: null, level: null, languages: [] },
    ...{ childcare: false, freePlaces: null, placesOn: null, registration: null, phone: null, evidence: null },
    ...{ confidence: null, verifiedAt: null, verifiedBy: null, post: null, topicIds: [], areaIds: [] },
    organisation: { id: 'o', key: 'vhs', name: 'VHS', kind: 'education', phone: null, email: null, website: null },
    ...more,
  },
  fit,
  lacking: [],
})
const titles = (list: readonly FoundOffer[]) => list.map(({ offer }) => offer.title)

test('each day has its offers by time, an offer on two days stands twice, the rest is by arrangement', () => {
  const week = weekOf([
    found('Abend', { days: ['mo'], startTime: '18:00' }),
    found('Früh', { days: ['mo', 'su'], startTime: '9.30' }),
    found('Ohne Uhrzeit', { days: ['mo'] }),
    found('Mittag', { days: ['mo'], startTime: '12:00' }),
    found('Auf Anfrage', { startTime: '10:00' }),
  ])
  expect(week.days.map(({ day }) => day)).toEqual(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'])
  expect(titles(week.days[0]!.found)).toEqual(['Früh', 'Mittag', 'Abend', 'Ohne Uhrzeit'])
  expect(titles(week.days[6]!.found)).toEqual(['Früh'])
  expect(titles(week.byArrangement)).toEqual(['Auf Anfrage'])
  expect(week).toMatchObject({ offers: 5, occasions: 5, left: 0 })
})

test('what is over is in no week, and what does not fit is counted', () => {
  const week = weekOf([found('a', { days: ['tu'] }), found('b', { days: ['tu'] }), found('c', {}, 'over')], 1)
  expect(titles(week.days[1]!.found)).toEqual(['a'])
  expect(week).toMatchObject({ offers: 1, occasions: 1, left: 1 })
})

test('the part of the day is when it begins', () => {
  const parts = ['8:00', '11:59', '12:00', '16:59', '17:00', null].map((startTime) => partOfDay({ startTime }))
  expect(parts).toEqual(['morning', 'morning', 'afternoon', 'afternoon', 'evening', null])
})

test('an address with nonsense is the plain list', () => {
  const nonsense = { view: 'month', level: 'Z9', time: '9', childcare: 'on', group: 'x', kind: 'x', page: '-1' }
  expect(offerFilterSchema.parse(nonsense)).toEqual(offerFilterSchema.parse({}))
})
