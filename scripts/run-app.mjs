// Starts the built program on a temporary data folder and sets it up, for pictures and measurements.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A data folder that is gone after `remove()`. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/**
 * Builds when sources changed, starts, and waits until the program says where it is.
 * @returns {Promise<{ address: string, setupLink: string | undefined, pid: number, stop: () => Promise<void> }>}
 */
export async function startApp(folder, variables = {}) {
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      KNOTENPUNKT_URL: '',
      NEO4J_URI: '',
      KNOTENPUNKT_DATA: folder,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'warn',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let output = ''
  await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
        if (output.includes('"event":"started"')) resolve()
      })
    }
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}:\n${output}`)))
  })
  return {
    address: `http://localhost:${port}`,
    setupLink: await setupLinkOf(folder),
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The link for the set-up, as the operator asks for it; undefined when there is an account. */
async function setupLinkOf(folder) {
  const { port, token } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'))
  const response = await fetch(`http://127.0.0.1:${port}/api/admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ command: 'setup:link' }),
  })
  const answer = await response.json()
  return answer.ok ? answer.data.link : undefined
}

/** Uses the set-up link in `page` and ends signed in as an administrator; the network stays what the start loaded. */
export async function setUp(page, app, starter) {
  await page.goto(app.setupLink)
  await page.locator('[name=name]').fill('Koordination')
  await page.locator('[name=email]').fill('koordination@kreis.example')
  await page.locator('[name=password]').fill('Sieben Krabben am Deich')
  await page.locator('[name=passwordRepeat]').fill('Sieben Krabben am Deich')
  await page.locator(`[name=starter][value=${starter}]`).check()
  await page.locator('button:has-text("Einrichten")').click()
  await page.waitForURL(`${app.address}/`)
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
