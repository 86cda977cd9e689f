// A real Neo4j server for tests, without containers: needs Java 17 or newer and, for the first start, Maven.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const cache = fileURLToPath(new URL('../../.cache/neo4j/', import.meta.url))
const patience = 120_000

/**
 * Starts a Neo4j server with empty data on a free port, or uses the one NEO4J_TEST_URI names (without sign-in).
 * `dataFolder` and `port` given: a server on existing data at a known address (for tests that kill and restart it).
 * `heap`: its memory in MB; large loads need more.
 * @param {{ dataFolder?: string, port?: number, heap?: number }} [options]
 * @returns {Promise<{ uri: string, pid: number | undefined, stop: () => Promise<void> }>} `stop` kills the server,
 *   and deletes the data it made
 */
export async function startNeo4j({ dataFolder, port, heap = 512 } = {}) {
  if (process.env.NEO4J_TEST_URI && !dataFolder)
    return { uri: process.env.NEO4J_TEST_URI, pid: undefined, stop: async () => {} }
  const classPath = resolveClassPath()
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'knotenpunkt-neo4j-'))
  const address = port ?? (await findFreePort())
  const server = spawn(
    'java',
    [`-Xmx${heap}m`, '-cp', classPath, join(here, 'Neo4jServer.java'), folder, String(address)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const killServer = () => server.kill('SIGKILL')
  process.once('exit', killServer) // a test run that ends early leaves no server behind
  const ended = new Promise((resolve) => server.once('close', resolve))
  const stop = async () => {
    process.removeListener('exit', killServer)
    killServer()
    await ended
    if (!dataFolder) rmSync(folder, { recursive: true, force: true })
  }
  try {
    await waitUntilReady(server)
  } catch (error) {
    await stop()
    throw error
  }
  return { uri: `bolt://127.0.0.1:${address}`, pid: server.pid, stop }
}

/** The class path of the server: resolved by Maven once per version of pom.xml, then kept in .cache/neo4j. */
export function resolveClassPath() {
  const pom = join(here, 'pom.xml')
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 16)
  const file = join(cache, `classpath-${version}.txt`)
  if (existsSync(file)) {
    const classPath = readFileSync(file, 'utf8').trim()
    if (classPath.split(delimiter).every((jar) => existsSync(jar))) return classPath
  }
  mkdirSync(cache, { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath'
  const maven = spawnSync('mvn', ['-q', '-B', '-f', pom, goal, `-Dmdep.outputFile=${temporary}`], { encoding: 'utf8' })
  if (maven.error || maven.status !== 0) {
    throw new Error(
      `The test server Neo4j could not be fetched: Java 17 and Maven (mvn) are needed. ${maven.error?.message ?? maven.stdout + maven.stderr}`,
    )
  }
  renameSync(temporary, file)
  return readFileSync(file, 'utf8').trim()
}

function waitUntilReady(server) {
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(
      () => reject(new Error(`Neo4j was not ready after ${patience / 1000} s:\n${output}`)),
      patience,
    )
    const finish = (settle, value) => {
      clearTimeout(timer)
      settle(value)
    }
    const listen = (chunk) => {
      output = (output + chunk).slice(-20_000)
      if (/^READY$/m.test(output)) finish(resolve)
    }
    server.stdout.setEncoding('utf8').on('data', listen)
    server.stderr.setEncoding('utf8').on('data', listen)
    server.once('error', (error) =>
      finish(reject, new Error(`Java could not be started (Java 17 or newer is needed): ${error.message}`)),
    )
    server.once('exit', (code) => finish(reject, new Error(`Neo4j ended with ${code} before it was ready:\n${output}`)))
  })
}

export function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
