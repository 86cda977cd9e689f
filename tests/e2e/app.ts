import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { request, type Page } from '@playwright/test'

/** Folder of everything an end-to-end run leaves behind. */
export const runFolder = join(process.cwd(), '.cache/e2e')

export const roles = ['reader', 'editor', 'coordinator', 'admin'] as const
export type Role = (typeof roles)[number]
export const password = 'Sieben Moewen am Deich'

/** Where the signed-in cookies of a role are kept, per app. */
export function stateFile(app: string, role: Role): string {
  return join(runFolder, `${app}-${role}.json`)
}

/** A running app: its address, its data folder and the link it printed. */
export interface App {
  address: string
  folder: string
  setupLink: string | undefined
  process: ChildProcess
  /** Everything it has written so far. */
  output: () => string
}

/**
 * Starts the app as a user does and waits until it says where it is. `limit`: blocks of 512 bytes that one of its files
 * may have; stands for a disk that is full.
 */
export async function startApp(
  name: string,
  port: number,
  variables: Record<string, string> = {},
  keepData = false,
  limit = 'unlimited',
): Promise<App> {
  const folder = join(runFolder, `data-${name}`)
  if (!keepData) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const command = ['-c', `ulimit -f ${limit} && exec "$@"`, 'sh', process.execPath, 'scripts/start.mjs']
  const child = spawn('sh', command, {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: String(port),
      HOST: '127.0.0.1',
      KNOTENPUNKT_DATA: folder,
      LOG_LEVEL: 'warn',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('"event":"started"')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`The app ${name} ended with ${code}:\n${output}`)))
    setTimeout(() => reject(new Error(`The app ${name} did not start:\n${output}`)), 240_000).unref()
  })
  return {
    address: `http://localhost:${port}`,
    folder,
    setupLink: await setupLinkOf(folder),
    process: child,
    output: () => output,
  }
}

/** Uses the set-up link of a new app: who opens it first is its administrator, and signed in. */
export async function openFirst(page: Page, app: App): Promise<void> {
  await page.goto(app.setupLink!)
  await page.getByLabel('Name oder Funktion').fill('Verwaltung')
  await page.getByLabel('E-Mail-Adresse').fill('admin@kreis.example')
  await page.getByLabel('Passwort', { exact: true }).fill(password)
  await page.getByLabel('Passwort wiederholen').fill(password)
  await page.getByRole('button', { name: 'Einrichten und anmelden' }).click()
  await page.waitForURL(`${app.address}/`)
}

/** The link for the set-up, as the operator asks for it; undefined when there is an account. */
async function setupLinkOf(folder: string): Promise<string | undefined> {
  return admin(folder, { command: 'setup:link' }).then(
    ({ link }) => String(link),
    () => undefined,
  )
}

/** Stops an app and waits until it has closed its store. */
export async function stopApp(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  return ended
}

/** The operator's door of a running app; returns what `npm run admin -- COMMAND --json` prints. */
export async function admin(folder: string, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const server = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as { port: number; token: string }
  const context = await request.newContext()
  const response = await context.post(`http://127.0.0.1:${server.port}/api/admin`, {
    headers: { Authorization: `Bearer ${server.token}` },
    data: input,
  })
  const answer = (await response.json()) as { ok: boolean; data: Record<string, unknown>; message?: string }
  await context.dispose()
  if (!answer.ok) throw new Error(answer.message)
  return answer.data
}

/** Remembers the processes, so that the teardown can stop them. */
export function rememberProcesses(pids: (number | undefined)[]): void {
  writeFileSync(join(runFolder, 'pids.json'), JSON.stringify(pids.filter(Boolean)))
}
