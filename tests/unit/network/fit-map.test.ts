import { viewOf } from '@/components/network/fit-map'

const corners = (box: { x1: number; y1: number; x2: number; y2: number }, width: number, height: number) => {
  const { zoom, pan } = viewOf(box, width, height)
  return {
    left: box.x1 * zoom + pan.x,
    right: box.x2 * zoom + pan.x,
    top: box.y1 * zoom + pan.y,
    bottom: box.y2 * zoom + pan.y,
    zoom,
  }
}

test.each([
  ['wide', { x1: -500, y1: 0, x2: 2500, y2: 300 }],
  ['high', { x1: 0, y1: -4000, x2: 300, y2: 100 }],
  ['far away', { x1: 9000, y1: 9000, x2: 11_000, y2: 10_500 }],
])('a %s picture is whole, in the middle, with room for titles and buttons', (_name, box) => {
  const { left, right, top, bottom } = corners(box, 800, 600)
  expect(left).toBeGreaterThanOrEqual(59.9)
  expect(right).toBeLessThanOrEqual(740.1)
  expect(top).toBeGreaterThanOrEqual(39.9)
  expect(bottom).toBeLessThanOrEqual(550.1)
  expect(left + right).toBeCloseTo(800)
})

test('a single symbol does not fill the screen', () => {
  expect(corners({ x1: 0, y1: 0, x2: 40, y2: 40 }, 800, 600).zoom).toBe(1.8)
})
