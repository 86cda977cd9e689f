import type { Point } from './geometry'
import type { Tie } from './strands'

/** How far a way keeps to the column of its symbol, as a share of its height. */
const upright = 0.38

/**
 * The way of every relation between two layers: it leaves its symbol up or down and turns towards the other on its way,
 * each for itself.
 * @returns control points of a quadratic B-spline per relation id, without its ends; relations inside a layer are
 *   missing
 */
export function fansOf(ties: readonly Tie[]): Map<string, Point[]> {
  return new Map(
    ties
      .filter(({ fromGroup, toGroup }) => fromGroup !== toGroup)
      .map(({ id, from, to }) => {
        const [dx, dy] = [to.x - from.x, to.y - from.y]
        return [
          id,
          [
            { x: from.x + dx * 0.12, y: from.y + dy * upright },
            { x: to.x - dx * 0.12, y: to.y - dy * upright },
          ],
        ]
      }),
  )
}
