import type { Office, Spot } from '@/lib/network/geography'
import type { Point, Size } from '@/lib/network/layout/geometry'
import { apart, placeNames, rings, type Disc } from '@/lib/network/layout/ground'
import { labelSize, lineHeight, textWidth, wrapName } from '@/lib/network/layout/text'
import type { NodeKind } from '@/lib/network/thing-kinds'
import { organisationKinds } from '@/lib/organisations/kinds'

/** More organisations of one place are a number. */
const mostSymbols = 60
/** On a narrower canvas, symbols are smaller and sooner a number. */
const narrow = 520
const mostOnNarrow = 24
const margin = 18

/** A place as it is drawn, in pixels of the canvas. */
export interface DrawnSpot extends Disc {
  spot: Spot
  /** Where the place is; the disc may have made way for others. */
  home: Point
  /** From the middle of the disc; null: too many, a number stands for them. */
  symbols: (Point & { node: Spot['nodes'][number] })[] | null
  /** What is counted of the town, as text; empty: nothing is. */
  value: string
  /** Width of a symbol. */
  size: number
}

/**
 * The ground on a canvas: how the picture of outlines is moved and enlarged, the places with their organisations, the
 * names of the offices.
 * @param valueOf what is counted of an office, as text of the length there is room for; empty: nothing is
 */
export function drawGround(
  picture: Size,
  offices: readonly Office[],
  spots: readonly Spot[],
  canvas: Size,
  valueOf: (officeId: string, short: boolean) => string,
) {
  const scale = Math.min((canvas.width - 2 * margin) / picture.width, (canvas.height - 2 * margin) / picture.height)
  const left = (canvas.width - picture.width * scale) / 2
  const top = (canvas.height - picture.height * scale) / 2
  const at = ({ x, y }: Point): Point => ({ x: left + x * scale, y: top + y * scale })
  const short = canvas.width < narrow
  const discs = apart(
    spots.flatMap((spot) =>
      spot.place.at ? [discOf(spot, at(spot.place.at), short, valueOf(spot.place.id, short))] : [],
    ),
    canvas,
  )
  const towns = new Set(discs.map(({ spot }) => spot.place.id))
  const names = offices.flatMap(({ id, name, at: middle, rooms }) => {
    // A town has its name below its organisations already.
    if (!middle || towns.has(id)) return []
    const value = valueOf(id, short)
    const { lines, width } = wrapName(name, true, short ? 90 : 124)
    const wide = Math.max(width, textWidth(value, labelSize, true)) + 6
    const height = (lines.length + (value ? 1 : 0)) * lineHeight
    return [{ id, lines, value, width: wide, height, rooms: [middle, ...rooms].map(at) }]
  })
  return { scale, left, top, spots: discs, names: placeNames(names, discs, canvas) }
}

function discOf(spot: Spot, home: Point, short: boolean, value: string): DrawnSpot {
  const many = spot.nodes.length > (short ? mostOnNarrow : mostSymbols)
  const size = short ? 10 : 14
  const points = many ? [] : rings(spot.nodes.length, size * 1.22)
  const order = new Map<NodeKind, number>(organisationKinds.map((kind, index) => [kind, index]))
  const nodes = [...spot.nodes].sort((a, b) => order.get(a.kind)! - order.get(b.kind)!)
  const name = `${spot.place.name} ${spot.nodes.length}`
  return {
    spot,
    value,
    home,
    ...home,
    size,
    radius: many ? 22 : Math.max(0, ...points.map(({ x, y }) => Math.hypot(x, y))) + size * 0.86,
    name: {
      half: Math.max(textWidth(name), textWidth(value, labelSize, true)) / 2 + 2,
      height: lineHeight * (value ? 2 : 1) + 3,
    },
    symbols: many ? null : points.map((point, index) => ({ ...point, node: nodes[index]! })),
  }
}
