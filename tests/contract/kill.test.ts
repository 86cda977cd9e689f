import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openStore, type StoreSettings } from '@/lib/store/open'
import { cypher } from './test-stores'

const enough = 300
const children: ChildProcess[] = []
const folders: string[] = []

afterAll(() => {
  children.forEach((child) => child.kill('SIGKILL'))
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }))
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-kill-'))
  folders.push(folder)
  return folder
}

/** Starts a Node process and calls `listen` with each line it prints. */
function start(parts: string[], listen: (line: string) => void): { child: ChildProcess; ended: Promise<unknown> } {
  const child = spawn(process.execPath, parts, { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  createInterface({ input: child.stdout! }).on('line', listen)
  return { child, ended: new Promise((resolve) => child.once('close', resolve)) }
}

/**
 * Writers in a process of their own; `kill` is called once they have reported enough acknowledged writes. Returns
 * those.
 */
async function writeUntil(settings: StoreSettings, kill: (writer: ChildProcess) => void): Promise<string[]> {
  const acknowledged: string[] = []
  const { child, ended } = start(
    ['--import', 'tsx', 'tests/contract/write-until-killed.ts', JSON.stringify(settings)],
    (line) => {
      acknowledged.push(line)
      if (acknowledged.length === enough) kill(child)
    },
  )
  await ended
  return acknowledged
}

/** The pairs found in the store, and how many of their halves. */
async function readPairs(settings: StoreSettings): Promise<Map<string, number>> {
  const store = await openStore(settings)
  const rows = await store.read(
    cypher('MATCH (o:Organisation) RETURN o.pair AS pair, count(o) AS halves ORDER BY pair'),
  )
  await store.close()
  return new Map(rows.map(({ pair, halves }) => [String(pair), Number(halves)]))
}

function expectAllThere(acknowledged: string[], pairs: Map<string, number>): void {
  expect(acknowledged.length).toBeGreaterThanOrEqual(enough)
  expect(acknowledged.filter((id) => !pairs.has(id))).toEqual([]) // nothing acknowledged is lost
  expect([...pairs.values()].filter((halves) => halves !== 2)).toEqual([]) // nothing is half there
}

test('the embedded engine: kill -9 while writing, three times on the same data', async () => {
  const settings = { engine: 'embedded', folder: newFolder() } as const
  const all: string[] = []
  for (let round = 0; round < 3; round++) {
    all.push(...(await writeUntil(settings, (writer) => writer.kill('SIGKILL'))))
    expectAllThere(all, await readPairs(settings))
  }
})

test('Neo4j: kill -9 of the server while writing', async () => {
  const folder = newFolder()
  const port = await findFreePort()
  const server = await serve(folder, port)
  const settings = {
    engine: 'neo4j',
    uri: `bolt://127.0.0.1:${port}`,
    user: '',
    password: '',
    database: 'neo4j',
  } as const
  const acknowledged = await writeUntil(settings, () => process.kill(server.pid, 'SIGKILL'))
  await server.ended
  const again = await serve(folder, port)
  expectAllThere(acknowledged, await readPairs(settings))
  process.kill(again.pid, 'SIGKILL')
  await again.ended
})

async function serve(folder: string, port: number): Promise<{ pid: number; ended: Promise<unknown> }> {
  return new Promise((resolve, reject) => {
    const { ended } = start(['tests/contract/serve-neo4j.mjs', folder, String(port)], (line) => {
      resolve({ pid: (JSON.parse(line) as { pid: number }).pid, ended })
    })
    void ended.then(() => reject(new Error('Neo4j did not start')))
  })
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
