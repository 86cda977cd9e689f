import { addDays } from '../../dates'
import type { StarterGraph } from '../starter-graph'

/** Organisations of the invented county that were called otherwise: days before today, and the name until then. */
const renamed: Readonly<Record<string, readonly (readonly [days: number, name: string])[]>> = {
  'Fachdienst Integration Musterkoog': [
    [3650, 'Ausländeramt Musterkoog'],
    [1200, 'Fachdienst Zuwanderung Musterkoog'],
  ],
  'Koordinierungsstelle Integration Musterkoog': [[2100, 'Stabsstelle Zuwanderung Musterkoog']],
  'Kreisvolkshochschule Musterkoog': [[4400, 'Volkshochschulverband Musterkoog']],
}

/** Gives some organisations the names they had before. */
export function addFormerNames(organisations: StarterGraph['organisations'], today: string): void {
  for (const { props } of organisations) {
    const names = renamed[String(props.name)]
    if (names) props.formerNames = names.map(([days, name]) => `${addDays(today, -days)} ${name}`)
  }
}
