import { collides, holds, sidesOf, type Box, type Point, type Polygon } from './geometry'
import { labelSize, lineHeight, textWidth, wrapName } from './text'

/** A symbol on the screen that would like its name beside it, in pixels. */
export interface Named extends Point {
  id: string
  name: string
  radius: number
  importance: number
  bold: boolean
  /** Named whatever lies there: the selected one. */
  first: boolean
  /** Shows no name; still nobody's name covers it. */
  mute: boolean
  group: string
}

/** A name in its place. */
export interface Label {
  lines: string[]
  bold: boolean
  /** Which side of the symbol, and how far it is moved along that side. */
  side: 'below' | 'above' | 'left' | 'right'
  dx: number
  dy: number
  box: Box
}

/** Free pixels between a symbol and its name, and between two names. */
const away = 3
const air = 2

/** In a picture of more symbols no name moves for another: it is done at every zoom. */
const mostToMove = 300

/** Where a name may stand beside its symbol. */
type Place = Pick<Label, 'side' | 'dx' | 'dy' | 'box'>

/**
 * Which names are shown and on which side, at the present zoom: the most important first, each in the first of its
 * places where it covers no symbol, no title and no other name and stays within its cell; only hubs may leave it. A
 * place where another symbol would look like its owner is not taken. Who finds none takes one that a single other name
 * can leave.
 * @param cells cells of the groups in pixels of the screen
 * @param titles what is kept free
 */
export function placeLabels(
  nodes: readonly Named[],
  cells: ReadonlyMap<string, Polygon>,
  titles: readonly Box[],
  view: { width: number; height: number },
): Map<string, Label> {
  const sides = new Map([...cells].map(([id, polygon]) => [id, sidesOf(polygon)]))
  const symbols = nodes.map((node) => ({ ...node, w: 2 * node.radius, h: 2 * node.radius }))
  const onScreen = ({ x, y }: Point) => x > -80 && y > -40 && x < view.width + 80 && y < view.height + 40
  const grid = new Grid(symbols)
  const screen = sidesOf([
    { x: 0, y: 0 },
    { x: view.width, y: 0 },
    { x: view.width, y: view.height },
    { x: 0, y: view.height },
  ])
  const ordered = nodes
    .filter((node) => !node.mute && onScreen(node))
    .sort((a, b) => Number(b.first) - Number(a.first) || b.importance - a.importance || (a.id < b.id ? -1 : 1))
    .map((node) => {
      const { lines, width } = wrapName(node.name, node.bold)
      const within = sides.get(node.group)
      const choices = [...placesFor(node, lines, width), ...(node.bold ? fartherPlacesFor(node, lines, width) : [])]
      const open = choices.filter(
        ({ box, side, dx }) =>
          !grid.near(box).some((symbol) => symbol.id !== node.id && collides(box, symbol)) &&
          ((side === 'below' && !dx) || !seemsOthers(box, node, grid)) &&
          holds(screen, box),
      )
      const inside = open.filter(({ box }) => !within || holds(within, box))
      const places = [...inside, ...(node.bold ? open.filter((place) => !inside.includes(place)) : [])]
      return { node, lines, places, anyway: node.first ? choices[0] : undefined }
    })

  const taken = new Map<string, Place>()
  const reach = ({ box }: Place): Box => ({ ...box, w: box.w + air })
  /** The names that a place would cover; null: also a title. */
  const coveredBy = (box: Box): string[] | null =>
    titles.some((title) => collides(box, title))
      ? null
      : [...taken].flatMap(([id, place]) => (collides(box, reach(place)) ? [id] : []))
  const isFree = ({ box }: Place) => coveredBy(box)?.length === 0
  for (const { node, places, anyway } of ordered) {
    const place = places.find(isFree) ?? anyway
    if (place) taken.set(node.id, place)
  }
  const all = new Map(ordered.map((one) => [one.node.id, one]))
  /** Where a name goes that leaves its place to another one; undefined: it cannot. */
  const elsewhere = (id: string, wanted: Place) => {
    const { node, places } = all.get(id)!
    if (node.first) return undefined
    return places.find(({ box }) => {
      const covered = coveredBy(box)
      return covered?.every((other) => other === id) && !collides(box, reach(wanted))
    })
  }
  for (const { node, places } of ordered.length > mostToMove ? [] : ordered) {
    if (taken.has(node.id)) continue
    for (const place of places) {
      const [other, ...more] = coveredBy(place.box) ?? []
      const moved = other !== undefined && !more.length ? elsewhere(other, place) : undefined
      if (!moved) continue
      taken.set(other!, moved)
      taken.set(node.id, place)
      break
    }
  }
  return new Map(
    ordered.flatMap(({ node, lines }) => {
      const place = taken.get(node.id)
      return place ? [[node.id, { ...place, lines, bold: node.bold }]] : []
    }),
  )
}

/** Below, right, left, above, and on each side but moved along it. */
function placesFor(node: Named, lines: readonly string[], width: number): Place[] {
  const { x, y, radius } = node
  const [w, h] = [width, lines.length * lineHeight]
  const under = radius + away + h / 2
  const beside = radius + away + w / 2
  const at = (side: Label['side'], across: number, along: number, dx = 0, dy = 0) => ({
    side,
    dx,
    dy,
    box: { x: x + across + dx, y: y + along + dy, w, h },
  })
  return [
    at('below', 0, under),
    at('right', beside, 0),
    at('left', -beside, 0),
    at('above', 0, -under),
    ...[-0.22, 0.22, -0.4, 0.4].map((share) => at('below', 0, under, share * w)),
    ...[0.4, -0.4].flatMap((share) => [at('right', beside, 0, 0, share * h), at('left', -beside, 0, 0, share * h)]),
    ...[-0.35, 0.35].map((share) => at('above', 0, -under, share * w)),
  ]
}

/** How far a hub's name goes away from it, in pixels, and how far along its side, as shares of the name. */
const farther = [0, 6, 12, 18, 26, 34]
const alongs = [0, -0.15, 0.15, -0.3, 0.3, -0.45, 0.45, -0.6, 0.6]

/** More places for whom everybody should find: all round it, near ones first. */
function fartherPlacesFor(node: Named, lines: readonly string[], width: number): Place[] {
  const [w, h] = [width, lines.length * lineHeight]
  return farther.flatMap((more) =>
    placesFor({ ...node, radius: node.radius + more }, lines, width)
      .slice(0, 4)
      .flatMap((place) =>
        alongs.map((share) => {
          const upright = place.side === 'below' || place.side === 'above'
          const [dx, dy] = upright ? [share * w, 0] : [0, share * 1.6 * h]
          const out = place.side === 'below' || place.side === 'right' ? more : -more
          return {
            side: place.side,
            dx: dx + (upright ? 0 : out),
            dy: dy + (upright ? out : 0),
            box: { ...place.box, x: place.box.x + dx, y: place.box.y + dy },
          }
        }),
      ),
  )
}

/** Whether a name would sit straight below another symbol, as if it were that one's. */
function seemsOthers(box: Box, node: Named, grid: Grid): boolean {
  return grid.near({ ...box, h: box.h + 40 }).some(({ id, x, y, radius }) => {
    const below = box.y - box.h / 2 - (y + radius)
    return id !== node.id && Math.abs(x - box.x) < box.w / 2 && below > -3 && below < 10
  })
}

type Symbol = Named & Box

/** Symbols by squares of the screen, so that a name asks only those around it. */
class Grid {
  private readonly squares = new Map<string, Symbol[]>()
  private readonly size = 80
  constructor(symbols: readonly Symbol[]) {
    for (const symbol of symbols)
      this.each(symbol, (key) => this.squares.set(key, [...(this.squares.get(key) ?? []), symbol]))
  }
  near(box: Box): Symbol[] {
    const found: Symbol[] = []
    this.each(box, (key) => found.push(...(this.squares.get(key) ?? [])))
    return found
  }
  private each({ x, y, w, h }: Box, visit: (key: string) => void): void {
    for (let column = Math.floor((x - w / 2) / this.size); column <= Math.floor((x + w / 2) / this.size); column++)
      for (let row = Math.floor((y - h / 2) / this.size); row <= Math.floor((y + h / 2) / this.size); row++)
        visit(`${column} ${row}`)
  }
}

/** Height of a name of so many lines and its width, in pixels. */
export function sizeOf(lines: readonly string[], bold: boolean): { w: number; h: number } {
  return {
    w: Math.max(...lines.map((line) => textWidth(line, labelSize, bold))),
    h: lines.length * lineHeight,
  }
}
