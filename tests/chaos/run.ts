import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyLog } from '@/lib/records/log'
import { loadStarter } from '@/lib/starters/service'
import { openStore, type StoreSettings } from '@/lib/store/open'
import type { GraphStore, Statement } from '@/lib/store/port'
import { startApp } from '@/scripts/run-app.mjs'
import { onSmallDisk, SlowLine } from './surroundings'
import { mailChaos } from '../contract/mail-chaos'
import { command, Writers } from './writers'

// Breaks the running program on purpose and prints what came of it. Long; not part of `npm test`.

const email = 'chaos@kreis.example'
const password = 'zwölf Möwen über dem Deich'
const cypher = (text: string): Statement => ({ name: 'chaos', text, parameters: {} })
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const between = (least: number, most: number) => least + Math.random() * (most - least)
const say = (text: string) => console.log(text)

/** Kills a process and waits until it is gone, with its locks. */
async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL')
  for (let tries = 0; tries < 100; tries++) {
    await wait(50)
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
  }
}

interface Place {
  readonly folder: string
  readonly variables: Record<string, string>
  readonly settings: StoreSettings
}

function place(
  neo4j: string | null,
  folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-chaos-')),
): Place & { remove: () => void } {
  return {
    folder,
    variables: { KNOTENPUNKT_START: 'empty', BACKUP_EVERY_HOURS: '0', ...(neo4j ? { NEO4J_URI: neo4j } : {}) },
    settings: neo4j
      ? { engine: 'neo4j', uri: neo4j, user: 'neo4j', password: '', database: 'neo4j' }
      : { engine: 'embedded', folder },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const start = ({ folder, variables }: Place) => startApp(folder, variables)
const addAccount = (folder: string) =>
  command(folder, { command: 'user:add', email, name: 'Chaos', role: 'admin', password })

/** Compares what was answered with what is there, and proves the log. */
async function compare(settings: StoreSettings, acknowledged: readonly string[]) {
  const store = await openStore(settings)
  try {
    const rows = await store.read(cypher('MATCH (t:ApiToken) RETURN t.name AS name, t.id AS id'))
    const counts = new Map<string, number>()
    for (const { name } of rows) counts.set(String(name), (counts.get(String(name)) ?? 0) + 1)
    const logged = await store.read(
      cypher("MATCH (c:Change {subjectKind: 'token', action: 'create'}) RETURN c.subjectId AS id"),
    )
    const ids = new Set(rows.map(({ id }) => id))
    const entries = new Set(logged.map(({ id }) => id))
    const { broken } = await verifyLog(store)
    return {
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((name) => !counts.has(name)).length,
      twice: [...counts.values()].filter((count) => count > 1).length,
      half: [...ids].filter((id) => !entries.has(id)).length + [...entries].filter((id) => !ids.has(id)).length,
      log: broken ? 'broken' : 'whole',
    }
  } finally {
    await store.close()
  }
}

/** Kills the server in the middle of twenty writers, again and again. */
async function kills(neo4j: string | null, rounds: number): Promise<void> {
  const at = place(neo4j)
  const writers = new Writers(email)
  let slowest = 0
  try {
    for (let round = 0; round < rounds; round++) {
      const began = performance.now()
      const app = await start(at)
      if (round > 0) slowest = Math.max(slowest, performance.now() - began)
      if (round === 0) await addAccount(at.folder)
      writers.start([at.folder])
      await wait(between(300, 1500))
      await kill(app.pid!)
      await writers.stop()
    }
    const found = await compare(at.settings, writers.acknowledged)
    say(`kill × ${rounds}, ${neo4j ? 'Neo4j' : 'embedded'}: ${told(found)}; ready again after ${inSeconds(slowest)}`)
  } finally {
    at.remove()
  }
}

/** One of two instances on the same Neo4j is killed; the other goes on. */
async function oneOfTwo(neo4j: string, rounds: number): Promise<void> {
  const [one, other] = [place(neo4j), place(neo4j)]
  const writers = new Writers(email)
  const stays = await start(one)
  try {
    await addAccount(one.folder).catch(() => undefined)
    for (let round = 0; round < rounds; round++) {
      const app = await start(other)
      writers.start([one.folder, other.folder])
      await wait(between(300, 1500))
      await kill(app.pid!)
      await wait(300)
      await writers.stop()
    }
    await stays.stop()
    say(`one of two instances killed × ${rounds}, Neo4j: ${told(await compare(one.settings, writers.acknowledged))}`)
  } finally {
    one.remove()
    other.remove()
  }
}

/** The clock of the machine is set back by an hour between two starts. */
async function clockBack(): Promise<void> {
  const at = place(null)
  const writers = new Writers(email)
  try {
    for (const hours of [0, -1, 0]) {
      const shift = `data:text/javascript,const now=Date.now;Date.now=()=>now()+(${hours})*36e5`
      const app = await startApp(at.folder, { ...at.variables, NODE_OPTIONS: `--import ${JSON.stringify(shift)}` })
      if (!writers.acknowledged.length) await addAccount(at.folder)
      writers.start([at.folder], 5)
      await wait(1000)
      await writers.stop()
      await app.stop()
    }
    say(`clock back an hour and forth, embedded: ${told(await compare(at.settings, writers.acknowledged))}`)
  } finally {
    at.remove()
  }
}

/** The disk fills up under twenty writers, and is emptied again; nothing is started anew. */
async function fullDisk(): Promise<void> {
  const writers = new Writers(email)
  const done = await onSmallDisk(async (folder, fill, empty) => {
    const at = place(null, folder)
    const app = await start(at)
    await addAccount(folder)
    let before = 0
    for (let round = 0; round < 5; round++) {
      writers.start([folder])
      await wait(1000)
      fill()
      await wait(3000)
      before = writers.acknowledged.length
      empty()
      await wait(3000)
      await writers.stop()
    }
    const again = writers.acknowledged.length - before
    await app.stop()
    say(
      `disk full × 5, embedded: ${told(await compare(at.settings, writers.acknowledged))}; ${again} after room was made`,
    )
  })
  if (!done) say('disk full: not measured, a small disk needs the right to mount one')
}

/** Every part of the line to the database takes its time: each answer comes in ten seconds, and nothing is doubled. */
async function slowLine(neo4j: string): Promise<void> {
  for (const seconds of [5, 30]) {
    const line = await SlowLine.to(neo4j)
    const at = place(line.uri)
    const writers = new Writers(email)
    const app = await start(at)
    try {
      await addAccount(at.folder).catch(() => undefined)
      writers.start([at.folder], 5)
      await wait(500)
      line.delay(seconds * 1000)
      const answers: string[] = []
      let longest = 0
      for (const path of ['/api/health/live', '/api/health/ready', '/sign-in', '/api/v1/topics', '/organisations']) {
        const began = performance.now()
        const response = await fetch(app.address + path, { redirect: 'manual' })
        longest = Math.max(longest, performance.now() - began)
        answers.push(`${path} ${response.status}`)
      }
      line.delay(0)
      const began = performance.now()
      while ((await fetch(`${app.address}/api/health/ready`)).status !== 200) await wait(200)
      const back = performance.now() - began
      await writers.stop()
      await app.stop()
      const found = await compare({ ...at.settings, uri: neo4j } as StoreSettings, writers.acknowledged)
      say(
        `line slow by ${seconds} s, Neo4j: ${answers.join(', ')}; the longest answer ${inSeconds(longest)}, back after ${inSeconds(back)}; ${told(found)}`,
      )
    } finally {
      line.stop()
      at.remove()
    }
  }
}

/** A restore is killed at any moment; the next one brings everything back. */
async function restores(neo4j: string | null, rounds: number): Promise<void> {
  const at = place(neo4j)
  const file = join(at.folder, 'backup.ndjson')
  const admin = (...parts: string[]) => {
    const child = spawn(process.execPath, ['scripts/admin.mjs', ...parts], {
      env: { ...process.env, KNOTENPUNKT_DATA: at.folder, NEO4J_URI: '', ...at.variables },
      stdio: 'ignore',
    })
    return { child, ended: new Promise<number | null>((resolve) => child.once('close', resolve)) }
  }
  const size = async () => {
    const store: GraphStore = await openStore(at.settings)
    const [row] = await store.read(cypher('MATCH (o:Organisation) RETURN count(o) AS organisations'))
    const { broken } = await verifyLog(store)
    await store.close()
    return `${Number(row!.organisations)} ${broken ? 'broken' : 'whole'}`
  }
  try {
    const store = await openStore(at.settings)
    await store.write([cypher('MATCH (n) DETACH DELETE n')])
    await store.close()
    const filled = await openStore(at.settings)
    await loadStarter(filled, 'example', { now: new Date().toISOString() })
    await filled.close()
    const whole = await size()
    await admin('backup', file).ended
    let [interrupted, refused, right] = [0, 0, 0]
    for (let round = 0; round < rounds; round++) {
      const { child, ended } = admin('restore', file, '--yes')
      await wait(between(1200, 4000))
      child.kill('SIGKILL')
      if ((await ended) === null) interrupted++
      if ((await admin('restore', file, '--yes').ended) !== 0) refused++
      if ((await size()) === whole) right++
    }
    say(
      `restore killed × ${rounds}, ${neo4j ? 'Neo4j' : 'embedded'}: ${interrupted} in the middle, ` +
        `then restored ${right} of ${rounds}, refused ${refused}`,
    )
  } finally {
    at.remove()
  }
}

/** 500 letters while the mail server is disturbed 20 times and the sending program killed 5 times. */
async function mail(neo4j: string | null): Promise<void> {
  const at = place(neo4j)
  try {
    if (neo4j) {
      const store = await openStore(at.settings)
      await store.write([cypher('MATCH (n) DETACH DELETE n')])
      await store.close()
    }
    const size = { messages: 500, disturbances: 20, kills: 5, instances: neo4j ? 2 : 1 }
    const found = await mailChaos(at.settings, size)
    const { sent, uncertain, uncertainButAccepted, open, lost, twice, half, seconds } = found
    say(
      `500 letters, server disturbed × 20, killed × 5, ${neo4j ? 'two instances on Neo4j' : 'embedded'}: ${sent} sent, ` +
        `${uncertain} uncertain (${uncertainButAccepted} of them arrived), ${open} open, ${lost} lost, ${twice} twice, ` +
        `${half} half; ${seconds} s`,
    )
  } finally {
    at.remove()
  }
}

const told = ({ acknowledged, lost, twice, half, log }: Awaited<ReturnType<typeof compare>>) =>
  `${acknowledged} acknowledged, ${lost} lost, ${twice} twice, ${half} half; log ${log}`
const inSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

/** Runs everything. `neo4j`: starts an empty server. */
export async function chaos(
  startNeo4j: () => Promise<{ uri: string; stop: () => Promise<void> }>,
  rounds: number,
): Promise<void> {
  await kills(null, rounds)
  await clockBack()
  await fullDisk()
  await mail(null)
  await restores(null, Math.ceil(rounds / 5))
  const server = await startNeo4j()
  try {
    await kills(server.uri, Math.ceil(rounds / 5))
    await slowLine(server.uri)
    await oneOfTwo(server.uri, Math.ceil(rounds / 5))
    await mail(server.uri)
    await restores(server.uri, Math.ceil(rounds / 5))
  } finally {
    await server.stop()
  }
}
