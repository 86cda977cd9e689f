import type { Point, Size } from './layout/geometry'
import type { NetworkNode, NetworkState, Paint } from './schema'

/** An Amt or an amtsfreie Stadt. */
export interface Office {
  id: string
  name: string
  inhabitants: number | null
  /** Its middle; null without an outline. */
  at: Point | null
  /** Points inside it where its name may stand, from the middle outwards. */
  rooms: Point[]
}

/** A place where organisations are. */
export interface Place {
  id: string
  name: string
  /** The office it lies in. */
  office: string
  /** In units of the picture; null without an outline. */
  at: Point | null
}

/** The picture of the outlines. */
export interface GroundPicture extends Size {
  /** Address of the shape of an area, without its id. */
  shapes: string
  /** Areas (ARS) that have a shape: the county, and its Gemeinden. */
  county: string
  borders: string[]
}

/** The ground of the network: points are in units of its picture. */
export interface NetworkPlaces {
  /** The outlines; null: none are there for this county. */
  picture: GroundPicture | null
  offices: Office[]
  places: Place[]
  /** Place by organisation: a protected one, and one without a place in the county, is not in it. */
  homes: Record<string, string>
  /** Who is responsible for a topic in an office or a place of it: organisation, upper topic, office. */
  fields: [organisation: string, topic: string, office: string][]
}

/** Organisations at one place, in the order of their kinds as given. */
export interface Spot {
  place: Place
  nodes: NetworkNode[]
}

/** Who is where, and how many are nowhere on the map. */
export interface Ground {
  /** The largest first. */
  spots: Spot[]
  protected: number
  /** Without a place in the county. */
  elsewhere: number
}

/** Shown organisations by their place. */
export function groundOf(nodes: readonly NetworkNode[], { places, homes }: NetworkPlaces): Ground {
  const at = new Map(places.map((place) => [place.id, { place, nodes: [] as NetworkNode[] }]))
  let hidden = 0
  let elsewhere = 0
  for (const node of nodes) {
    const spot = node.protected ? undefined : at.get(homes[node.id] ?? '')
    if (spot) spot.nodes.push(node)
    else if (node.protected) hidden++
    else elsewhere++
  }
  const spots = [...at.values()].filter((spot) => spot.nodes.length)
  spots.sort((a, b) => b.nodes.length - a.nodes.length || (a.place.id < b.place.id ? -1 : 1))
  return { spots, protected: hidden, elsewhere }
}

/** What is counted of an Amt or town. */
export interface OfficeFigures {
  office: Office
  /** Organisations that are there. */
  actors: number
  /** Responsibilities of shown organisations for it or a place of it, for the chosen topic if there is one. */
  responsibilities: number
  /** Organisations that hold them. */
  bodies: number
}

/** Figures of every office, in their order. */
export function figuresOf(nodes: readonly NetworkNode[], places: NetworkPlaces, topic: string): OfficeFigures[] {
  const shown = new Set(nodes.map(({ id }) => id))
  const officeOf = new Map(places.places.map(({ id, office }) => [id, office]))
  const homes = nodes.filter((node) => !node.protected).map(({ id }) => officeOf.get(places.homes[id] ?? ''))
  const held = places.fields.filter(([organisation, of]) => shown.has(organisation) && (!topic || of === topic))
  return places.offices.map((office) => {
    const here = held.filter(([, , area]) => area === office.id)
    return {
      office,
      actors: homes.filter((id) => id === office.id).length,
      responsibilities: here.length,
      bodies: new Set(here.map(([organisation]) => organisation)).size,
    }
  })
}

/** A figure as it is asked for; per 10,000 inhabitants it has one decimal, null where their number is not known. */
export function valueOf(
  figures: OfficeFigures,
  paint: Exclude<Paint, 'none'>,
  per: NetworkState['per'],
): number | null {
  const figure = figures[paint]
  if (per === 'all') return figure
  const { inhabitants } = figures.office
  return inhabitants ? Math.round((figure / inhabitants) * 100_000) / 10 : null
}

/** A class of the colouring, both ends included. */
export interface PaintClass {
  from: number
  to: number
}

const mostClasses = 5

/**
 * At most five classes: none, and four of as many offices each. Equal values are never parted, every class holds one.
 */
export function classesOf(values: readonly (number | null)[]): PaintClass[] {
  const known = values.filter((value) => value !== null)
  const above = known.filter((value) => value > 0).sort((a, b) => a - b)
  const classes: PaintClass[] = known.length > above.length ? [{ from: 0, to: 0 }] : []
  for (let left = mostClasses - 1, at = 0; at < above.length; left--) {
    let end = left > 1 ? at + Math.max(1, Math.round((above.length - at) / left)) : above.length
    while (end < above.length && above[end] === above[end - 1]) end++
    classes.push({ from: above[at]!, to: above[end - 1]! })
    at = end
  }
  return classes
}

/** Which step of the tint a class has, 0 (none) to 4: the highest is always the darkest. */
export function tintOf(classes: readonly PaintClass[], value: number | null): number | null {
  if (value === null) return null
  const at = classes.findIndex(({ from, to }) => value >= from && value <= to)
  return value === 0 ? 0 : mostClasses - classes.length + at
}
