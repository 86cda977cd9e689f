import { countyOutlines } from '@/lib/areas/outlines'

const { width, height, middles, pointOf, svg } = countyOutlines()

test('the picture holds a shape for the county, its offices and its places, each inside it', () => {
  expect(svg.match(/<path /g)).toHaveLength(1 + 8 + 116)
  const numbers = [...svg.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
  expect(Math.min(...numbers.map(([x]) => x))).toBeCloseTo(0, 0)
  expect(Math.max(...numbers.map(([x]) => x))).toBeCloseTo(width, 0)
  expect(Math.max(...numbers.map(([, y]) => y))).toBeLessThanOrEqual(height)
  // Not the rest of the earth: a ring the wrong way round would frame the picture.
  expect(Math.max(...svg.match(/d="[^"]*"/g)!.map((path) => path.length))).toBeLessThan(20_000)
})

test('places lie where they belong: Heide in the middle, Brunsbüttel in the south, Büsum in the west', () => {
  const [heide, brunsbuettel, buesum] = [pointOf(54.196, 9.093), pointOf(53.896, 9.139), pointOf(54.131, 8.858)]
  expect(brunsbuettel.y).toBeGreaterThan(heide.y)
  expect(buesum.x).toBeLessThan(heide.x)
  const brunsbuettelShape = middles.get('010510011011')!
  expect(Math.hypot(brunsbuettelShape.x - brunsbuettel.x, brunsbuettelShape.y - brunsbuettel.y)).toBeLessThan(20)
})
