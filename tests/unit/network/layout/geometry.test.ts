import { encloses } from '@/lib/network/layout/geometry'

const bay = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 5, y: 2 },
  { x: 0, y: 10 },
]

test.each([
  [1, 5, true],
  [9, 5, true],
  [5, 1, true],
  [5, 6, false],
  [11, 5, false],
  [-1, 5, false],
])('an area with a bay holds (%d, %d): %s', (x, y, inside) => {
  expect(encloses(bay, { x, y })).toBe(inside)
})

test('nothing drawn encloses nobody', () => {
  expect(encloses([], { x: 0, y: 0 })).toBe(false)
  expect(encloses([{ x: 0, y: 0 }], { x: 0, y: 0 })).toBe(false)
})
