import { administrationOf, administrations, type Area } from '../areas/schema'
import type { CountyMap } from '../areas/service'
import { validOn } from '../responsibilities/resolve'
import type { NetworkFacts } from './copy'
import type { NetworkPlaces, Place } from './geography'

/**
 * Where the organisations are, and what they are responsible for where on a day. What is done for the whole county or
 * beyond belongs to no office.
 */
export function placesOf(
  facts: Pick<NetworkFacts, 'nodes' | 'fields'>,
  day: string,
  areas: readonly Area[],
  map: CountyMap | null,
): NetworkPlaces {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const officeOf = (areaId: string | null) => administrationOf(byId, areaId)
  const inhabitants = new Map<string, number>()
  for (const area of areas)
    if (area.population !== null && area.kind === 'municipality') {
      const office = officeOf(area.id)!.id
      inhabitants.set(office, (inhabitants.get(office) ?? 0) + area.population)
    }
  const homes: Record<string, string> = {}
  const places = new Map<string, Place>()
  for (const node of facts.nodes.values()) {
    const { id, areaId, protected: hidden } = node
    const office = hidden || !validOn(node, day) ? undefined : officeOf(areaId)
    if (!office) continue
    const area = byId.get(areaId!)!
    homes[id] = area.id
    places.set(area.id, { id: area.id, name: area.name, office: office.id, at: map?.middleOf(area) ?? null })
  }
  const fields = new Map<string, NetworkPlaces['fields'][number]>()
  for (const field of [...facts.fields.values()].flat()) {
    const holder = facts.nodes.get(field.organisationId)
    const office = validOn(field, day) && (!holder || validOn(holder, day)) && officeOf(field.areaId)
    if (!office) continue
    const { organisationId, topicId } = field
    fields.set(`${organisationId} ${topicId} ${office.id}`, [organisationId, topicId.split('.')[0]!, office.id])
  }
  return {
    picture: map && pictureOf(map),
    offices: administrations(areas).map((area) => {
      const at = map?.middleOf(area) ?? null
      const parts = at ? areas.filter(({ parentId }) => parentId === area.id) : []
      const rooms = parts.flatMap((part) => map?.middleOf(part) ?? [])
      rooms.sort((a, b) => Math.hypot(a.x - at!.x, a.y - at!.y) - Math.hypot(b.x - at!.x, b.y - at!.y))
      return { id: area.id, name: area.name, inhabitants: inhabitants.get(area.id) ?? null, at, rooms }
    }),
    places: [...places.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    homes,
    fields: [...fields.values()],
  }
}

const pictureOf = ({ width, height, shapes, county, borders }: CountyMap) => ({
  width,
  height,
  shapes,
  county,
  borders,
})
