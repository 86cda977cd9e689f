import { readFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, request, test, type APIRequestContext } from '@playwright/test'
import { actionIds, callAction } from './call-action'
import { runFolder, startApp, stateFile, stopApp, type App } from './app'
import { portOf } from './ports'

// An app whose database goes away, hangs and comes back: it says so, and needs no restart.

test.describe.configure({ mode: 'serial', timeout: 120_000 })

/** A line to the database that can be cut, held up and mended. */
class Line {
  private server: Server | undefined
  private readonly sockets = new Set<Socket>()
  private held = false
  port = 0

  constructor(private readonly target: number) {}

  async mend(): Promise<void> {
    this.held = false
    if (this.server) return this.drop()
    this.server = createServer((client) => {
      const upstream = connect(this.target, '127.0.0.1')
      for (const [from, to] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        this.sockets.add(from)
        from.on('data', (data) => this.held || to.write(data))
        from.on('close', () => (this.sockets.delete(from), to.destroy())).on('error', () => to.destroy())
      }
    })
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve))
    this.port = (this.server.address() as AddressInfo).port
  }

  cut(): void {
    this.server?.close()
    this.server = undefined
    this.drop()
  }

  hold(): void {
    this.held = true
  }

  private drop(): void {
    for (const socket of this.sockets) socket.destroy()
  }
}

let app: App
let line: Line
let visitor: APIRequestContext

test.beforeAll(async () => {
  const { neo4jUri, secret } = JSON.parse(readFileSync(join(runFolder, 'apps.json'), 'utf8')) as {
    neo4jUri: string
    secret: string
  }
  line = new Line(Number(new URL(neo4jUri).port))
  await line.mend()
  app = await startApp('store-away', portOf('store-away'), {
    NEO4J_URI: `bolt://127.0.0.1:${line.port}`,
    NEO4J_USER: 'neo4j',
    NEO4J_PASSWORD: 'neo4j',
    AUTH_SECRET: secret,
  })
  visitor = await request.newContext({
    baseURL: app.address,
    storageState: stateFile('neo4j', 'reader'),
    maxRedirects: 0,
    timeout: 20_000,
  })
})

test.afterAll(async () => {
  await visitor?.dispose()
  if (app) await stopApp(app.process)
  line?.cut()
})

const statusOf = async (path: string) => (await visitor.get(path)).status()

/** What the door of next-auth and a form answer meanwhile, and that the cookie stays. */
async function expectStillSignedIn(): Promise<void> {
  const session = await visitor.get('/api/auth/session')
  expect(session.status()).toBe(503)
  // The cookie may be renewed meanwhile, but never taken away.
  expect(session.headersArray().filter(({ value }) => /session-token=;|Max-Age=0|1970/.test(value))).toEqual([])
  expect(await statusOf('/api/search?q=Heide')).toBe(503)
  const { csrfToken } = (await (await visitor.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const out = await visitor.post('/api/auth/signout', {
    form: { csrfToken, callbackUrl: '/', json: 'true' },
    headers: { Origin: app.address },
  })
  expect(out.status()).toBe(503)
  const report = 'app/(shell)/responsibilities/actions.ts#reportGapAction'
  const form = { q: 'Wer hilft hier?', topic: '', area: '' }
  const saved = await callAction(
    visitor,
    actionIds().get(report)!,
    { page: '/responsibilities' },
    { form },
    app.address,
  )
  expect(saved.headers()['x-action-redirect']).toBeUndefined()
  expect(await saved.text()).toContain('"store-unavailable"')
}

async function expectAway(cause: string): Promise<void> {
  await expect(async () => {
    const ready = await visitor.get('/api/health/ready')
    expect([ready.status(), await ready.json()]).toEqual([503, { status: 'unavailable', cause }])
  }).toPass({ timeout: 30_000 })
  expect(await statusOf('/api/health/live')).toBe(200)
  const page = await visitor.get('/organisations')
  expect(page.status()).toBe(503)
  const text = await page.text()
  expect(text).toContain('Die Datenbank antwortet nicht.')
  for (const number of ['110', '112']) expect(text).toContain(`href="tel:${number}"`)
  await expectStillSignedIn()
}

async function expectBack(): Promise<void> {
  await expect(async () => {
    expect(await statusOf('/api/health/ready')).toBe(200)
    expect(await statusOf('/organisations')).toBe(200)
  }).toPass({ timeout: 60_000 })
}

test('with its database the app is ready', async () => {
  expect(await statusOf('/api/health/ready')).toBe(200)
  expect(await statusOf('/organisations')).toBe(200)
})

test('a database that is gone: 503 with the cause, a page in German, and back without a restart', async () => {
  line.cut()
  await expectAway('store-unavailable')
  await line.mend()
  await expectBack()
})

test('a database that hangs: the same, and it does not hang the app', async () => {
  line.hold()
  await expectAway('store-slow')
  await line.mend()
  await expectBack()
})
