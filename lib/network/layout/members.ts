import {
  areaOf,
  boundsOf,
  centroidOf,
  inset,
  moveInside,
  reach,
  sidesOf,
  type Box,
  type HalfPlane,
  type Point,
  type Polygon,
} from './geometry'
import { apart, arrange, common, type Member, type Place, type Ties } from './relax'
import { lineHeight, wrapName } from './text'
import { isFree, type Ground } from './untangle'

/** Free pixels between a box and the border of the cell. */
const border = 3
/** Shares of a cell that boxes may fill: more names, or more room for fewer. The one that names most is taken. */
const fillings = [0.78, 0.88, 0.98]

/** Of more members in one cell only few names are seen: no second look. */
const crowd = 120

/**
 * Places the members of a group inside its cell: the symbol and its name as one box, springs along their ties, the
 * well connected in the middle, whoever works with others near their side. Nobody lies over another or over the title.
 * Whoever has a stored position keeps it; who is new beside them takes a free place, and nobody moves.
 * @returns middles of the symbols, in the pixels of the cell
 */
export function placeMembers(members: readonly Member[], ties: Ties, cell: Polygon, title: Box, most: number): Ground {
  const inner = inset(cell, border)
  const ground = inner.length > 2 ? inner : cell
  const sides = sidesOf(ground)
  const { y1, y2 } = boundsOf(ground)
  const ordered = [...members].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
  const room = areaOf(ground) - title.w * title.h
  const placesFor = (filling: number) => {
    const places = ordered.map((member) => ({ member, ...roomOf(member, false) }))
    nameWhatFits(places, room * filling, most, y2 - y1)
    return places
  }
  const places = placesFor(fillings[1]!)
  const settled: Place[] = []
  const astray: { place: Place; wish: Point }[] = []
  for (const place of places) {
    const { stored, radius } = place.member
    if (!stored) continue
    const symbol = { ...stored, w: 2 * radius, h: 2 * radius }
    moveInside(sides, symbol)
    ;[place.x, place.y] = [symbol.x, symbol.y + place.up]
    // A cell that has changed leaves some outside: they find a new place near where they stood.
    if (Math.hypot(symbol.x - stored.x, symbol.y - stored.y) > 1) astray.push({ place, wish: symbol })
    else settled.push(place)
  }
  if (settled.length) {
    for (const { place, wish } of astray) settleBeside(place, wish, settled, ground, sides, title)
    for (const place of places)
      if (!place.member.stored) settleBeside(place, wishOf(place, settled, ties, ground), settled, ground, sides, title)
    return { places, sides, title }
  }
  let best: { named: number; places: Place[] } | undefined
  const crowded = members.length > crowd
  for (const filling of crowded ? fillings.slice(0, 1) : fillings) {
    const tried = placesFor(filling)
    if (filling > fillings[0]! && tried.every((place, index) => place.h === best!.places[index]!.h)) continue
    arrange(tried, ties, ground, sides, title)
    const named = tried.filter((place) => place.up > 0 && isFree(place, { places: tried, sides, title })).length
    if (!best || named > best.named) best = { named, places: tried }
  }
  const { places: chosen } = best!
  for (const place of crowded ? [] : chosen.slice(0, most))
    if (!place.up || !isFree(place, { places: chosen, sides, title }))
      nameElsewhere(place, chosen, ground, sides, title)
  return { places: chosen, sides, title }
}

/** Steps of the grid on which a free spot is looked for. */
const grid = 28

/** Spots of a cell, in rows. */
function spotsOf(ground: Polygon): Point[] {
  const { x1, y1, x2, y2 } = boundsOf(ground)
  const steps = Array.from({ length: grid + 1 }, (_, index) => index / grid)
  return steps.flatMap((v) => steps.map((u) => ({ x: x1 + (x2 - x1) * u, y: y1 + (y2 - y1) * v })))
}

/** Moves a member without room for its name to the nearest spot that has it. */
function nameElsewhere(
  place: Place,
  places: readonly Place[],
  ground: Polygon,
  sides: readonly HalfPlane[],
  title: Box,
): void {
  const named = { ...place, ...roomOf(place.member, true) }
  const away = ({ x, y }: Point) => Math.hypot(x - place.x, y - place.y)
  const others = places.filter((other) => other !== place)
  const spots = spotsOf(ground).sort((a, b) => away(a) - away(b))
  const free = spots.find((spot) => isFree(Object.assign(named, spot), { places: others, sides, title }))
  if (free) Object.assign(place, named)
}

/** Pixels that a member with its name takes from top to bottom of its cell. */
export const heightOf = (member: Member): number => roomOf(member, true).h + 2 * border

/** Middles of the symbols of some members. */
export const middlesOf = (places: readonly Place[]) =>
  new Map(places.map(({ member, x, y, up }) => [member.id, { x, y: y - up }]))

/** The box of a member with or without its name. */
function roomOf({ name, radius }: Member, named: boolean): Box & { up: number } {
  if (!named) return { x: 0, y: 0, w: 2 * radius + 5, h: 2 * radius + 5, up: 0 }
  // Whoever is named on a crowded canvas is a hub, in bold.
  const { lines, width } = wrapName(name, true)
  const h = 2 * radius + 3 + lines.length * lineHeight
  return { x: 0, y: 0, w: Math.max(width + 3, 2 * radius + 6), h, up: h / 2 - radius - 1 }
}

/** Gives names room, to the most important in any case, to the others as long as the cell can hold all boxes. */
function nameWhatFits(places: Place[], room: number, most: number, height: number): void {
  let used = places.reduce((sum, place) => sum + (place.w + apart) * (place.h + apart), 0)
  for (const [index, place] of places.slice(0, most).entries()) {
    const named = roomOf(place.member, true)
    const more = (named.w + apart) * (named.h + apart) - (place.w + apart) * (place.h + apart)
    if (named.h > height || (index > 0 && used + more > room)) continue
    used += more
    Object.assign(place, named)
  }
}

/** In the middle of its partners, or of the cell. */
function wishOf({ member }: Place, settled: readonly Place[], { inside }: Ties, ground: Polygon): Point {
  const ids = new Set(
    inside.flatMap(({ source, target }) => ([source, target].includes(member.id) ? [source, target] : [])),
  )
  const partners = settled.filter((other) => ids.has(other.member.id))
  if (!partners.length) return centroidOf(ground)
  return { x: mean(partners.map(({ x }) => x)), y: mean(partners.map(({ y }) => y)) }
}

/** Puts a member where it covers nobody, as near to where it should stand as it goes. */
function settleBeside(
  place: Place,
  wish: Point,
  settled: Place[],
  ground: Polygon,
  sides: readonly HalfPlane[],
  title: Box,
): void {
  let best = { cost: Infinity, x: wish.x, y: wish.y }
  for (const { x, y } of spotsOf(ground)) {
    const spot = { ...place, x, y }
    const outside = sides.reduce((sum, side) => sum + Math.max(0, reach(side, spot)), 0)
    const covered = [title, ...settled].reduce((sum, other) => sum + common(spot, other), 0)
    const cost = Math.hypot(x - wish.x, y - wish.y) * 0.3 + covered * 4 + outside * 100
    if (cost < best.cost) best = { cost, x, y }
  }
  ;[place.x, place.y] = [best.x, best.y]
  settled.push(place)
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
