/**
 * The door for other programs, with the real route handlers on a store in memory: tokens, limits, parameters, answers.
 */
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { GET as getAreas } from '@/app/api/v1/areas/route'
import { GET as getCooperations } from '@/app/api/v1/cooperations/route'
import { GET as getMeetings } from '@/app/api/v1/meetings/route'
import { GET as getDocument } from '@/app/api/v1/openapi.json/route'
import { GET as getOrganisation } from '@/app/api/v1/organisations/[key]/route'
import { GET as getOrganisations } from '@/app/api/v1/organisations/route'
import { GET as resolve } from '@/app/api/v1/responsibilities/resolve/route'
import { GET as getTopics } from '@/app/api/v1/topics/route'
import { openApiDocument } from '@/lib/api/openapi'
import { requestsPerMinute } from '@/lib/api/schema'
import type { RecordKind } from '@/lib/records/kinds'
import { addCooperation } from '@/lib/cooperations/service'
import { cooperationFormSchema } from '@/lib/cooperations/schema'
import { addOffer } from '@/lib/offers/records'
import { offerFormSchema } from '@/lib/offers/schema'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, deleteOrganisation, organisationRecord } from '@/lib/organisations/service'
import { entryStatements } from '@/lib/records/log'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { de } from '@/lib/i18n/de'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import { StoreError, type GraphStore } from '@/lib/store/port'
import { endToken, makeToken, ownTokens } from '@/lib/tokens/service'
import { cypher } from '../contract/test-stores'

const mockCurrent: { store?: GraphStore; error?: Error } = {}
const mockLogged: unknown[] = []
jest.mock('@/lib/store/current', () => ({
  currentStore: async () => (mockCurrent.error ? Promise.reject(mockCurrent.error) : mockCurrent.store),
}))
jest.mock('@/lib/log', () => ({
  log: () => ({ error: (entry: unknown) => mockLogged.push(entry), warn: (entry: unknown) => mockLogged.push(entry) }),
}))

let store: GraphStore
let ids = 0
const now = new Date().toISOString()
const ctxOf = (role: Role): Ctx => ({ actor: { id: role, label: role, role }, store, now, newId: () => `id-${++ids}` })
/** What a service would leave in the change log: copies in memory follow it. */
const changed = (kind: RecordKind, id: string) =>
  entryStatements(ctxOf('admin'), { action: 'create', subject: { kind, id, name: id } })
const tokenOf = (role: Role, scope: 'read' | 'read-restricted' = 'read') =>
  makeToken(ctxOf(role), { name: `${role} ${++ids}`, scope })

beforeAll(async () => {
  mockCurrent.store = store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  for (const role of ['reader', 'editor', 'admin'])
    await store.write([
      cypher(
        'CREATE (u:User {id: $role, email: $role, name: $role, role: $role, passwordHash: $role, disabled: false, sessionVersion: 1, version: 1, createdAt: $now, updatedAt: $now})',
        { role, now },
      ),
    ])
  await store.write([
    cypher(
      "MATCH (m:Organisation) WITH m ORDER BY m.id LIMIT 1 CREATE (k:Meeting {id: 'meeting', key: 'treffen', title: 'Treffen', startsAt: $now, endsAt: $now, timeZone: 'Europe/Berlin', status: 'planned', sequence: 0, version: 1, createdAt: $now, updatedAt: $now}) CREATE (p:Participation {id: 'p', status: 'accepted'})-[:AT_MEETING]->(k) CREATE (p)-[:OF_ORGANISATION]->(m) RETURN k.id AS id",
      { now },
    ),
  ])
})
afterAll(() => store.close())
// Each test begins with a window of its own: what was asked before no longer counts.
let clock = Date.now()
beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue((clock += 61_000))
  delete mockCurrent.error
  mockLogged.length = 0
})

const ajv = new Ajv({ strict: false })
addFormats(ajv)
const document = openApiDocument(de.api)
ajv.addSchema({ $id: 'api', components: document.components })
const expectShape = (name: string, value: unknown) => {
  ajv.validate({ $ref: `api#/components/schemas/${name}` }, value)
  expect(ajv.errors ?? []).toEqual([])
}

interface Body {
  [name: string]: unknown
  items: Record<string, unknown>[]
  next: string | null
  answers: Record<string, unknown>[]
  understood: Record<string, unknown>
  gap: { reason: string; searched: unknown[]; choices: unknown[] } | null
  errors?: { parameter: string; code: string }[]
}
type Handler = (request: Request, context: { params: Promise<{ key: string }> }) => Promise<Response>
async function ask(
  handler: Handler,
  query: string,
  token?: string,
  key = 'vhs-heide',
): Promise<{ response: Response; body: Body }> {
  const response = await handler(
    new Request(`http://localhost/api/v1/x${query}`, token ? { headers: { Authorization: `Bearer ${token}` } } : {}),
    { params: Promise.resolve({ key }) },
  )
  const body = (await response.json()) as Body
  if (!response.ok) {
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expectShape('Problem', body)
    expect(body.status).toBe(response.status)
  }
  return { response, body }
}

const endpoints: [string, Handler, string, string][] = [
  ['resolve', resolve, '?q=Deutschkurs%20Wesselburen', 'Resolution'],
  ['organisations', getOrganisations, '?limit=200', 'OrganisationPage'],
  ['organisation', getOrganisation, '', 'OrganisationRecord'],
  ['areas', getAreas, '?limit=200', 'AreaPage'],
  ['topics', getTopics, '', 'TopicPage'],
  ['cooperations', getCooperations, '', 'CooperationPage'],
  ['meetings', getMeetings, '', 'MeetingPage'],
]

describe.each(endpoints)('%s', (_, handler, query, shape) => {
  test('answers in its shape, and says how many requests are left', async () => {
    const { response, body } = await ask(handler, query, await tokenOf('reader'))
    expect(response.status).toBe(200)
    expectShape(shape, body)
    if (body.items) expect(body.items.length).toBeGreaterThan(0)
    expect(response.headers.get('ratelimit-limit')).toBe(String(requestsPerMinute))
    expect(response.headers.get('ratelimit-remaining')).toBe(String(requestsPerMinute - 1))
    expect(Number(response.headers.get('ratelimit-reset'))).toBeGreaterThan(0)
  })

  test('is closed without a good token', async () => {
    for (const token of [undefined, 'kp_falsch', `kp_${'x'.repeat(43)}`]) {
      const { response } = await ask(handler, query, token)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/)
    }
  })

  test('refuses an unknown and a repeated parameter', async () => {
    const { response, body } = await ask(handler, '?gibtesnicht=1&lang=de&lang=en', await tokenOf('reader'))
    expect(response.status).toBe(400)
    expect(body.errors).toEqual([
      expect.objectContaining({ parameter: 'gibtesnicht', code: 'unknown-parameter' }),
      expect.objectContaining({ parameter: 'lang', code: 'repeated' }),
    ])
  })
})

describe('a token', () => {
  test('is worth nothing once revoked, and while its account is disabled', async () => {
    const [revoked, disabled] = [await tokenOf('reader'), await tokenOf('editor')]
    expect((await ask(getTopics, '', revoked)).response.status).toBe(200)
    for (const { id, revokedAt } of await ownTokens(ctxOf('reader')))
      if (!revokedAt) await endToken(ctxOf('reader'), id)
    expect((await ask(getTopics, '', revoked)).response.status).toBe(401)
    await store.write([cypher("MATCH (u:User {id: 'editor'}) SET u.disabled = true")])
    expect((await ask(getTopics, '', disabled)).response.status).toBe(401)
    await store.write([cypher("MATCH (u:User {id: 'editor'}) SET u.disabled = false")])
    expect((await ask(getTopics, '', disabled)).response.status).toBe(200)
  })

  test('may ask so many times a minute, then waits, with every other token of its account; others go on', async () => {
    const tokens = await Promise.all(Array.from({ length: 4 }, () => tokenOf('reader')))
    const statuses: number[] = []
    for (let request = 0; request < requestsPerMinute + 10; request++)
      statuses.push((await ask(getTopics, '?limit=1', tokens[request % tokens.length])).response.status)
    expect(statuses.slice(0, requestsPerMinute).every((status) => status === 200)).toBe(true)
    expect(statuses.slice(requestsPerMinute).every((status) => status === 429)).toBe(true)
    const { response } = await ask(getTopics, '?limit=1', await tokenOf('reader'))
    expect(response.status).toBe(429)
    expect(response.headers.get('ratelimit-remaining')).toBe('0')
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask(getTopics, '?limit=1', await tokenOf('editor'))).response.status).toBe(200)
  })

  test('costs the store a few writes a minute, not one per request', async () => {
    const token = await tokenOf('reader')
    await ask(getTopics, '?limit=1', token) // also notes that the token was used
    const before = store.written
    for (let request = 1; request < requestsPerMinute; request++) await ask(getTopics, '?limit=1', token)
    expect(store.written - before).toBeLessThanOrEqual(6)
  })
})

describe('pages', () => {
  test.each([
    ['organisations', getOrganisations],
    ['areas', getAreas],
    ['topics', getTopics],
    ['cooperations', getCooperations],
  ] as [string, Handler][])('of %s together are everything once', async (_, handler) => {
    const token = await tokenOf('reader')
    const seen: unknown[] = []
    let cursor: string | null = null
    do {
      const { body }: { body: Body } = await ask(handler, `?limit=31${cursor ? `&cursor=${cursor}` : ''}`, token)
      seen.push(...body.items.map((item) => item.id))
      cursor = body.next
    } while (cursor)
    const { body: whole } = await ask(handler, '?limit=200', token)
    expect(seen.slice(0, 200)).toEqual(whole.items.map((item) => item.id))
    expect(new Set(seen).size).toBe(seen.length)
    expect(whole.next === null).toBe(seen.length <= 200)
  })

  test('with updatedSince name what a change concerned, and what has gone', async () => {
    const token = await tokenOf('reader')
    const editor = { ...ctxOf('editor'), now: '2097-01-01T00:00:00.000Z' }
    const key = await addOrganisation(editor, organisationFormSchema.parse({ name: 'Kurzlebig', kind: 'welfare' }))
    const { organisation } = await organisationRecord(editor, key)
    const jobcenter = (await organisationRecord(editor, 'jobcenter')).organisation
    const cooperation = await addCooperation(
      { ...editor, now: '2097-01-02T00:00:00.000Z' },
      cooperationFormSchema.parse({ kind: 'cooperation', partners: [organisation.id, jobcenter.id] }),
    )
    const since = '?updatedSince=2097-01-01T12:00:00Z'
    const changed = await ask(getOrganisations, since, token)
    expect(changed.body.items.map((item) => item.key)).toEqual(expect.arrayContaining(['jobcenter', key]))
    expect(changed.body).toMatchObject({ deleted: [] })
    await deleteOrganisation({ ...editor, now: '2097-01-03T00:00:00.000Z' }, key, 1)
    const gone = [{ id: organisation.id, at: '2097-01-03T00:00:00.000Z' }]
    expect((await ask(getOrganisations, since, token)).body).toMatchObject({ deleted: gone })
    const lone = [{ id: cooperation, at: '2097-01-03T00:00:00.000Z' }]
    expect((await ask(getCooperations, since, token)).body).toMatchObject({ items: [], deleted: lone })
  })

  test('with updatedSince hold only what was changed since', async () => {
    const token = await tokenOf('reader')
    await store.write([
      cypher("MATCH (o:Organisation {key: 'vhs-heide'}) SET o.updatedAt = '2099-01-01T00:00:00.000Z'"),
    ])
    const { body } = await ask(getOrganisations, '?updatedSince=2098-12-31T23:00:00-01:00', token)
    expect(body.items.map((item) => item.key)).toEqual(['vhs-heide'])
    const farthest = await ask(getOrganisations, '?updatedSince=9999-12-31T23:59:59-14:00', token)
    expect(farthest.body).toEqual({ items: [], next: null, deleted: [] })
    expect((await ask(getOrganisations, '?updatedSince=2099-01-01T00:00:00.001Z', token)).body).toEqual({
      items: [],
      next: null,
      deleted: [],
    })
  })

  test.each([
    ['limit=0', 'out-of-range'],
    ['limit=201', 'out-of-range'],
    ['limit=1.5', 'not-a-number'],
    ['limit=', 'not-a-number'],
    ['limit=0x10', 'not-a-number'],
    ['limit=1e2', 'not-a-number'],
    ['cursor=%27', 'not-a-cursor'],
    ['cursor=abc', 'not-a-cursor'],
    ['cursor=', 'not-a-cursor'],
    ['updatedSince=gestern', 'not-an-instant'],
    ['updatedSince=2026-02-30T00:00:00Z', 'not-an-instant'],
    ['lang=fr', 'not-in-list'],
  ])('are refused for %s', async (query, code) => {
    const { response, body } = await ask(getOrganisations, `?${query}`, await tokenOf('reader'))
    expect([response.status, body.errors]).toEqual([
      400,
      [expect.objectContaining({ parameter: query.split('=')[0], code })],
    ])
  })
})

describe('an answer', () => {
  const resolved = async (query: string) => (await ask(resolve, query, await tokenOf('reader'))).body

  test('names the running offers that fit, without what only the record holds', async () => {
    const [organisation] = await store.read(cypher("MATCH (o:Organisation {key: 'vhs-heide'}) RETURN o.id AS id"))
    const ctx = createContext({ id: 'editor', label: 'editor', role: 'editor' }, store)
    const offer = { title: 'Deutsch am Abend', organisationId: organisation!.id, kind: 'course', topicIds: ['sprache'] }
    const id = await addOffer(ctx, offerFormSchema.parse({ ...offer, phone: '0481 12345', evidence: 'Anruf' }))
    const { offers } = await resolved('?topic=sprache&area=010510044044')
    expect(offers).toEqual([
      expect.objectContaining({ id, title: 'Deutsch am Abend', phone: '0481 12345', lacking: [] }),
    ])
    expect(JSON.stringify(offers)).not.toContain('Anruf')
  })

  test('says what was understood, who, how to reach them and why', async () => {
    const body = await resolved('?q=KdU%20Wesselburen%20f%C3%BCr%20Familien%20blubb')
    expect(Object.keys(body)).toEqual(['query', 'understood', 'answers', 'offers', 'gap', 'needs'])
    expect(body.query).toBe('KdU Wesselburen für Familien blubb')
    expect(body.understood).toMatchObject({
      topics: [{ id: expect.stringContaining('.'), matched: 'KdU', how: 'exact' }],
      area: { name: 'Wesselburen', kind: 'municipality', matched: 'Wesselburen', how: 'exact' },
      targetGroup: 'families',
      ignored: ['blubb'],
    })
    expect(body.answers[0]).toMatchObject({
      rank: 1,
      organisation: { key: expect.any(String) },
      deputy: null,
      kind: expect.any(String),
      why: expect.arrayContaining([expect.stringContaining('Gilt für')]),
    })
    expect(body.gap).toBeNull()
  })

  test('speaks English when asked to', async () => {
    const { response, body } = await ask(resolve, '?q=KdU%20Wesselburen&lang=en', await tokenOf('reader'))
    expect(response.status).toBe(200)
    expect((body.answers[0]!.why as string[]).join(' ')).not.toMatch(/Gilt für/)
    expect((await ask(resolve, '?lang=en&x=1', await tokenOf('reader'))).body.title).toBe('Invalid parameters')
  })

  test('takes topic and area as given, the area by ARS or AGS', async () => {
    const { body: areas } = await ask(getAreas, '?limit=200', await tokenOf('reader'))
    const place = areas.items.find((area) => area.name === 'Wesselburen')!
    for (const area of [place.id, place.ags]) {
      const body = await resolved(`?topic=sprache&area=${String(area)}&group=women`)
      expect(body.understood).toMatchObject({
        topics: [{ id: 'sprache', matched: 'sprache', how: 'given' }],
        area: { id: place.id, matched: area, how: 'given' },
        targetGroup: 'women',
      })
    }
  })

  test('asks back instead of guessing', async () => {
    expect((await resolved('?q=25764')).gap).toMatchObject({ reason: expect.stringMatching(/ask/) })
    const area = (await resolved('?q=Unterbringung%2025746')).gap!
    expect(area.reason).toBe('ask-area')
    expect(area.choices.length).toBeGreaterThan(1)
    const topic = (await resolved('')).gap!
    expect(topic.reason).toBe('ask-topic')
    expect(topic.choices.length).toBeGreaterThan(5)
    expect((await resolved('?q=Wohngeld%20Hamburg')).gap).toMatchObject({ reason: 'outside', choices: [] })
  })

  test('names the chain that was searched when nobody is recorded', async () => {
    const { body: topics } = await ask(getTopics, '?limit=200', await tokenOf('reader'))
    const token = await tokenOf('reader')
    for (const { id } of topics.items) {
      const { body } = await ask(resolve, `?topic=${String(id)}&area=010510044044`, token)
      expectShape('Resolution', body)
      if (!body.gap) continue
      expect(body.gap.reason).toBe('nobody')
      expect(body.gap.searched.length).toBeGreaterThan(2)
      return
    }
    throw new Error('no topic without anybody')
  })

  test.each([
    ['topic=gibtesnicht', 'topic'],
    ['area=99999', 'area'],
    ['area=Heide', 'area'],
    ['group=katzen', 'group'],
    ['on=2026-02-30', 'on'],
    [`q=${'x'.repeat(501)}`, 'q'],
    ['topic=', 'topic'],
  ])('is refused for %s', async (query, parameter) => {
    const { response, body } = await ask(resolve, `?${query}`, await tokenOf('reader'))
    expect([response.status, body.errors!.map((error) => error.parameter)]).toEqual([400, [parameter]])
  })

  test('for another day counts what held then', async () => {
    await store.write([
      cypher(
        "MATCH (o:Organisation {key: 'vhs-heide'}), (t:Topic {id: 'sprache.alpha'}), (a:Area {id: '01051'}) CREATE (r:Responsibility {id: 'dated', kind: 'voluntary', validFrom: '2090-01-01', version: 1, createdAt: $now, updatedAt: $now})-[:HELD_BY]->(o) CREATE (r)-[:FOR_TOPIC]->(t) CREATE (r)-[:IN_AREA]->(a) RETURN r.id AS id",
        { now },
      ),
      ...changed(
        'responsibility',
        (await store.read(cypher("MATCH (o:Organisation {key: 'vhs-heide'}) RETURN o.id AS id")))[0]!.id as string,
      ),
    ])
    const keys = async (on: string) =>
      (await resolved(`?topic=sprache.alpha&on=${on}`)).answers.map(
        (answer) => (answer.organisation as { key: string }).key,
      )
    expect(await keys('2091-01-01')).toContain('vhs-heide')
  })
})

test('an unknown key is not found', async () => {
  for (const key of ['gibtesnicht', '../users', 'ä'.repeat(3000)])
    expect((await ask(getOrganisation, '', await tokenOf('reader'), key)).response.status).toBe(404)
})

test('a protected organisation shows nowhere where it is', async () => {
  await store.write([
    cypher(
      "CREATE (o:Organisation {id: 'shelter', key: 'shelter', name: 'Zuflucht', sortName: 'zuflucht', kind: 'welfare', protected: true, street: 'GEHEIM', place: 'GEHEIM', postalCode: 'GEHEIM', version: 1, createdAt: $now, updatedAt: $now}) WITH o MATCH (a:Area {id: '010510044044'}), (t:Topic {id: 'sprache.alpha'}) CREATE (o)-[:LOCATED_IN]->(a) CREATE (r:Responsibility {id: 'r-shelter', kind: 'voluntary', version: 1, createdAt: $now, updatedAt: $now})-[:HELD_BY]->(o) CREATE (r)-[:FOR_TOPIC]->(t) CREATE (r)-[:IN_AREA]->(a) RETURN o.id AS id",
      { now },
    ),
    ...changed('organisation', 'shelter'),
  ])
  const token = await tokenOf('editor', 'read-restricted')
  const { body } = await ask(getOrganisation, '', token, 'shelter')
  expect(body).toMatchObject({ protected: true, street: null, place: null, postalCode: null, areaId: null })
  for (const [handler, query] of [
    [getOrganisation, ''],
    [getOrganisations, '?limit=200'],
    [resolve, '?topic=sprache.alpha&area=010510044044'],
    [resolve, '?q=Zuflucht'],
  ] as [Handler, string][]) {
    const text = JSON.stringify((await ask(handler, query, token, 'shelter')).body)
    expect(text).toContain('Zuflucht')
    expect(text).not.toContain('GEHEIM')
  }
})

test('the description is for everybody', async () => {
  const { response, body } = await ask(getDocument, '?lang=en')
  expect(response.status).toBe(200)
  expect(body.openapi).toBe('3.1.0')
  expect((await ask(getDocument, '?x=1')).response.status).toBe(400)
})

test('a store that does not answer is a problem of its own; anything else is logged and told nobody', async () => {
  const token = await tokenOf('reader')
  mockCurrent.error = new StoreError('unavailable', 'gone')
  const { response } = await ask(getTopics, '', token)
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
  mockCurrent.error = new Error('a secret detail')
  const { response: broken, body } = await ask(getTopics, '', token)
  expect(broken.status).toBe(500)
  expect(JSON.stringify(body)).not.toContain('secret')
  expect(mockLogged).toHaveLength(1)
})
