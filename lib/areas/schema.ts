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
