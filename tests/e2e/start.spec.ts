import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, request, test } from '@playwright/test'
import { runFolder, startApp, stopApp, type App } from './app'

// Starting and stopping, as the person who runs the program meets it: a data folder and ports of its own, no browser.

const name = 'start'
const folder = join(runFolder, `data-${name}`)
const port = () => Number(process.env.KNOTENPUNKT_E2E_PORT) + 3
/** The page behind a good link has the form; behind any other it has not. */
const form = 'name="passwordRepeat"'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let app: App | undefined
test.afterAll(async () => {
  if (app?.process.exitCode === null) await stopApp(app.process)
})

/** Starts with these settings and waits for the end, which has to come by itself. */
async function startThatEnds(variables: Record<string, string>): Promise<{ code: number | null; lines: string[] }> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      HOST: '127.0.0.1',
      PORT: String(port()),
      KNOTENPUNKT_DATA: folder,
      LOG_LEVEL: 'warn',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const stop = setTimeout(() => child.kill('SIGKILL'), 60_000)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearTimeout(stop)
  return { code, lines: output.trim().split('\n') }
}

async function textOf(address: string): Promise<string> {
  const context = await request.newContext()
  const text = await (await context.get(address)).text()
  await context.dispose()
  return text
}

test('the first start prints a set-up link that works', async () => {
  app = await startApp(name, port())
  expect(await textOf(app.setupLink!)).toContain(form)
  expect(await textOf(`${app.address}/api/health/ready`)).not.toContain('error')
})

test('a second start on the same data folder says who holds it, and stops', async () => {
  const { code, lines } = await startThatEnds({ PORT: String(port() + 1) })
  expect(lines).toEqual([
    `Der Datenordner ${folder} wird schon benutzt: Knotenpunkt läuft dort als Prozess ${app!.process.pid} unter ${app!.address}.`,
  ])
  expect(code).toBe(1)
  expect((JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as { pid: number }).pid).toBe(app!.process.pid)
})

test('SIGTERM closes cleanly; the next start works, with a fresh link, and the old one is dead', async () => {
  const old = new URL(app!.setupLink!)
  expect(await stopApp(app!.process)).toBe(0)
  expect(existsSync(join(folder, 'server.json'))).toBe(false)
  app = await startApp(name, port(), {}, true)
  expect(app.setupLink).toBeDefined()
  expect(app.setupLink).not.toBe(old.href)
  expect(await textOf(`${app.address}${old.pathname}${old.search}`)).not.toContain(form)
  expect(await textOf(app.setupLink!)).toContain(form)
  expect(await stopApp(app.process)).toBe(0)
})

test('a busy port is named, with a way out', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port(), '127.0.0.1', resolve))
  try {
    const { code, lines } = await startThatEnds({})
    expect(lines).toEqual([
      `Der Port ${port()} ist belegt. Bitte einen anderen wählen, zum Beispiel: PORT=${port() + 1} npm start`,
    ])
    expect(code).toBe(1)
    expect(existsSync(join(folder, 'server.json'))).toBe(false)
  } finally {
    other.close()
  }
})

for (const [setting, value] of [
  ['PORT', 'dreitausend'],
  ['KNOTENPUNKT_URL', 'netzwerk'],
  ['AUTH_SECRET', 'kurz'],
  ['LOG_LEVEL', 'laut'],
  ['NEO4J_URI', 'http://localhost:7474'],
] as const) {
  test(`a wrong ${setting} is named in one sentence`, async () => {
    const { code, lines } = await startThatEnds({ [setting]: value })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(
      new RegExp(`^Die Einstellung ${setting} ist ungültig\\. Erwartet wird [^.]*(\\.[^.]+)*\\.$`),
    )
    expect(lines[0]).not.toContain(setting === 'AUTH_SECRET' ? value : 'Error')
    expect(code).toBe(1)
  })
}
