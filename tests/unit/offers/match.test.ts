import { fittingOffers, wishesIn, type OfferQuestion } from '@/lib/offers/match'
import type { Offer } from '@/lib/offers/schema'

const offer = (id: string, more: Partial<Offer> = {}): Offer => ({
  ...{ id, version: 1, title: id, kind: 'course', groups: [], description: null, venue: null, bus: null, days: [] },
  ...{ startTime: null, endTime: null, startsOn: null, endsOn: null, level: null, languages: [], childcare: false },
  ...{ freePlaces: null, placesOn: null, registration: null, phone: null, evidence: null, confidence: null },
  ...{ verifiedAt: null, verifiedBy: null, post: null, topicIds: ['sprache.kurs'], areaIds: ['heide'] },
  organisation: { id: 'o', key: 'vhs', name: 'VHS', kind: 'education', phone: null, email: null, website: null },
  ...more,
})
const question = (more: Partial<OfferQuestion> = {}): OfferQuestion => ({
  topicIds: ['sprache', 'sprache.kurs'],
  areaIds: ['heide', 'kreis'],
  targetGroup: null,
  childcare: false,
  level: null,
  words: [],
  today: '2026-11-27',
  ...more,
})
const ids = (asked: OfferQuestion, ...offers: Offer[]) => fittingOffers(asked, offers).map((fit) => fit.offer.id)

test('what a question wants is read from its words', () => {
  expect(wishesIn('Deutschkurs für Frauen mit Kinderbetreuung in Brunsbüttel')).toMatchObject({ childcare: true })
  expect(wishesIn('Kurs b1 in Heide')).toMatchObject({ childcare: false, level: 'B1' })
  expect(wishesIn('Alphabetisierung Marne')).toMatchObject({ level: 'alpha' })
  expect(wishesIn('Kinderarzt')).toMatchObject({ childcare: false, level: null })
})

test('an offer past its end is never shown; its last day still counts', () => {
  const over = offer('over', { endsOn: '2026-11-26' })
  const last = offer('last', { endsOn: '2026-11-27' })
  expect(ids(question(), over, last)).toEqual(['last'])
})

test('another topic does not fit; what is in the place stands before what is for all around it', () => {
  const other = offer('other', { topicIds: ['wohnen'] })
  const county = offer('county', { areaIds: ['kreis'] })
  const everywhere = offer('everywhere', { areaIds: [] })
  const quarter = offer('quarter', { areaIds: ['heide-ost'] })
  expect(ids(question(), everywhere, other, county, quarter, offer('here'))).toEqual([
    'here',
    'quarter',
    'county',
    'everywhere',
  ])
})

test('what lacks something stands behind what fits exactly, and says what it lacks', () => {
  const plain = offer('a')
  const cared = offer('b', { childcare: true })
  const fit = fittingOffers(question({ childcare: true, level: 'B1' }), [plain, cared, offer('c', { level: 'A1' })])
  expect(fit.map(({ offer: { id }, lacking }) => [id, lacking])).toEqual([
    ['b', []],
    ['a', ['childcare']],
    ['c', ['childcare', 'level']],
  ])
})

test('for others is no offer; for the very group stands before for all', () => {
  const women = offer('women', { groups: ['women'] })
  const youth = offer('youth', { groups: ['youth'] })
  const all = offer('all')
  expect(ids(question({ targetGroup: 'women' }), all, youth, women)).toEqual(['women', 'all'])
})

test('then a language that was named, then free places, then the next to begin', () => {
  const arabic = offer('z', { languages: ['Arabisch'] })
  const free = offer('y', { freePlaces: 3 })
  const soon = offer('x', { startsOn: '2026-12-01' })
  const later = offer('w', { startsOn: '2027-01-01' })
  expect(ids(question({ words: ['arabisch'] }), later, soon, free, arabic)).toEqual(['z', 'y', 'x', 'w'])
  expect(ids(question(), offer('full', { freePlaces: 0 }), later)).toEqual(['w', 'full'])
})
