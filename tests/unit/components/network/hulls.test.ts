import { hullsOf } from '@/components/network/hulls'
import type { Picture } from '@/components/network/map-picture'
import { pictureStrokes, type Colours } from '@/components/network/picture-strokes'

const picture: Picture = { nodes: [], links: [], leastNumber: 2, size: { width: 1000, height: 700 } }
const rings = [
  { title: '1 Schritt', rx: 200, ry: 200 },
  { title: '2 Schritte', rx: 480, ry: 480 },
]
const hulls = hullsOf({ groups: [], rings }, picture, 1)

test('rings are drawn around the middle, each with its caption at its top', () => {
  expect(hulls.map(({ name, count }) => [name, count])).toEqual([
    ['1 Schritt', null],
    ['2 Schritte', null],
  ])
  expect(hulls[0]!.path).toMatch(/^M300.0 350.0A200.0 140.0/)
  expect(hulls[0]!.title.box).toMatchObject({ x: 500, y: 210 })
})

test('captions are as large on the screen at every zoom', () => {
  const [near] = hullsOf({ groups: [], rings }, picture, 2)
  expect(near!.title.box.w).toBeCloseTo(hulls[0]!.title.box.w / 2)
})

test('a file and paper have the same rings: a line without a ground, and the caption without a count', () => {
  const colours = new Proxy({}, { get: () => '#000' }) as Colours
  const { strokes } = pictureStrokes(picture, hulls, null, colours)
  expect(strokes.filter((stroke) => 'path' in stroke && !stroke.fill)).toHaveLength(2)
  expect(strokes.flatMap((stroke) => ('text' in stroke ? [stroke.text] : []))).toEqual(['1 Schritt', '2 Schritte'])
})
