import { z } from 'zod'

export const areaKinds = ['country', 'state', 'county', 'amt', 'municipality'] as const
export type AreaKind = (typeof areaKinds)[number]

/** An area with its parent; `id` is the ARS. */
export const areaSchema = z.object({
  id: z.string(),
  ags: z.string().nullable(),
  name: z.string(),
  kind: z.enum(areaKinds),
  sortName: z.string(),
  postalCode: z.string().nullable(),
  /** Centre in degrees (WGS 84), where known. */
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  /** Inhabitants, where recorded: of places, not of an Amt. */
  population: z.number().nullable(),
  /** Ortsteile people call it by. */
  localities: z.array(z.string()),
  parentId: z.string().nullable(),
})
export type Area = z.output<typeof areaSchema>

/** From `areaId` upwards: Gemeinde → Amt → Kreis → Land → Bund. Empty for an unknown id. */
export function areaChain(areas: ReadonlyMap<string, Area>, areaId: string): Area[] {
  const chain: Area[] = []
  for (
    let area = areas.get(areaId);
    area && chain.length < 10;
    area = area.parentId ? areas.get(area.parentId) : undefined
  )
    chain.push(area)
  return chain
}

/** The Amt of a place or, where it has none, the amtsfreie Stadt itself; undefined for what lies above them. */
export function administrationOf(areas: ReadonlyMap<string, Area>, areaId: string | null): Area | undefined {
  return areaId === null ? undefined : administrationIn(areaChain(areas, areaId))
}

/** The same for a place whose chain is known, smallest first. */
export function administrationIn(chain: readonly Area[]): Area | undefined {
  return chain.find((area) => area.kind === 'amt') ?? chain.find((area) => area.kind === 'municipality')
}

/** All Ämter and amtsfreien Städte among `areas`, in their order. */
export function administrations(areas: readonly Area[]): Area[] {
  const byId = new Map(areas.map((area) => [area.id, area]))
  return areas.filter((area) => administrationOf(byId, area.id) === area)
}
