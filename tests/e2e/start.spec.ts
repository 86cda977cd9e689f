import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, request, test } from '@playwright/test'
import { admin, runFolder, startApp, stopApp, type App } from './app'
import { portOf } from './ports'

// Starting and stopping, as the person who runs the program meets it: a data folder and ports of its own, no browser.

const name = 'start'
const folder = join(runFolder, `data-${name}`)
const port = () => portOf('start')
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
  // Not a terminal: one line of JSON per event.
  const lines = output.trim().split('\n')
  return { code, lines: lines.map((line) => (JSON.parse(line) as { msg: string }).msg) }
}

async function textOf(address: string): Promise<string> {
  const context = await request.newContext()
  const text = await (await context.get(address)).text()
  await context.dispose()
  return text
}

test('the first start makes a set-up link that works, and keeps it out of the log', async () => {
  app = await startApp(name, port())
  expect(await textOf(app.setupLink!)).toContain(form)
  expect(await textOf(`${app.address}/api/health/ready`)).toContain('"status":"ok"')
  const events = app
    .output()
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { event: string }).event)
  expect(events.filter((event) => event !== 'building')).toEqual(['started', 'no-account'])
  expect(app.output()).not.toContain('token=')
})

test('a second start on the same data folder says who holds it, and stops', async () => {
  const { code, lines } = await startThatEnds({ PORT: String(portOf('start, second try')) })
  const { pid } = app!.process
  expect(lines).toEqual([
    `Der Datenordner ${folder} wird schon benutzt: Knotenpunkt läuft dort als Prozess ${pid} unter ${app!.address}.` +
      ` · The data folder ${folder} is in use: Knotenpunkt runs there as process ${pid} at ${app!.address}.`,
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

/** Runs a command of the operator's command line on the folder. */
function commandLine(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/admin.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NEO4J_URI: '', KNOTENPUNKT_DATA: folder },
  })
}

const secretFile = join(folder, 'auth-secret')
const serverFile = join(folder, 'server.json')

for (const [what, text] of [
  ['empty', ''],
  ['cut', '{"pid":'],
  ['of a process that is another program', JSON.stringify({ pid: process.pid, port: 1, host: 'h', address: 'x' })],
  [
    'whole, but of a crash, its number taken by another program',
    JSON.stringify({ pid: process.ppid, port: 9, host: '127.0.0.1', address: 'x', token: 't'.repeat(43) }),
  ],
] as const) {
  test(`a server.json that is ${what} stops neither the start nor the command line`, async () => {
    writeFileSync(serverFile, text)
    const { status, stdout } = commandLine('store:info', '--json')
    expect([status, (JSON.parse(stdout) as { engine: string }).engine]).toEqual([0, 'embedded'])
    app = await startApp(name, port(), {}, true)
    expect(await admin(folder, { command: 'store:info' })).toMatchObject({ engine: 'embedded' })
    expect(await stopApp(app.process)).toBe(0)
    expect(existsSync(serverFile)).toBe(false)
  })
}

for (const length of [0, 1, 5, 63]) {
  test(`a secret of ${length} characters stops the start, is named, and stays as it is`, async () => {
    const whole = readFileSync(secretFile, 'utf8')
    writeFileSync(secretFile, whole.slice(0, length))
    const { code, lines } = await startThatEnds({})
    writeFileSync(secretFile, whole)
    expect(lines).toEqual([expect.stringMatching(/^Das Geheimnis .*löschen.* · The secret .*delete/)])
    expect(lines[0]).toContain(secretFile)
    expect(code).toBe(1)
  })
}

test('a secret that is lost meanwhile ends no session, and readiness tells', async () => {
  app = await startApp(name, port(), {}, true)
  const whole = readFileSync(secretFile, 'utf8')
  writeFileSync(secretFile, '')
  expect(await textOf(`${app.address}/api/health/ready`)).toContain('"cause":"secret-unusable"')
  expect(await textOf(`${app.address}/sign-in`)).toContain('name="password"')
  writeFileSync(secretFile, whole)
  expect(await textOf(`${app.address}/api/health/ready`)).toContain('"status":"ok"')
  expect(await stopApp(app.process)).toBe(0)
})

test('a broken session cookie costs one line of log, without places in the code', async () => {
  app = await startApp(name, port(), {}, true)
  const before = app.output()
  const headers = { Cookie: 'next-auth.session-token=eyJhbGciOiJkaXIifQ.broken.session.cookie.value' }
  const context = await request.newContext()
  await context.get(`${app.address}/api/auth/session`, { headers })
  await context.dispose()
  const lines = app.output().slice(before.length).trim().split('\n')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({ msg: expect.stringContaining('JWT_SESSION_ERROR') })
  expect(lines[0]!.length).toBeLessThan(250)
  expect(lines[0]).not.toContain('broken.session')
  expect(await stopApp(app.process)).toBe(0)
})

/** What an archive holds, without the log of accesses: writing the archive is an entry of it. */
const recordsIn = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => !/^\{"label":"(Access|StoreInfo)"|^\{"sha256"/.test(line))

/** The archive with every organisation so many times more. */
function withCopies(archive: string, times: number): string {
  const [manifest, ...lines] = archive.trimEnd().split('\n').slice(0, -1)
  const organisations = lines.filter((line) => line.startsWith('{"label":"Organisation"'))
  const copies = Array.from({ length: times }, (_, copy) =>
    organisations.map((line) => line.replace(/"(id|key)":"([^"]+)"/g, `"$1":"$2-${copy}"`)),
  ).flat()
  const { nodes, ...rest } = JSON.parse(manifest!) as { nodes: number }
  const body = `${[JSON.stringify({ ...rest, nodes: nodes + copies.length }), ...copies, ...lines].join('\n')}\n`
  return `${body}{"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n`
}

test('when the disk is full readiness says so, pages are read, and refused means not stored', async () => {
  app = await startApp(name, port(), {}, true)
  const archive = join(runFolder, `${name}.ndjson`)
  await admin(folder, { command: 'backup', file: archive })
  const before = await admin(folder, { command: 'store:info' })
  expect(await stopApp(app.process)).toBe(0)

  // Room for the copy of the present state that a restore keeps, but not for what this one writes.
  const blocks = Math.ceil((statSync(archive).size * 1.1) / 512)
  writeFileSync(archive, withCopies(readFileSync(archive, 'utf8'), 20))
  app = await startApp(name, port(), {}, true, String(blocks))
  await expect(admin(folder, { command: 'restore', file: archive })).rejects.toThrow('Der Speicher ist voll.')
  expect(await admin(folder, { command: 'store:info' })).toEqual(before)
  await admin(folder, { command: 'user:list' })
  await admin(folder, { command: 'setup:link' }) // a small write finds its room in the log
  expect(await textOf(`${app.address}/api/health/ready`)).toContain('"cause":"storage-full"')
  expect(await textOf(`${app.address}/sign-in`)).toContain('name="password"')
  expect(await stopApp(app.process)).toBe(0)

  app = await startApp(name, port(), {}, true)
  expect(await textOf(`${app.address}/api/health/ready`)).toContain('"status":"ok"')
  expect(await admin(folder, { command: 'store:info' })).toEqual(before)
  expect(await stopApp(app.process)).toBe(0)
})

test('a damaged database stops the start with what helps, is salvaged, and a backup takes its place', async () => {
  const archive = join(runFolder, `${name}.ndjson`)
  const salvaged = join(runFolder, `${name}-salvaged.ndjson`)
  expect(commandLine('backup', archive).status).toBe(0)
  truncateSync(join(folder, 'graph.grafeo'), 100_000)
  const damaged = readFileSync(join(folder, 'graph.grafeo'))

  const { code, lines } = await startThatEnds({})
  expect(lines).toEqual([expect.stringMatching(/ist beschädigt.*restore.*store:salvage.* · .*is damaged/)])
  expect(code).toBe(1)
  const check = commandLine('store:check')
  expect([check.status, check.stderr.trim()]).toEqual([1, lines[0]])
  expect(readFileSync(join(folder, 'graph.grafeo')).equals(damaged)).toBe(true)

  expect(commandLine('store:salvage', salvaged).status).toBe(0)
  expect(recordsIn(salvaged)).toEqual(recordsIn(archive))
  expect(commandLine('restore', archive, '--yes')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('damaged-20'),
  })
  expect(commandLine('store:check').stdout).toContain('Die Datenbank ist unbeschädigt')
  app = await startApp(name, port(), {}, true)
  expect(await textOf(`${app.address}/api/health/ready`)).toContain('"status":"ok"')
  expect(await stopApp(app.process)).toBe(0)
})

test('a folder that others could read is closed to them, with the files in it', async () => {
  for (const path of [folder, join(folder, 'graph.grafeo'), secretFile]) chmodSync(path, 0o755)
  app = await startApp(name, port(), {}, true)
  const paths = [folder, 'graph.grafeo', 'graph.grafeo.wal', 'auth-secret', 'server.json'].map((path) =>
    path === folder ? path : join(folder, path),
  )
  expect(paths.map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '600', '700', '600', '600'])
  expect(await stopApp(app.process)).toBe(0)
})

test('a busy port is named, with a way out', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port(), '127.0.0.1', resolve))
  try {
    const { code, lines } = await startThatEnds({})
    expect(lines).toEqual([
      `Der Port ${port()} ist belegt. Bitte einen anderen wählen, zum Beispiel: PORT=${port() + 1} npm start` +
        ` · Port ${port()} is in use. Please choose another, for example: PORT=${port() + 1} npm start`,
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
    const german = `^Die Einstellung ${setting} ist ungültig\\. Erwartet wird .*\\.`
    expect(lines[0]).toMatch(new RegExp(`${german} · The setting ${setting} is not valid\\. .*\\.$`))
    expect(lines[0]).not.toContain(setting === 'AUTH_SECRET' ? value : 'Error')
    expect(code).toBe(1)
  })
}
