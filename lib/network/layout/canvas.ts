import type { Polygon, Size } from './geometry'

/** The shape of the canvas: on a phone the picture is another one. */
export type Shape = 'wide' | 'tall'

/**
 * The canvas a picture is made for, in pixels. Every canvas of that shape shows the same picture, stretched: nothing
 * moves when a panel opens, and everybody sees the same.
 */
export const references: Record<Shape, Size> = {
  wide: { width: 1116, height: 700 },
  tall: { width: 390, height: 540 },
}

/** Positions and cells are thousandths of the canvas, from left to right and from top to bottom. */
export const whole = 1000

/** A canvas that is not wider is that of a phone, however low it is: a panel below it does not rearrange the picture. */
const phoneWidth = 520

/** The shape of a canvas. */
export const shapeOf = ({ width, height }: Size): Shape =>
  width < height * 0.95 || width < phoneWidth ? 'tall' : 'wide'

/** The cell of a group in both shapes, in thousandths of the canvas. */
export type Cells = Record<Shape, Polygon>

/**
 * Radius of a symbol in pixels: by its relations, smaller where many share the canvas.
 * @param most relations of the best connected
 * @param room pixels of the canvas per organisation
 */
export function radiusOf(degree: number, most: number, room: number): number {
  const crowd = Math.min(1.15, Math.max(0.3, Math.sqrt(room / 5500)))
  return (6.5 + 12.5 * Math.min(1, degree / Math.max(14, most)) ** 0.7) * crowd
}

/** Names of groups are a little smaller on a phone: so many pixels they take for one. */
export const titleScale: Record<Shape, number> = { wide: 1, tall: 14 / 13 }

/** On a phone so many of a group have room for their names: its best connected. */
export const namedOnPhone = (count: number) => 1 + Math.floor(count / 10)
