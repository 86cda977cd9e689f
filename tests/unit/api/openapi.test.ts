/** The OpenAPI document: valid, complete in both languages, and one operation per route file. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { openApiDocument } from '@/lib/api/openapi'
import { namedSchemas, operations } from '@/lib/api/schema'
import { de } from '@/lib/i18n/de'
import { en } from '@/lib/i18n/en'

/** Runs the validator in a process of its own: it is an ES module. */
function problemsOf(document: unknown): unknown {
  const program =
    "import { Validator } from '@seriousme/openapi-schema-validator'; let text = ''; for await (const part of process.stdin) text += part; console.log(JSON.stringify(await new Validator().validate(JSON.parse(text))))"
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    input: JSON.stringify(document),
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  if (!stdout) throw new Error(stderr)
  const { valid, errors } = JSON.parse(stdout) as { valid: boolean; errors?: unknown }
  return valid ? [] : errors
}

const languages = [
  ['de', openApiDocument(de.api)],
  ['en', openApiDocument(en.api)],
] as const

test.each(languages)('the document in %s is a valid OpenAPI 3.1 document', (_, document) => {
  expect(document.openapi).toBe('3.1.0')
  expect(problemsOf(document)).toEqual([])
})

test('the validator sees a broken document', () => {
  expect(problemsOf({ ...languages[0][1], paths: { '/x': { get: { parameters: [{ name: 'a' }] } } } })).not.toEqual([])
})

test('every route file has an operation, and every operation a route file', () => {
  const folder = join(process.cwd(), 'app/api/v1')
  const routes = (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith('route.ts'))
    .map((file) => `/api/v1/${relative('.', join(file, '..'))}`.replace(/\[(\w+)\]/g, '{$1}'))
  expect(routes.length).toBeGreaterThan(0)
  expect(routes.sort()).toEqual(
    Object.values(operations)
      .map((operation) => operation.path)
      .sort(),
  )
  expect(Object.keys(languages[0][1].paths).sort()).toEqual(routes)
})

test.each(languages)('every parameter has a meaning and every answer a shape (%s)', (_, document) => {
  for (const { get } of Object.values(document.paths)) {
    expect(get.parameters.filter((parameter) => !parameter.description)).toEqual([])
    for (const [status, { content }] of Object.entries(get.responses)) {
      const [type, { schema }] = Object.entries(content)[0]!
      expect(type).toBe(status === '200' ? 'application/json' : 'application/problem+json')
      expect(Object.keys(namedSchemas)).toContain(schema.$ref!.split('/').at(-1))
    }
  }
})

test('no word is left over: parameters and fields that are described exist', () => {
  const parameters = new Set(
    Object.values(languages[0][1].paths).flatMap(({ get }) => get.parameters.map((parameter) => parameter.name)),
  )
  expect(Object.keys(de.api.parameterWords).filter((name) => !parameters.has(name))).toEqual([])
  const text = JSON.stringify(languages[0][1].components.schemas)
  expect(Object.keys(de.api.fields).filter((name) => !text.includes(`"${name}":{`))).toEqual([])
})
