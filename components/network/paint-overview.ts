import { whole } from '@/lib/network/layout/canvas'
import { centroidOf } from '@/lib/network/layout/geometry'
import { dotRadius, type OverviewRequest } from '@/lib/network/overview'

/** What part of the picture is seen: pixels of the screen per pixel of the canvas, and where its corner lies. */
export interface View {
  x: number
  y: number
  zoom: number
}

/** Colours of the page; `kinds` in the order of the kinds of organisations. */
export interface OverviewColours {
  kinds: string[]
  edge: string
  accent: string
}

/** Everything a picture is painted of. `selected`: index of who is chosen. */
export interface Painting {
  request: OverviewRequest
  positions: Float32Array
  size: { width: number; height: number }
  ratio: number
  view: View
  colours: OverviewColours
  selected: number | null
}

/** Paints ties, dots, and who is chosen. */
export function paintOverview(pen: OffscreenCanvasRenderingContext2D, painting: Painting): void {
  const { request, positions, size, ratio, view, colours, selected } = painting
  const { kinds, degrees } = request
  const [sx, sy] = [(size.width / whole) * view.zoom, (size.height / whole) * view.zoom]
  const xOf = (index: number) => positions[index * 2]! * sx + view.x
  const yOf = (index: number) => positions[index * 2 + 1]! * sy + view.y
  const room = (size.width * size.height) / Math.max(1, kinds.length)
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  pen.clearRect(0, 0, size.width, size.height)

  paintTies(pen, painting, xOf, yOf)
  const radius = (index: number) => dotRadius(degrees[index]!, room, view.zoom)
  for (const [kind, colour] of colours.kinds.entries()) {
    pen.fillStyle = colour
    pen.beginPath()
    for (let index = 0; index < kinds.length; index++) {
      if (kinds[index] !== kind) continue
      const [x, y, r] = [xOf(index), yOf(index), radius(index)]
      pen.moveTo(x + r, y)
      pen.arc(x, y, r, 0, 2 * Math.PI)
    }
    pen.fill()
  }
  if (selected !== null) paintSelected(pen, painting, xOf, yOf, radius(selected) + 4)
}

/** More ties than these are shown as cables between the cells alone: a veil would hide everything. */
const mostTies = 15_000

function paintTies(
  pen: OffscreenCanvasRenderingContext2D,
  { request: { ends, cells, cables }, size, view, colours }: Painting,
  xOf: (index: number) => number,
  yOf: (index: number) => number,
): void {
  pen.strokeStyle = colours.edge
  const middles = cells.map((cell) => {
    const { x, y } = centroidOf(cell)
    return {
      x: (x * size.width * view.zoom) / whole + view.x,
      y: (y * size.height * view.zoom) / whole + view.y,
    }
  })
  const most = Math.max(1, ...cables.map(([, , count]) => count))
  pen.globalAlpha = 0.35
  for (const [a, b, count] of cables) {
    pen.lineWidth = 0.5 + 9 * (count / most)
    pen.beginPath()
    pen.moveTo(middles[a]!.x, middles[a]!.y)
    pen.lineTo(middles[b]!.x, middles[b]!.y)
    pen.stroke()
  }
  if (ends.length / 2 <= mostTies) {
    // The fewer, the clearer each.
    pen.globalAlpha = Math.max(0.05, Math.min(0.6, 900 / Math.max(1, ends.length)))
    pen.lineWidth = 0.8
    pen.beginPath()
    for (let at = 0; at < ends.length; at += 2) {
      pen.moveTo(xOf(ends[at]!), yOf(ends[at]!))
      pen.lineTo(xOf(ends[at + 1]!), yOf(ends[at + 1]!))
    }
    pen.stroke()
  }
  pen.globalAlpha = 1
}

/** The ties of who is chosen, and a ring around it. */
function paintSelected(
  pen: OffscreenCanvasRenderingContext2D,
  { request: { ends }, colours, selected }: Painting,
  xOf: (index: number) => number,
  yOf: (index: number) => number,
  radius: number,
): void {
  pen.strokeStyle = colours.accent
  pen.lineWidth = 1.5
  pen.beginPath()
  for (let at = 0; at < ends.length; at += 2) {
    if (ends[at] !== selected && ends[at + 1] !== selected) continue
    pen.moveTo(xOf(ends[at]!), yOf(ends[at]!))
    pen.lineTo(xOf(ends[at + 1]!), yOf(ends[at + 1]!))
  }
  pen.moveTo(xOf(selected!) + radius, yOf(selected!))
  pen.arc(xOf(selected!), yOf(selected!), radius, 0, 2 * Math.PI)
  pen.stroke()
}
