import { spawn, type ChildProcess } from 'node:child_process'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { admin, password, startApp, stopApp, type App } from './app'
import { portOf } from './ports'
import { expectNoViolations } from './test'

// Against a real provider, a process of its own; the app has a data folder of its own, too.

const issuer = `http://localhost:${portOf('provider')}`
const clientSecret = 'geheim-7Gf3kQ9z'
const button = 'Mit Kreis-Login anmelden'
const boss = 'verwaltung@kreis.example'

test.describe.configure({ mode: 'serial' })
test.use({ storageState: { cookies: [], origins: [] } })

let app: App
let provider: ChildProcess

async function startProvider(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['tests/e2e/provider.mjs'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: String(portOf('provider')),
      CLIENT_SECRET: clientSecret,
      REDIRECT_URI: `http://localhost:${portOf('single-sign-on')}/api/auth/callback/oidc`,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout!.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`The provider ended with ${code}.`)))
  })
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

test.beforeAll(async () => {
  test.setTimeout(120_000)
  provider = await startProvider()
  app = await startApp('single-sign-on', portOf('single-sign-on'), {
    KNOTENPUNKT_START: 'empty',
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'knotenpunkt',
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: 'Kreis-Login',
    OIDC_ROLES: 'kp-verwaltung=admin, kp-koordination=coordinator, kp-lesen=reader',
    SECOND_FACTOR_ROLES: 'coordinator',
  })
  await admin(app.folder, { command: 'user:add', email: boss, name: 'Verwaltung', role: 'admin', password })
})
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) console.log(app.output().slice(-3000))
})
test.afterAll(async () => {
  await end(provider)
  await stopApp(app.process)
})

/** A browser that nobody has used yet. */
async function freshPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: app.address, locale: 'de-DE' })).newPage()
}

/** From the sign-in page through that of the provider, which has forgotten who was there before. */
async function comeThrough(page: Page, login: string, groups: string, path = '/sign-in'): Promise<void> {
  await page.context().clearCookies()
  await page.goto(path)
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByRole('heading', { name: 'Anmeldedienst' })).toBeVisible()
  await page.getByLabel('Kennung').fill(login)
  await page.getByLabel('Gruppen').fill(groups)
  await page.getByRole('button', { name: 'Weiter' }).click()
}

const inside = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toContainText('Guten')
const refused = (page: Page, words: RegExp) => expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()

async function signInWithPassword(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(email)
  await page.getByLabel('Passwort', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
}

test('the first sign-in makes an account with the strongest role, without password or second factor', async ({
  browser,
}) => {
  const page = await freshPage(browser)
  await comeThrough(page, 'anna', 'kp-lesen unbekannt kp-koordination', '/sign-in?callbackUrl=%2Fprofile')
  await expect(page).toHaveURL(`${app.address}/profile`)
  const facts = page.locator('dl').first()
  for (const fact of ['Anna Anker', 'anna@kreis.example', 'Koordination']) await expect(facts).toContainText(fact)
  await expect(page.getByRole('heading', { name: 'Anmeldung über Kreis-Login' })).toBeVisible()
  await expect(page.getByLabel('Bisheriges Passwort')).toHaveCount(0)
  await expectNoViolations(page)
  await page.goto('/profile/second-factor')
  await expect(page).toHaveURL(`${app.address}/profile`)
  await page.context().close()
})

test('the role follows the groups; without a group that counts, sessions and tokens end and nobody gets in', async ({
  browser,
}) => {
  const before = await freshPage(browser)
  await comeThrough(before, 'wechsel', 'kp-verwaltung')
  await inside(before)
  await before.goto('/users')
  await expect(before.getByRole('heading', { level: 1, name: 'Konten' })).toBeVisible()
  const { token } = await admin(app.folder, {
    command: 'token:create',
    email: 'wechsel@kreis.example',
    scope: 'read',
    name: 'Auswertung',
  })
  const asProgram = () => before.request.get('/api/v1/areas', { headers: { Authorization: `Bearer ${String(token)}` } })
  expect((await asProgram()).status()).toBe(200)

  const lowered = await freshPage(browser)
  await comeThrough(lowered, 'wechsel', 'kp-lesen')
  await inside(lowered)
  await lowered.goto('/users')
  await expect(lowered.getByText('Dafür fehlt Ihnen das Recht.')).toBeVisible()
  await before.reload()
  await expect(before).toHaveURL(/sign-in/)

  const without = await freshPage(browser)
  await comeThrough(without, 'wechsel', 'andere-gruppe')
  await refused(without, /Ihr Konto ist für Knotenpunkt nicht freigeschaltet/)
  await lowered.reload()
  await expect(lowered).toHaveURL(/sign-in/)
  expect((await asProgram()).status()).toBe(401)
  for (const page of [before, lowered, without]) await page.context().close()
})

test('an address that has an account is never taken over; an administrator links the two', async ({ browser }) => {
  const email = 'koordination@kreis.example'
  await admin(app.folder, { command: 'user:add', email, name: 'Echte Koordination', role: 'editor', password })
  const page = await freshPage(browser)
  await comeThrough(page, email, 'kp-lesen')
  await refused(page, /Zu Ihrer E-Mail-Adresse gibt es hier schon ein Konto/)
  await page.goto('/')
  await expect(page).toHaveURL(/sign-in/)
  // the account is what it was: its password opens it, with its own role
  await signInWithPassword(page, email)
  await inside(page)

  const desk = await freshPage(browser)
  await desk.goto('/sign-in?callbackUrl=%2Fusers')
  await signInWithPassword(desk, boss)
  const row = desk.getByRole('row').filter({ hasText: 'Echte Koordination' })
  await expect(row).toContainText('Jemand mit dieser E-Mail-Adresse hat sich über den Anmeldedienst angemeldet.')
  await row.getByText('Verbinden', { exact: true }).click()
  await expectNoViolations(desk)
  await row.getByRole('button', { name: 'Ja, dieses Konto verbinden' }).click()
  await expect(row).toContainText('Das Recht folgt den Gruppen beim Anmeldedienst.')
  await expect(row.getByText('Passwort zurücksetzen')).toHaveCount(0)
  await page.reload()
  await expect(page).toHaveURL(/sign-in/)
  await signInWithPassword(page, email)
  await refused(page, /passen nicht zusammen/)
  await comeThrough(page, email, 'kp-lesen')
  await inside(page)
  await page.goto('/profile')
  await expect(page.locator('dl').first()).toContainText('Echte Koordination')
  await expect(page.locator('dl').first()).toContainText('Lesen')

  // a disabled account stays disabled, whatever the provider says
  await desk.reload()
  await row.getByRole('button', { name: 'Sperren: Echte Koordination' }).click()
  await expect(row).toContainText('gesperrt')
  await comeThrough(page, email, 'kp-verwaltung')
  await refused(page, /Ihr Konto ist gesperrt/)

  await desk.goto('/audit')
  await expect(desk.getByText('Konto mit dem Anmeldedienst verbunden: Echte Koordination')).toBeVisible()
  await expect(desk.getByText('Anmeldung misslungen: Echte Koordination').first()).toBeVisible()
  await expect(desk.getByText('Recht geändert: Konto wechsel, bisher „Verwaltung“, jetzt „Lesen“')).toBeVisible()
  for (const one of [page, desk]) await one.context().close()
})

test('an address that was not verified is not taken over either, and is not kept', async ({ browser }) => {
  const page = await freshPage(browser)
  await comeThrough(page, 'unverified', 'kp-lesen', '/sign-in?callbackUrl=%2Fprofile')
  await expect(page.locator('dl').first()).toContainText('Konto unverified')
  await expect(page.locator('dl').first()).not.toContainText('@')
  // signing out ends the session in the store, not only in the browser
  const cookies = await page.context().cookies()
  await page.locator('summary[aria-label^="Konto:"]').click()
  await page.getByRole('button', { name: 'Abmelden', exact: true }).click()
  await expect(page).toHaveURL(/sign-in/)
  await page.context().addCookies(cookies)
  await page.goto('/profile')
  await expect(page).toHaveURL(/sign-in/)
  await page.context().close()
})

test('who gives up, comes back twice or with a wrong answer is told so; nothing leads to another server', async ({
  browser,
}) => {
  const page = await freshPage(browser)
  await page.goto('/sign-in?callbackUrl=https%3A%2F%2Fboese.example%2Fda')
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('button', { name: 'Abbrechen' }).click()
  await refused(page, /Die Anmeldung wurde abgebrochen/)
  expect(new URL(page.url()).origin).toBe(app.address)
  await expectNoViolations(page)

  await page.getByRole('button', { name: button }).click()
  await expect(page.getByRole('heading', { name: 'Anmeldedienst' })).toBeVisible()
  await page.goto(`${app.address}/api/auth/callback/oidc?code=falsch&state=falsch`)
  await refused(page, /Die Anmeldung ist abgelaufen oder wurde schon benutzt/)

  const back = page.waitForRequest(/callback\/oidc/)
  await comeThrough(page, 'anna', 'kp-lesen', '/sign-in?callbackUrl=%2F%2Fboese.example')
  await inside(page)
  expect(new URL(page.url()).origin).toBe(app.address)
  const used = (await back).url()
  await page.context().clearCookies()
  await page.goto(used)
  await refused(page, /Die Anmeldung ist abgelaufen oder wurde schon benutzt/)
  await page.context().close()
})

test('without JavaScript the button works, too', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: app.address, locale: 'de-DE', javaScriptEnabled: false })
  const page = await context.newPage()
  await comeThrough(page, 'anna', 'kp-lesen')
  await inside(page)
  await context.close()
})

test('in English; on a small dark screen; and without the provider the password still opens', async ({ browser }) => {
  const page = await freshPage(browser)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expectNoViolations(page)
  const away = page.getByRole('button', { name: 'Sign in with Kreis-Login' })
  await away.click()
  await page.getByRole('button', { name: 'Abbrechen' }).click()
  await refused(page, /The sign-in was cancelled/)

  // away on the way back, and away from the start
  await away.click()
  await expect(page.getByRole('heading', { name: 'Anmeldedienst' })).toBeVisible()
  const [once, api] = [{ maxRedirects: 0 }, page.request]
  const typed = await api.post(page.url(), { form: { login: 'anna', groups: 'kp-lesen' }, ...once })
  const resumed = await api.get(typed.headers().location!, once)
  await end(provider)
  await page.goto(resumed.headers().location!)
  await refused(page, /The sign-in service does not answer at the moment/)
  await page.goto('/sign-in')
  await away.click()
  await refused(page, /The sign-in service does not answer at the moment/)
  await page.getByLabel('E-mail address').fill(boss)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(`${app.address}/`)
  await page.goto('/audit')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(app.output()).toContain('a sign-in at the provider came to nothing')
  for (const secret of [clientSecret, 'state=', 'code=']) expect(app.output()).not.toContain(secret)
  await page.context().close()
})
