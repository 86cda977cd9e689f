import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { request, type APIRequestContext, type APIResponse } from '@playwright/test'
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import type { ApiDocument, ApiOperation, ApiParameter } from '@/lib/api/openapi'
import { admin, password, runFolder } from './app'
import { expect, test } from './test'

// The interface as other programs use it: a client that knows nothing but the OpenAPI document and a token.

const folder = () => (JSON.parse(readFileSync(join(runFolder, 'apps.json'), 'utf8')) as { embedded: string }).embedded
const tokenOf = async (email: string, scope = 'read') =>
  String((await admin(folder(), { command: 'token:create', email, scope, name: 'Prüfung' })).token)
/** A token of an account of its own: the limit is one per account. */
async function tokenOfNew(role: string): Promise<string> {
  const email = `${role}-${randomUUID()}@kreis.example`
  await admin(folder(), { command: 'user:add', email, name: `Programm ${role}`, role, password })
  return tokenOf(email)
}

let client: APIRequestContext
let document: ApiDocument
const ajv = new Ajv({ strict: false })
addFormats(ajv)

test.beforeAll(async ({ baseURL }) => {
  client = await request.newContext({ baseURL: baseURL!, storageState: { cookies: [], origins: [] }, maxRedirects: 0 })
  document = (await (await client.get('/api/v1/openapi.json')).json()) as ApiDocument
  ajv.addSchema({ $id: 'api', components: document.components })
})
test.afterAll(() => client.dispose())

const get = (path: string, token?: string): Promise<APIResponse> =>
  client.get(path, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } })

/** What is wrong with an answer to an operation: its status is not named, its type is another one, or its shape. */
async function problemsOf(operation: ApiOperation, response: APIResponse): Promise<unknown> {
  const declared = operation.responses[String(response.status())]
  if (!declared) return `status ${response.status()} is not in the document: ${(await response.text()).slice(0, 200)}`
  const [type, { schema }] = Object.entries(declared.content)[0]!
  if (response.headers()['content-type']?.split(';')[0] !== type) return `type ${response.headers()['content-type']}`
  return ajv.validate({ $ref: `api${schema.$ref}` }, await response.json()) ? null : ajv.errors
}

async function expectProblem(response: APIResponse, status: number): Promise<void> {
  expect(response.status()).toBe(status)
  expect(response.headers()['content-type']).toBe('application/problem+json')
  expect(ajv.validate({ $ref: 'api#/components/schemas/Problem' }, await response.json())).toBe(true)
}

const samples: Record<string, string> = {
  '/api/v1/responsibilities/resolve': '?q=Deutschkurs+Wesselburen',
  '/api/v1/organisations': '?limit=200&updatedSince=2020-01-01T00:00:00Z',
}
const closed = () => Object.entries(document.paths).filter(([, { get: operation }]) => operation.security.length)
const addressOf = (path: string) => path.replace('{key}', 'vhs-heide') + (samples[path] ?? '')

test('every address answers in the shape of the document, with the headers of every page', async () => {
  const token = await tokenOf('reader@kreis.example')
  for (const [path, { get: operation }] of Object.entries(document.paths)) {
    await test.step(path, async () => {
      const response = await get(addressOf(path), operation.security.length ? token : undefined)
      expect(response.status()).toBe(200)
      expect(await problemsOf(operation, response)).toBeNull()
      expect(response.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    })
  }
})

test('without a token, or with one that never was, every address is closed', async () => {
  for (const [path] of closed()) {
    for (const token of [undefined, '', 'kp_falsch', `kp_${'A'.repeat(43)}`]) {
      const response = await get(addressOf(path), token)
      await expectProblem(response, 401)
      expect(response.headers()['www-authenticate']).toContain('Bearer')
    }
  }
})

test('a signed-in browser opens nothing: cookies do not count', async ({ page }) => {
  for (const [path] of closed()) await expectProblem(await page.request.get(addressOf(path)), 401)
})

test('other methods change nothing', async ({ baseURL }) => {
  const token = await tokenOf('reader@kreis.example')
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const response = await client.fetch('/api/v1/organisations', {
      method,
      headers: { Authorization: `Bearer ${token}`, Origin: baseURL! },
    })
    expect(response.status()).toBe(405)
  }
})

test('an unknown parameter is refused, in German or English', async () => {
  const token = await tokenOf('reader@kreis.example')
  for (const [path] of closed())
    await expectProblem(await get(`${path.replace('{key}', 'vhs-heide')}?gibtesnicht=1`, token), 400)
  expect(await (await get('/api/v1/topics?gibtesnicht=1&lang=en', token)).json()).toMatchObject({
    type: '/api-docs#invalid-parameters',
    title: 'Invalid parameters',
    status: 400,
    errors: [{ parameter: 'gibtesnicht', code: 'unknown-parameter' }],
  })
  await expectProblem(await get('/api/v1/organisations/gibtesnicht', token), 404)
})

test('an address that is no text is refused, not an error of the server', async () => {
  for (const part of ['%FF', '%E0%A4%A', '%']) {
    await expectProblem(await get(`/api/v1/organisations/${part}`, await tokenOf('reader@kreis.example')), 400)
    expect((await get(`/organisations/${part}`)).status()).toBe(400)
  }
})

test('scopes: confidential contacts are named only to a token made for them', async () => {
  await expect(tokenOf('reader@kreis.example', 'read-restricted')).rejects.toThrow(/Recht Bearbeiten/)
  const record = async (token: string) => (await (await get('/api/v1/organisations/vhs-heide', token)).json()) as object
  expect(await record(await tokenOf('editor@kreis.example'))).not.toHaveProperty('restrictedContact')
  expect(await record(await tokenOf('editor@kreis.example', 'read-restricted'))).toHaveProperty('restrictedContact')
})

test('a token of a disabled account is worth nothing at once', async ({ page }) => {
  const email = `gesperrt-${Date.now()}@kreis.example`
  await admin(folder(), {
    command: 'user:add',
    email,
    name: `Gesperrt ${email}`,
    role: 'reader',
    password: 'Sieben Moewen am Deich',
  })
  const token = await tokenOf(email)
  expect((await get('/api/v1/topics', token)).status()).toBe(200)
  await page.goto('/users')
  await page.getByRole('button', { name: `Sperren: Gesperrt ${email}` }).click()
  await expect(page.getByRole('button', { name: `Entsperren: Gesperrt ${email}` })).toBeVisible()
  await expectProblem(await get('/api/v1/topics', token), 401)
})

test.describe('the page of the tokens', () => {
  test.use({ role: 'reader' })
  test('shows a token once, and ends it', async ({ page }) => {
    const name = `Wegweiser ${Date.now()}`
    await page.goto('/')
    await page.getByLabel(/^Konto:/).click()
    await page.getByRole('link', { name: 'API-Zugänge' }).click()
    await expect(page.getByLabel('Umfang').getByRole('option')).toHaveCount(1)
    await page.getByRole('button', { name: 'Zugang anlegen' }).click()
    await expect(page.locator('main [role=alert]')).toContainText('Bitte ausfüllen.')
    await page.getByLabel('Wofür?').fill(name)
    await page.getByRole('button', { name: 'Zugang anlegen' }).click()
    const token = await page.locator('[data-token]').innerText()
    expect((await get('/api/v1/topics', token)).status()).toBe(200)
    await page.reload()
    await expect(page.getByRole('cell', { name, exact: true })).toBeVisible()
    expect(await page.content()).not.toContain(token)
    await page.getByRole('button', { name: `Widerrufen: ${name}` }).click()
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText('widerrufen am')
    await expectProblem(await get('/api/v1/topics', token), 401)
    await page.getByRole('link', { name: 'Beschreibung der Schnittstelle' }).click()
    await expect(page.getByRole('heading', { name: 'Wer ist zuständig?' })).toBeVisible()
  })
})

/** Values for a parameter: those its schema allows, or all that people and programs send by mistake or on purpose. */
function valuesOf({ name, schema }: ApiParameter, allowed: boolean): fc.Arbitrary<string> {
  const known: Record<string, string[]> = {
    q: ['Deutschkurs Wesselburen', 'wohngeld marne', '25764', 'VHS Heide', 'asylum benefits Brunsbüttel'],
    topic: ['sprache', 'sprache.alpha'],
    area: ['01051', '010510044044', '01051044'],
    key: ['vhs-heide', 'jobcenter'],
    cursor: ['0', '7', 'sprache'].map((id) => Buffer.from(id).toString('hex')),
  }
  const right: fc.Arbitrary<string>[] = [
    ...(known[name] ? [fc.constantFrom(...known[name])] : []),
    ...(schema.enum ? [fc.constantFrom(...schema.enum.map(String))] : []),
    ...(schema.type === 'integer' ? [fc.integer({ min: schema.minimum!, max: schema.maximum! }).map(String)] : []),
    ...(schema.format
      ? [
          fc
            .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
            .map((date) => date.toISOString().slice(0, schema.format === 'date' ? 10 : 30)),
        ]
      : []),
    ...(schema.type === 'string' && !schema.enum && !schema.pattern && !schema.format
      ? [
          fc.string({
            unit: 'binary',
            minLength: schema.minLength ?? 0,
            maxLength: Math.min(schema.maxLength ?? 80, 200),
          }),
        ]
      : []),
    ...(schema.pattern && !schema.format ? [fc.stringMatching(new RegExp(schema.pattern))] : []),
  ]
  const wrong = [
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '',
      ' ',
      '\u0000',
      '\u0007\u001b[31m',
      '\r\nSet-Cookie: a=b',
      '👩‍👩‍👧‍👦🏳️‍🌈',
      '\u202eRTL',
      "' OR 1=1 //",
      '`}) DETACH DELETE n //',
      '<script>alert(1)</script>',
      '__proto__',
      '-1',
      '1e9',
      'NaN',
      '9'.repeat(40),
      '%',
      '../../etc/passwd',
      '(a+)+$',
    ),
    fc.constant('x'.repeat(10_000)),
    fc.constant('ä '.repeat(600)),
  ]
  return !allowed
    ? fc.oneof(...right, ...wrong)
    : known[name] && name !== 'q'
      ? fc.constantFrom(...known[name])
      : fc.oneof(...right)
}

test('300 requests made from the document: no server error, every answer in its shape', async () => {
  test.setTimeout(180_000)
  const tokens = await Promise.all(['reader', 'editor', 'coordinator', 'admin'].map((role) => tokenOfNew(role)))
  const statuses: Record<string, number> = {}
  let sent = 0
  const operations = Object.entries(document.paths).flatMap(([path, { get: operation }]) =>
    [true, false].map((allowed) => ({ path, operation, allowed })),
  )
  const calls = fc.oneof(
    ...operations.map(({ path, operation, allowed }) =>
      fc
        .tuple(
          fc.record(
            Object.fromEntries(operation.parameters.map((parameter) => [parameter.name, valuesOf(parameter, allowed)])),
            {
              requiredKeys: operation.parameters
                .filter((parameter) => parameter.required)
                .map((parameter) => parameter.name),
            },
          ),
          allowed ? fc.constant(null) : fc.oneof(fc.constant(null), fc.tuple(fc.string(), fc.string())),
        )
        .map(([values, extra]) => {
          const query = new URLSearchParams(
            operation.parameters.flatMap(({ name, in: place }) =>
              place === 'query' && values[name] !== undefined ? [[name, values[name]]] : [],
            ),
          )
          if (extra) query.append(...extra)
          // an empty or dotted part is another address
          const key = values.key === undefined || /^\.{0,2}$/.test(values.key) ? 'vhs-heide' : values.key
          return {
            address: `${path.replace('{key}', encodeURIComponent(key))}${query.size ? `?${query.toString()}` : ''}`,
            operation,
          }
        }),
    ),
  )
  await fc.assert(
    fc.asyncProperty(calls, async ({ address, operation }) => {
      const response = await get(address, tokens[sent++ % tokens.length])
      statuses[response.status()] = (statuses[response.status()] ?? 0) + 1
      expect(response.status(), address.slice(0, 300)).toBeLessThan(500)
      // Requests of more than 16 kB never reach the interface: the server's front door refuses them itself.
      if (response.status() === 431) expect(address.length).toBeGreaterThan(12_000)
      else expect(await problemsOf(operation, response), address.slice(0, 300)).toBeNull()
    }),
    { numRuns: 300, endOnFailure: true },
  )
  expect(sent).toBe(300)
  console.log(`API client: ${sent} requests made from the document, answers by status ${JSON.stringify(statuses)}`)
})

test('after its limit an account waits, with all its tokens, and the answer says how long', async () => {
  const email = `viel-${randomUUID()}@kreis.example`
  await admin(folder(), { command: 'user:add', email, name: 'Vielfrager', role: 'reader', password })
  const tokens = [await tokenOf(email), await tokenOf(email), await tokenOf(email)]
  const limit = Number((await get('/api/v1/topics?limit=1', tokens[0])).headers()['ratelimit-limit'])
  expect(limit).toBe(120)
  const statuses = (
    await Promise.all(Array.from({ length: limit }, (_, index) => get('/api/v1/topics?limit=1', tokens[index % 3])))
  ).map((response) => response.status())
  expect([
    statuses.filter((status) => status === 200).length,
    statuses.filter((status) => status === 429).length,
  ]).toEqual([limit - 1, 1])
  const response = await get('/api/v1/topics', await tokenOf(email))
  await expectProblem(response, 429)
  expect(Number(response.headers()['retry-after'])).toBeGreaterThan(0)
  expect((await get('/api/v1/topics', await tokenOfNew('reader'))).status()).toBe(200)
})
