import type { Catalogue, ValuesOf } from '../records/fields'

/** Where an organisation stands in one arrangement of the map, in map pixels. */
export const positionFields = {
  x: { type: 'number', required: true },
  y: { type: 'number', required: true },
} as const satisfies Catalogue

export type PositionValues = ValuesOf<typeof positionFields>
