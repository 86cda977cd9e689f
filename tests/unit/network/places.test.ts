import type { Area } from '@/lib/areas/schema'
import type { CountyMap } from '@/lib/areas/service'
import { placesOf } from '@/lib/network/places'
import type { SharedField, StoredNode } from '@/lib/network/schema'

const area = (id: string, kind: Area['kind'], parentId: string | null, population: number | null = null) =>
  ({ id, name: id, kind, parentId, population, lat: null, lon: null }) as Area
const areas = [
  area('county', 'county', null),
  area('amt', 'amt', 'county'),
  area('village', 'municipality', 'amt', 800),
  area('hamlet', 'municipality', 'amt', 200),
  area('town', 'municipality', 'county', 5000),
]
const stored = (id: string, areaId: string | null, hidden = false) =>
  [id, { id, areaId, protected: hidden, validFrom: null, validTo: null } as unknown as StoredNode] as const
const nodes = new Map([
  stored('a', 'village'),
  stored('b', 'town'),
  stored('county-wide', 'county'),
  stored('nowhere', null),
  stored('hidden', 'town', true),
])
const field = (
  organisationId: string,
  topicId: string,
  areaId: string,
  validTo: string | null = null,
): SharedField => ({
  organisationId,
  topicId,
  areaId,
  validFrom: null,
  validTo,
})
const fields = new Map([
  [
    'a',
    [field('a', 'sprache.alpha', 'village'), field('a', 'sprache.alpha', 'hamlet'), field('a', 'arbeit', 'county')],
  ],
  ['b', [field('b', 'sprache', 'amt', '2020-12-31')]],
])
const at = { village: { x: 1, y: 1 }, hamlet: { x: 9, y: 9 }, amt: { x: 2, y: 2 } } as Record<
  string,
  { x: number; y: number }
>
const map = { width: 10, height: 10, shapes: '#a', county: 'county', borders: [] }

const read = (day: string, countyMap: CountyMap | null = null) => placesOf({ nodes, fields }, day, areas, countyMap)

test('only who has a place in the county and is not protected has a home', () => {
  const { homes, places, offices } = read('2026-01-01')
  expect(homes).toEqual({ a: 'village', b: 'town' })
  expect(places.map(({ id, office }) => [id, office])).toEqual([
    ['town', 'town'],
    ['village', 'amt'],
  ])
  expect(offices.map(({ id, inhabitants }) => [id, inhabitants])).toEqual([
    ['amt', 1000],
    ['town', 5000],
  ])
})

test('what is done for a place counts for its Amt once, for the county for none, and only on its days', () => {
  expect(read('2026-01-01').fields).toEqual([['a', 'sprache', 'amt']])
  expect(read('2020-06-30').fields).toEqual([
    ['a', 'sprache', 'amt'],
    ['b', 'sprache', 'amt'],
  ])
})

test('without outlines nothing has a point; with them a name may stand at every place of its Amt, the nearest first', () => {
  expect(read('2026-01-01').picture).toBeNull()
  expect(read('2026-01-01').offices.every((office) => office.at === null && !office.rooms.length)).toBe(true)
  const { picture, offices } = read('2026-01-01', { ...map, middleOf: ({ id }) => at[id] ?? null })
  expect(picture).toEqual(map)
  expect(offices[0]).toMatchObject({ at: at.amt, rooms: [at.village, at.hamlet] })
})
