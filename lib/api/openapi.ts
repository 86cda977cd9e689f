import { z } from 'zod'
import { fill, type Messages } from '../i18n/messages'
import {
  namedSchemas,
  operations,
  problemStatuses,
  requestsPerMinute,
  type OperationId,
  type ProblemKind,
} from './schema'

/** The part of JSON Schema (2020-12) that the document uses. */
export interface JsonSchema {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  additionalProperties?: boolean | JsonSchema
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  pattern?: string
}

export interface ApiParameter {
  name: string
  in: 'query' | 'path'
  required: boolean
  description: string
  schema: JsonSchema
}

interface ApiAnswer {
  description: string
  headers?: Record<string, { description: string; schema: JsonSchema }>
  content: Record<string, { schema: JsonSchema }>
}

export interface ApiOperation {
  operationId: OperationId
  summary: string
  description: string
  parameters: ApiParameter[]
  responses: Record<string, ApiAnswer>
  security: Record<string, string[]>[]
}

/** The OpenAPI document, as far as it is used here. */
export interface ApiDocument {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  paths: Record<string, { get: ApiOperation }>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, { type: string; scheme: string }> }
}

const refOf = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

/** The schemas of all answers by name, each field described where there are words for it. */
function schemasOf(fields: Record<string, string>): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, described(plain(schema), fields)]))
}

/** Without the marks of a document of its own. */
function plain(schema: object): JsonSchema {
  const { $schema: _draft, $id: _id, ...rest } = schema as JsonSchema & { $schema?: string; $id?: string }
  return rest
}

function described(schema: JsonSchema, fields: Record<string, string>): JsonSchema {
  return {
    ...schema,
    ...(schema.properties
      ? {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([name, property]) => [
              name,
              { ...described(property, fields), ...(fields[name] ? { description: fields[name] } : {}) },
            ]),
          ),
        }
      : {}),
    ...(schema.items ? { items: described(schema.items, fields) } : {}),
    ...(schema.anyOf ? { anyOf: schema.anyOf.map((choice) => described(choice, fields)) } : {}),
  }
}

/** The description of the interface in one language, made from the schemas that every request and answer passes. */
export function openApiDocument(words: Messages['api']): ApiDocument {
  const nameOf = (schema: z.ZodType) => Object.entries(namedSchemas).find(([, named]) => named === schema)![0]
  const count = { type: 'integer', minimum: 0 }
  const limits = {
    'RateLimit-Limit': { description: words.limits.limit, schema: count },
    'RateLimit-Remaining': { description: words.limits.remaining, schema: count },
    'RateLimit-Reset': { description: words.limits.reset, schema: count },
  }
  const problem = (kind: ProblemKind): [string, ApiAnswer] => [
    String(problemStatuses[kind]),
    {
      description: words.problemWords[kind].title,
      content: { 'application/problem+json': { schema: refOf('Problem') } },
    },
  ]
  const operation = (id: OperationId): ApiOperation => {
    const { query, place, answer, open } = operations[id]
    const shape: Record<string, z.ZodType> = query.shape
    return {
      operationId: id,
      summary: words.summaries[id],
      description: words.descriptions[id],
      security: open ? [] : [{ token: [] }],
      parameters: [
        ...(place
          ? [
              {
                name: place,
                in: 'path' as const,
                required: true,
                description: words.parameterWords[place]!,
                schema: { type: 'string' },
              },
            ]
          : []),
        ...Object.entries(shape).map(([name, schema]): ApiParameter => ({
          name,
          in: 'query',
          required: false,
          description: words.parameterWords[name]!,
          schema: plain(z.toJSONSchema(schema, { io: 'input' })),
        })),
      ],
      responses: {
        '200': {
          description: words.answer,
          ...(open ? {} : { headers: limits }),
          content: { 'application/json': { schema: refOf(nameOf(answer)) } },
        },
        ...Object.fromEntries([
          problem('invalid-parameters'),
          ...(open
            ? []
            : [
                problem('unauthorised'),
                problem('forbidden'),
                ...(place ? [problem('not-found')] : []),
                problem('too-many-requests'),
                problem('unavailable'),
              ]),
          problem('unexpected'),
        ]),
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: words.documentTitle, version: '1', description: fill(words.intro, { limit: requestsPerMinute }) },
    paths: Object.fromEntries(
      (Object.keys(operations) as OperationId[]).map((id) => [operations[id].path, { get: operation(id) }]),
    ),
    components: { schemas: schemasOf(words.fields), securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  }
}
