import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type StoreSettings } from '@/lib/store/open'
import type { Mood } from './mail-server'
import { cypher } from './test-stores'

/** What came of it, to be printed and asserted. */
export interface MailFigures {
  readonly written: number
  /** Letters of the fact and facts without their letter: both in one write, so both are zero. */
  readonly half: number
  readonly sent: number
  readonly uncertain: number
  /** Neither sent nor uncertain in the end. */
  readonly open: number
  /** Accepted more than once. */
  readonly twice: number
  /** Shown as sent, and the server never had it. */
  readonly lost: number
  /** Uncertain ones that the server did have. */
  readonly uncertainButAccepted: number
  readonly disturbances: number
  readonly kills: number
  readonly seconds: number
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const children = new Set<ChildProcess>()

/** Ends what a test that failed left running. */
export function killLeftovers(): void {
  for (const child of children) child.kill('SIGKILL')
}

function start(file: string, parts: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const child = fork(join('tests/contract', file), parts, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, LOG_LEVEL: 'silent', ...env },
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => (child.exitCode !== null || child.signalCode ? resolve() : child.once('exit', () => resolve()))) // prettier-ignore

/** A mail server in a process of its own, stopped and started again on the same port and with the same file. */
class MailServer {
  private constructor(
    readonly port: number,
    private readonly file: string,
  ) {}
  private child: ChildProcess | undefined

  static async on(folder: string): Promise<MailServer> {
    const server = new MailServer(await freePort(), join(folder, 'accepted'))
    writeFileSync(server.file, '')
    await server.start()
    return server
  }
  async start(): Promise<void> {
    const child = start('mail-server.ts', [this.file, String(this.port)])
    await new Promise((resolve) => child.once('message', resolve))
    this.child = child
  }
  async stop(): Promise<void> {
    const { child } = this
    child?.kill('SIGKILL')
    if (child) await ended(child)
  }
  tell(mood: Mood, spells = 3): void {
    this.child?.send({ mood, spells })
  }
  accepted(): string[] {
    return readFileSync(this.file, 'utf8').split('\n').filter(Boolean)
  }
}

const disturbing = ['stop', 'slow', 'cut-before-data', 'cut-in-data', 'lost-answer', 'not-now'] as const

async function disturb(server: MailServer, how: (typeof disturbing)[number]): Promise<void> {
  if (how === 'stop') {
    await server.stop()
    await wait(150)
    return server.start()
  }
  server.tell(how)
  await wait(how === 'slow' ? 300 : 120)
  server.tell('well')
}

interface Size {
  readonly messages: number
  readonly disturbances: number
  readonly kills: number
  /** How many instances write and send at once. */
  readonly instances: number
}

/**
 * Sends so many letters while the mail server is disturbed and the sending process killed, and counts what came of it.
 */
export async function mailChaos(settings: StoreSettings, size: Size): Promise<MailFigures> {
  const began = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-mail-'))
  const server = await MailServer.on(folder)
  const env = { SMTP_URL: `smtp://127.0.0.1:${server.port}`, MAIL_FROM: 'probe@kreis.example' }
  const ids = Array.from({ length: size.messages }, (_, index) => `m${String(index).padStart(4, '0')}`)
  const written = new Set<string>()
  const begin = (instance: number) => {
    const letters = ids.filter((id, index) => index % size.instances === instance && !written.has(id))
    const child = start('mail-app.ts', [JSON.stringify({ settings, letters })], env)
    child.on('message', (message: { written?: string }) => message.written && written.add(message.written))
    return child
  }
  const apps = Array.from({ length: size.instances }, (_, instance) => begin(instance))
  try {
    let disturbances = 0
    let kills = 0
    while (disturbances < size.disturbances || kills < size.kills) {
      const done = server.accepted().length / size.messages
      // Spread over the whole run: what is left of both keeps step with what is left to send.
      if (disturbances < size.disturbances && disturbances / size.disturbances <= done + 0.02)
        await disturb(server, disturbing[disturbances++ % disturbing.length]!)
      else if (kills < size.kills && (kills + 0.5) / size.kills <= done + 0.1) {
        const instance = kills++ % size.instances
        apps[instance]!.kill('SIGKILL')
        await ended(apps[instance]!)
        // A write that was not acknowledged may be there all the same: its letter is not written again.
        for (const id of await idsIn(settings, size)) written.add(id)
        apps[instance] = begin(instance)
      } else await wait(20)
    }
    const counts = await settled(settings, size, server, apps, began)
    return { ...counts, disturbances, kills, seconds: Math.round((performance.now() - began) / 100) / 10 }
  } finally {
    await server.stop()
    for (const app of apps) app.kill('SIGKILL')
    await Promise.all(apps.map(ended))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The embedded engine lets nobody else in: it is read between two processes, Neo4j at any time. */
async function idsIn(settings: StoreSettings, { instances }: Size): Promise<string[]> {
  if (settings.engine === 'embedded' && instances > 1) throw new Error('One process has the data folder.')
  const store = await openStore(settings)
  const rows = await store.read(cypher('MATCH (m:OutboxMessage) RETURN m.id AS id'))
  await store.close()
  return rows.map(({ id }) => String(id))
}

/** Waits until nothing is on its way any more, then compares store and server. */
async function settled(
  settings: StoreSettings,
  size: Size,
  server: MailServer,
  apps: readonly ChildProcess[],
  began: number,
): Promise<Omit<MailFigures, 'disturbances' | 'kills' | 'seconds'>> {
  let before = -1
  for (let quiet = 0; quiet < 25 && performance.now() - began < 240_000;) {
    const now = server.accepted().length
    quiet = now === before && now > 0.8 * size.messages ? quiet + 1 : 0
    before = now
    await wait(100)
  }
  for (const app of apps) app.send('stop')
  await Promise.all(apps.map(ended))
  const store = await openStore(settings)
  const rows = await store.read(cypher('MATCH (m:OutboxMessage) RETURN m.id AS id, m.state AS state'))
  const facts = await store.read(
    cypher("MATCH (c:Change) WHERE c.subjectId STARTS WITH 'fact-m' RETURN c.subjectId AS id"),
  )
  await store.close()
  const times = new Map<string, number>()
  for (const id of server.accepted()) times.set(id, (times.get(id) ?? 0) + 1)
  const is = (state: string) => rows.filter((row) => row.state === state).map(({ id }) => String(id))
  const letters = new Set(rows.map(({ id }) => `fact-${String(id)}`))
  const told = new Set(facts.map(({ id }) => String(id)))
  return {
    written: rows.length,
    half: [...letters].filter((id) => !told.has(id)).length + [...told].filter((id) => !letters.has(id)).length,
    sent: is('sent').length,
    uncertain: is('uncertain').length,
    open: rows.length - is('sent').length - is('uncertain').length,
    twice: [...times.values()].filter((count) => count > 1).length,
    lost: is('sent').filter((id) => !times.has(id)).length,
    uncertainButAccepted: is('uncertain').filter((id) => times.has(id)).length,
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
