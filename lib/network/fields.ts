import type { Catalogue, ValuesOf } from '../records/fields'

/** Where an organisation stands in one arrangement of the map, in map pixels. */
export const positionFields = {
  x: { type: 'number', required: true },
  y: { type: 'number', required: true },
} as const satisfies Catalogue

export type PositionValues = ValuesOf<typeof positionFields>

/** A whole arrangement: one line per organisation, `id x y`. */
export const arrangementFields = { places: { type: 'list', max: 1_000_000 } } as const satisfies Catalogue

export type ArrangementValues = ValuesOf<typeof arrangementFields>
