import {
  areaOf,
  boundsOf,
  centroidOf,
  collides,
  holds,
  inset,
  moveInside,
  overlap,
  reach,
  sidesOf,
  type Box,
  type HalfPlane,
  type Point,
  type Polygon,
} from './geometry'
import { seeded } from './seeded'
import { lineHeight, wrapName } from './text'

/** An organisation to be placed in the cell of its group. */
export interface Member {
  id: string
  name: string
  /** Of its symbol, in pixels of the reference canvas. */
  radius: number
  /** Who is named first and stands in the middle. */
  importance: number
  /** Set when it stands somewhere already; it stays there. */
  stored?: Point
}

/** What holds the members of one cell together and where their partners outside are. */
export interface Ties {
  inside: readonly { source: string; target: string; pull: number }[]
  /** Middles of the cells of the partners outside, per member. */
  outside: ReadonlyMap<string, readonly Point[]>
}

/** Free pixels between two boxes, and between a box and the border of the cell. */
const apart = 4
const border = 5
/** Share of a cell that boxes may fill; what is denser cannot be pulled apart. */
const fullest = 0.66

/** The room of a symbol, with its name below when there is room for it. */
interface Place extends Box {
  member: Member
  /** From the middle of the box up to the middle of the symbol. */
  up: number
}

/**
 * Places the members of a group inside its cell: the symbol and its name as one box, springs along their ties, the
 * well connected in the middle, whoever works with others near their side. Nobody lies over another or over the title.
 * Whoever has a stored position keeps it; who is new beside them takes a free place, and nobody moves.
 * @returns middles of the symbols, in the pixels of the cell
 */
export function placeMembers(
  members: readonly Member[],
  ties: Ties,
  cell: Polygon,
  title: Box,
  most: number,
): Map<string, Point> {
  const inner = inset(cell, border)
  const ground = inner.length > 2 ? inner : cell
  const sides = sidesOf(ground)
  const ordered = [...members].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
  const places = ordered.map((member) => ({ member, ...roomOf(member, false) }))
  nameWhatFits(places, (areaOf(ground) - title.w * title.h) * fullest, most)
  const settled = places.filter((place) => place.member.stored)
  for (const place of settled) {
    const symbol = { ...place.member.stored!, w: 2 * place.member.radius, h: 2 * place.member.radius }
    moveInside(sides, symbol)
    ;[place.x, place.y] = [symbol.x, symbol.y + place.up]
  }
  if (settled.length) {
    for (const place of places) if (!place.member.stored) settleBeside(place, settled, ties, ground, sides, title)
  } else arrange(places, ties, ground, sides, title)
  return new Map(places.map(({ member, x, y, up }) => [member.id, { x, y: y - up }]))
}

/** The box of a member with or without its name. */
function roomOf({ name, radius }: Member, named: boolean): Box & { up: number } {
  if (!named) return { x: 0, y: 0, w: 2 * radius + 5, h: 2 * radius + 5, up: 0 }
  // Whoever is named on a crowded canvas is a hub, in bold.
  const { lines, width } = wrapName(name, true)
  const h = 2 * radius + 4 + lines.length * lineHeight
  return { x: 0, y: 0, w: Math.max(width + 6, 2 * radius + 6), h, up: h / 2 - radius - 1 }
}

/** Gives names room, to the most important in any case, to the others as long as the cell can hold all boxes. */
function nameWhatFits(places: Place[], room: number, most: number): void {
  let used = places.reduce((sum, place) => sum + (place.w + apart) * (place.h + apart), 0)
  for (const [index, place] of places.slice(0, most).entries()) {
    const named = roomOf(place.member, true)
    const more = (named.w + apart) * (named.h + apart) - (place.w + apart) * (place.h + apart)
    if (index > 0 && used + more > room) continue
    used += more
    Object.assign(place, named)
  }
}

/** Puts a new member where it covers nobody, as near to its partners as it goes. */
function settleBeside(
  place: Place,
  settled: Place[],
  ties: Ties,
  ground: Polygon,
  sides: readonly HalfPlane[],
  title: Box,
): void {
  const partners = ties.inside.flatMap(({ source, target }) =>
    [source, target].includes(place.member.id)
      ? settled.filter(({ member }) => member.id === source || member.id === target)
      : [],
  )
  const wish = partners.length
    ? { x: mean(partners.map(({ x }) => x)), y: mean(partners.map(({ y }) => y)) }
    : centroidOf(ground)
  const { x1, y1, x2, y2 } = boundsOf(ground)
  let best = { cost: Infinity, x: wish.x, y: wish.y }
  for (let row = 0; row <= 24; row++) {
    for (let column = 0; column <= 24; column++) {
      const spot = { ...place, x: x1 + ((x2 - x1) * column) / 24, y: y1 + ((y2 - y1) * row) / 24 }
      const outside = sides.reduce((sum, side) => sum + Math.max(0, reach(side, spot)), 0)
      const covered = [title, ...settled].reduce((sum, other) => sum + common(spot, other), 0)
      const cost = Math.hypot(spot.x - wish.x, spot.y - wish.y) * 0.3 + covered * 4 + outside * 100
      if (cost < best.cost) best = { cost, x: spot.x, y: spot.y }
    }
  }
  ;[place.x, place.y] = [best.x, best.y]
  settled.push(place)
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The area two boxes share. */
function common(a: Box, b: Box): number {
  const [x, y] = overlap(a, b)
  return x > 0 && y > 0 ? x * y : 0
}

/** Moves that one cell may take in all its tries: pairs of members times rounds. */
const patience = 4_000_000

/** Lets the boxes find their places from several seeded starts and keeps the best. */
function arrange(places: Place[], ties: Ties, ground: Polygon, sides: readonly HalfPlane[], title: Box): void {
  if (!places.length) return
  const pairs = Math.max(1, (places.length * (places.length - 1)) / 2)
  const rounds = Math.max(24, Math.min(320, Math.round(patience / pairs)))
  const tries = Math.max(1, Math.min(12, Math.floor(patience / (pairs * rounds))))
  const random = seeded(places.map(({ member }) => member.id).join(' '))
  let best: { cost: number; spots: Point[] } | undefined
  for (let attempt = 0; attempt < tries && (best?.cost ?? 1) > 0.5; attempt++) {
    scatter(places, ground, attempt, random)
    relax(places, ties, ground, sides, title, rounds)
    const cost = costOf(places, sides, title)
    if (!best || cost < best.cost) best = { cost, spots: places.map(({ x, y }) => ({ x, y })) }
  }
  for (const [index, place] of places.entries()) Object.assign(place, best!.spots[index])
}

/** A sunflower in the shape of the cell, the important in the middle. */
function scatter(places: Place[], ground: Polygon, attempt: number, random: () => number): void {
  const { x1, y1, x2, y2 } = boundsOf(ground)
  const middle = centroidOf(ground)
  for (const [index, place] of places.entries()) {
    const away = Math.sqrt(index / places.length) * 0.42
    const angle = index * 2.399 + attempt * 0.7
    place.x = middle.x + Math.cos(angle) * away * (x2 - x1) + (random() - 0.5) * 10
    place.y = middle.y + 8 + Math.sin(angle) * away * (y2 - y1) + (random() - 0.5) * 10
  }
}

function relax(
  places: Place[],
  ties: Ties,
  ground: Polygon,
  sides: readonly HalfPlane[],
  title: Box,
  rounds: number,
): void {
  const at = new Map(places.map((place) => [place.member.id, place]))
  const springs = ties.inside.map(({ source, target, pull }) => ({ a: at.get(source)!, b: at.get(target)!, pull }))
  const middle = centroidOf(ground)
  // Where there is little room, pushing each other away would press all to the border.
  const apartness = Math.min(900, (areaOf(ground) / places.length) ** 2 / 57_000)
  for (let round = 0; round < rounds; round++) {
    const heat = 1 - round / rounds
    if (heat > 0.27) {
      for (const { a, b, pull } of springs) draw(a, b, pull * heat)
      pushApart(places, apartness * heat)
      for (const place of places) {
        for (const target of ties.outside.get(place.member.id) ?? []) {
          const distance = Math.hypot(target.x - place.x, target.y - place.y) || 1
          place.x += ((target.x - place.x) / distance) * 0.55 * heat
          place.y += ((target.y - place.y) / distance) * 0.55 * heat
        }
        const weight = 0.0016 * Math.min(14, 4 + place.member.importance) * heat
        place.x += (middle.x - place.x) * weight
        place.y += (middle.y - place.y) * weight
      }
    }
    for (let again = 0; again < 2; again++) {
      part(places)
      for (const place of places) {
        const [x, y] = overlap(place, title)
        if (x > 0 && y > 0) place.y += y
        moveInside(sides, place)
      }
    }
  }
}

/** A spring between two members; at rest they stand side by side. */
function draw(a: Place, b: Place, strength: number): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const distance = Math.hypot(dx, dy) || 1
  const force = ((distance - ((a.w + b.w) * 0.375 + 18)) / distance) * 0.03 * strength
  a.x += dx * force
  a.y += dy * force
  b.x -= dx * force
  b.y -= dy * force
}

/** All push each other away, sideways less than up and down: names are wide. */
function pushApart(places: readonly Place[], strength: number): void {
  for (let i = 0; i < places.length; i++) {
    const a = places[i]!
    for (let j = i + 1; j < places.length; j++) {
      const b = places[j]!
      const [dx, dy] = [b.x - a.x, (b.y - a.y) * 1.5]
      const force = strength / (dx * dx + dy * dy + 60)
      a.x -= dx * force
      a.y -= dy * force
      b.x += dx * force
      b.y += dy * force
    }
  }
}

/** Parts boxes that lie over each other, along the shorter way. */
function part(places: readonly Place[]): void {
  for (let i = 0; i < places.length; i++) {
    const a = places[i]!
    for (let j = i + 1; j < places.length; j++) {
      const b = places[j]!
      const ox = (a.w + b.w) / 2 + apart - Math.abs(b.x - a.x)
      if (ox <= 0) continue
      const oy = (a.h + b.h) / 2 + apart - Math.abs(b.y - a.y)
      if (oy <= 0) continue
      if (ox * 0.75 < oy) {
        const step = b.x >= a.x ? ox / 2 : -ox / 2
        a.x -= step
        b.x += step
      } else {
        const step = b.y >= a.y ? oy / 2 : -oy / 2
        a.y -= step
        b.y += step
      }
    }
  }
}

/** What is still covered or outside, in square pixels; 0: nothing. */
function costOf(places: readonly Place[], sides: readonly HalfPlane[], title: Box): number {
  let cost = 0
  for (const [index, a] of places.entries()) {
    for (const b of places.slice(index + 1)) if (collides(a, b)) cost += common(a, b)
    if (!holds(sides, a)) cost += sides.reduce((sum, side) => sum + Math.max(0, reach(side, a)) * 14, 0)
    cost += common(a, title)
  }
  return cost
}
