import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { admin, openFirst, password, rememberProcesses, roles, runFolder, startApp, stateFile, type App } from './app'
import { portOf } from './ports'

/** Builds once, starts the app twice on the embedded store and twice on one Neo4j, and signs every role in. */
export default async function startApps(): Promise<void> {
  rmSync(runFolder, { recursive: true, force: true })
  mkdirSync(runFolder, { recursive: true })
  const { startNeo4j } = (await import('../../scripts/neo4j/start-neo4j.mjs')) as {
    startNeo4j: () => Promise<{ uri: string; pid?: number; stop: () => Promise<void> | void }>
  }
  const server = startNeo4j()
  const embedded = await startApp('embedded', portOf('embedded'))
  const { uri, pid } = await server
  const secret = 'k3Jx9vQ2mZ7pL5tW8rY1nB4cF6hD0sGa'
  const neo4j = { NEO4J_URI: uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'neo4j', AUTH_SECRET: secret }
  const first = await startApp('neo4j', portOf('neo4j'), neo4j)
  await setUp(embedded, 'embedded')
  await setUp(first, 'neo4j')
  const alone = await startApp('alone', portOf('alone'))
  await setUp(alone, 'alone')
  const second = await startApp('neo4j-second', portOf('neo4j-second'), neo4j)
  writeFileSync(
    join(runFolder, 'apps.json'),
    JSON.stringify({
      embedded: embedded.folder,
      alone: alone.folder,
      neo4j: first.folder,
      second: second.address,
      neo4jUri: uri,
      secret,
    }),
  )
  rememberProcesses([embedded.process.pid, alone.process.pid, first.process.pid, second.process.pid, pid])
}

/** Uses the set-up link, adds an account per role, signs each in and keeps its cookies. */
async function setUp(app: App, name: string): Promise<void> {
  const browser = await chromium.launch({
    ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage({ locale: 'de-DE' })
  await openFirst(page, app)
  await page.context().storageState({ path: stateFile(name, 'admin') })
  for (const role of roles) {
    if (role === 'admin') continue
    await admin(app.folder, {
      command: 'user:add',
      email: `${role}@kreis.example`,
      name: `Konto ${role}`,
      role,
      password,
    })
    const context = await browser.newContext({ locale: 'de-DE' })
    const other = await context.newPage()
    await other.goto(`${app.address}/sign-in`)
    await other.getByLabel('E-Mail-Adresse').fill(`${role}@kreis.example`)
    await other.getByLabel('Passwort', { exact: true }).fill(password)
    await other.getByRole('button', { name: 'Anmelden', exact: true }).click()
    await other.waitForURL(`${app.address}/`)
    await context.storageState({ path: stateFile(name, role) })
    await context.close()
  }
  await browser.close()
}
