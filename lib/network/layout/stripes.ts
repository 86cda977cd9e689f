import { gap, type CellWish } from './cells'
import { inset, type Polygon, type Size } from './geometry'

/** Lies across the canvas, one below the other, as high as its members need; at least a title and a row. */
export function stripes(wishes: readonly CellWish[], { width, height }: Size): Map<string, Polygon> {
  const needs = wishes.map(({ count }) => 4 + count)
  const total = needs.reduce((sum, need) => sum + need, 0)
  let top = 0
  return new Map(
    wishes.map(({ id }, index) => {
      const bottom = top + (height * needs[index]!) / total
      const stripe = [
        { x: 0, y: top },
        { x: width, y: top },
        { x: width, y: bottom },
        { x: 0, y: bottom },
      ]
      top = bottom
      return [id, inset(stripe, gap)]
    }),
  )
}
