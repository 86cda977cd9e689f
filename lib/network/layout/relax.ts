import {
  areaOf,
  boundsOf,
  centroidOf,
  collides,
  holds,
  moveInside,
  overlap,
  reach,
  type Box,
  type HalfPlane,
  type Point,
  type Polygon,
} from './geometry'
import { seeded } from './seeded'

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

/** Free pixels between two boxes. */
export const apart = 3

/** The room of a symbol, with its name below when there is room for it. */
export interface Place extends Box {
  member: Member
  /** From the middle of the box up to the middle of the symbol. */
  up: number
}

/** The area two boxes share. */
export function common(a: Box, b: Box): number {
  const [x, y] = overlap(a, b)
  return x > 0 && y > 0 ? x * y : 0
}

/** Moves that one cell may take in all its tries: pairs of members times rounds. */
const patience = 1_500_000

/** Lets the boxes find their places from several seeded starts and keeps the best. */
export function arrange(places: Place[], ties: Ties, ground: Polygon, sides: readonly HalfPlane[], title: Box): void {
  if (!places.length) return
  const pairs = Math.max(1, (places.length * (places.length - 1)) / 2)
  const rounds = Math.max(24, Math.min(320, Math.round(patience / pairs)))
  const tries = Math.max(1, Math.min(8, Math.floor(patience / (pairs * rounds))))
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
        if (x > 0 && y > 0) {
          if (x * 0.75 < y) place.x += place.x >= title.x ? x : -x
          else place.y += y
        }
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
