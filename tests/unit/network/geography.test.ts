import { classesOf, figuresOf, groundOf, tintOf, valueOf } from '@/lib/network/geography'
import type { NetworkPlaces } from '@/lib/network/geography'
import { node } from './small-network'

const office = (id: string, inhabitants: number | null) => ({ id, name: id, inhabitants, at: null, rooms: [] })
const places: NetworkPlaces = {
  picture: null,
  offices: [office('west', 20_000), office('town', null)],
  places: [
    { id: 'village', name: 'Village', office: 'west', at: null },
    { id: 'town', name: 'Town', office: 'town', at: null },
  ],
  homes: { a: 'village', b: 'town', c: 'town', hidden: 'town' },
  fields: [
    ['a', 'sprache', 'west'],
    ['a', 'arbeit', 'west'],
    ['b', 'sprache', 'west'],
    ['b', 'sprache', 'town'],
    ['gone', 'sprache', 'town'],
  ],
}
const nodes = [node('a'), node('b'), node('c'), node('d'), node('hidden', { protected: true })]

test('who is where; a protected organisation is counted and never placed, even if a place were known', () => {
  const ground = groundOf(nodes, places)
  expect(ground.spots.map((spot) => [spot.place.id, spot.nodes.map(({ id }) => id)])).toEqual([
    ['town', ['b', 'c']],
    ['village', ['a']],
  ])
  expect([ground.protected, ground.elsewhere]).toEqual([1, 1])
})

test('an office has the actors in it, and the responsibilities of shown ones for it', () => {
  const [west, town] = figuresOf(nodes, places, '')
  expect(west).toMatchObject({ actors: 1, responsibilities: 3, bodies: 2 })
  expect(town).toMatchObject({ actors: 2, responsibilities: 1, bodies: 1 })
  expect(figuresOf(nodes, places, 'arbeit').map(({ bodies }) => bodies)).toEqual([1, 0])
  expect(valueOf(west!, 'responsibilities', 'all')).toBe(3)
  expect(valueOf(west!, 'responsibilities', 'inhabitants')).toBe(1.5)
  expect(valueOf(town!, 'actors', 'inhabitants')).toBeNull()
})

test('at most five classes; equal values are in one, and the highest is the darkest', () => {
  expect(classesOf([])).toEqual([])
  expect(classesOf([0, 0])).toEqual([{ from: 0, to: 0 }])
  expect(classesOf([3, 3, 3, 0])).toEqual([
    { from: 0, to: 0 },
    { from: 3, to: 3 },
  ])
  const classes = classesOf([0, 1, 2, 2, 3, 5, 8, 50, null])
  expect(classes).toEqual([
    { from: 0, to: 0 },
    { from: 1, to: 2 },
    { from: 3, to: 3 },
    { from: 5, to: 8 },
    { from: 50, to: 50 },
  ])
  expect([0, 2, 3, 8, 50, null].map((value) => tintOf(classes, value))).toEqual([0, 1, 2, 3, 4, null])
  expect(tintOf(classesOf([4, 9]), 9)).toBe(4)
  expect(tintOf(classesOf([0]), 0)).toBe(0)
})
