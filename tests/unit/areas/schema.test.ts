import { administrationIn, administrationOf, administrations, areaChain, type Area } from '@/lib/areas/schema'

const area = (id: string, kind: Area['kind'], parentId: string | null): Area => ({
  id,
  kind,
  parentId,
  ags: null,
  name: id,
  sortName: id,
  postalCode: null,
  lat: null,
  lon: null,
  population: null,
  localities: [],
})
const all = [
  area('land', 'state', null),
  area('kreis', 'county', 'land'),
  area('stadt', 'municipality', 'kreis'),
  area('amt', 'amt', 'kreis'),
  area('dorf', 'municipality', 'amt'),
]
const byId = new Map(all.map((entry) => [entry.id, entry]))

test('a Gemeinde belongs to its Amt, an amtsfreie Stadt to itself, the Kreis to none', () => {
  expect(
    ['dorf', 'amt', 'stadt', 'kreis', 'land', 'unknown', null].map((id) => administrationOf(byId, id)?.id),
  ).toEqual(['amt', 'amt', 'stadt', undefined, undefined, undefined, undefined])
  expect(administrationIn(areaChain(byId, 'dorf'))?.id).toBe('amt')
})

test('all of them are the Ämter and the amtsfreien Städte', () => {
  expect(administrations(all).map(({ id }) => id)).toEqual(['stadt', 'amt'])
})
