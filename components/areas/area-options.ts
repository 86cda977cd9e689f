import type { Area } from '@/lib/areas/schema'
import type { Option } from '../records/inputs'

/** The Gemeinden to choose from, each under its Amt (amtsfreie Städte under the Kreis). */
export function municipalityOptions(areas: readonly Area[]): Option[] {
  const names = new Map(areas.map((area) => [area.id, area.name]))
  return areas
    .filter((area) => area.kind === 'municipality')
    .map((area) => ({ id: area.id, label: area.name, group: names.get(area.parentId ?? '') ?? '' }))
    .sort((a, b) => a.group.localeCompare(b.group, 'de'))
}

const order = ['county', 'amt', 'municipality', 'state', 'country']

/** Every area to choose from: the Kreis, its Ämter, the Gemeinden, then what is beyond. */
export function areaOptions(areas: readonly Area[]): Option[] {
  return [...areas]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name, 'de'))
    .map((area) => ({ id: area.id, label: area.name }))
}
