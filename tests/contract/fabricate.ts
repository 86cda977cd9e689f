import { z } from 'zod'
import type { Value } from '@/lib/store/port'

type JsonSchema = {
  type?: string
  const?: Value
  enum?: Value[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  items?: JsonSchema
  prefixItems?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  minimum?: number
}

/**
 * Parameters that have the right kinds for a query (one entry per list, the first choice of each enum), for running it
 * once.
 */
export function fabricate(shape: z.ZodObject): Record<string, Value> {
  return fabricateValue(z.toJSONSchema(shape, { io: 'output', unrepresentable: 'any' }) as JsonSchema) as Record<
    string,
    Value
  >
}

function fabricateValue(schema: JsonSchema): Value {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0] ?? null
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices) return fabricateValue(choices.find(({ type }) => type !== 'null') ?? {})
  if (schema.type === 'array')
    return schema.prefixItems
      ? schema.prefixItems.map(fabricateValue)
      : schema.items
        ? [fabricateValue(schema.items)]
        : []
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, property]) => [key, fabricateValue(property)]),
    )
  if (schema.type === 'string') return 'x'
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (schema.type === 'boolean') return true
  return null
}
