import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { admin, password, runFolder, stateFile } from './app'
import { expect, test } from './test'

test.use({ storageState: { cookies: [], origins: [] } })

const folder = () => (JSON.parse(readFileSync(join(runFolder, 'apps.json'), 'utf8')) as { embedded: string }).embedded

async function signIn(page: Page, email: string, word = password) {
  await page.getByLabel('E-Mail-Adresse').fill(email)
  await page.getByLabel('Passwort', { exact: true }).fill(word)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
}

test('leads back to the page that was asked for; wrong data never says which was wrong', async ({ page }) => {
  await page.goto('/organisations/vhs-heide')
  await expect(page).toHaveURL(/sign-in\?callbackUrl=/)
  await signIn(page, 'niemand@kreis.example')
  await expect(page.getByRole('alert').filter({ hasText: 'passen nicht zusammen' })).toBeFocused()
  await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue('niemand@kreis.example')
  await signIn(page, 'reader@kreis.example')
  await expect(page).toHaveURL(/organisations\/vhs-heide$/)
  await expect(page.getByRole('link', { name: 'Bearbeiten' })).toHaveCount(0)
})

test('a foreign return address is ignored', async ({ page, baseURL }) => {
  await page.goto('/sign-in?callbackUrl=https://evil.example/')
  await signIn(page, 'editor@kreis.example')
  await expect(page).toHaveURL(`${baseURL}/`)
})

test('signed out is signed out, also when the old cookie comes again', async ({ page, context }) => {
  await page.goto('/sign-in')
  await signIn(page, 'coordinator@kreis.example')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Guten')
  const old = await context.cookies()
  await page.locator('summary[aria-label^="Konto:"]').click()
  await page.getByRole('button', { name: 'Abmelden' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await context.addCookies(old)
  await page.goto('/')
  await expect(page).toHaveURL(/sign-in/)
})

test("next-auth's own sign-out ends the session too, also when the old cookie comes again", async ({
  page,
  context,
}) => {
  await page.goto('/sign-in')
  await signIn(page, 'coordinator@kreis.example')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Guten')
  const old = await context.cookies()
  const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const answer = await page.request.post('/api/auth/signout', {
    form: { csrfToken, callbackUrl: '/', json: 'true' },
    headers: { Origin: new URL(page.url()).origin },
  })
  expect(answer.status()).toBe(200)
  await context.addCookies(old)
  await page.goto('/')
  await expect(page).toHaveURL(/sign-in/)
})

test('one sees where one is signed in, and ends one session or all of them', async ({ page, browser, baseURL }) => {
  const email = `geraete-${Date.now()}@kreis.example`
  await admin(folder(), { command: 'user:add', email, name: 'Geräte', role: 'reader', password })
  const elsewhere = async (userAgent: string) => {
    const device = await (await browser.newContext({ baseURL: baseURL!, userAgent, locale: 'de-DE' })).newPage()
    await device.goto('/sign-in')
    await signIn(device, email)
    await expect(device.getByRole('heading', { level: 1 })).toContainText('Guten')
    return device
  }
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const [office, phone] = [
    await elsewhere(agent),
    await elsewhere(
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    ),
  ]
  await page.goto('/sign-in')
  await signIn(page, email)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Guten')
  await page.goto('/profile')
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await expect(row('Chrome unter Linux')).toContainText('dieses Gerät')
  await expect(row('Firefox unter Windows')).toContainText('Uhr')
  await row('Firefox unter Windows')
    .getByRole('button', { name: /^Abmelden/ })
    .click()
  await expect(page.getByRole('status').filter({ hasText: 'Die Sitzung ist beendet.' })).toBeVisible()
  await expect(row('Firefox unter Windows')).toHaveCount(0)
  await office.goto('/')
  await expect(office).toHaveURL(/sign-in/)
  await phone.goto('/topics')
  await expect(phone).toHaveURL(/topics$/)
  await page.getByRole('button', { name: 'Überall abmelden' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await phone.goto('/')
  await expect(phone).toHaveURL(/sign-in/)
})

test('a disabled account and a new role count at the next request', async ({ page, browser, baseURL }, info) => {
  const email = `wechsel-${Date.now()}@kreis.example`
  await admin(folder(), { command: 'user:add', email, name: 'Wechsel', role: 'editor', password })
  await page.goto('/sign-in?callbackUrl=/organisations/new')
  await signIn(page, email)
  await expect(page.getByRole('heading', { level: 1, name: 'Akteur anlegen' })).toBeVisible()
  const chief = await (
    await browser.newContext({ baseURL: baseURL!, storageState: stateFile(info.project.name, 'admin') })
  ).newPage()
  await chief.goto('/users')
  const row = chief.getByRole('row').filter({ hasText: email })
  await row.getByRole('button', { name: 'Sperren: Wechsel' }).click()
  await expect(row).toContainText('gesperrt')
  await page.goto('/organisations/new')
  await expect(page).toHaveURL(/sign-in/)
  await signIn(page, email)
  await expect(page.getByRole('alert').filter({ hasText: 'passen nicht zusammen' })).toBeVisible()
})

test('a forgotten password is reset by an administrator, then changed by its owner; other sessions end', async ({
  page,
  browser,
  baseURL,
}, info) => {
  const email = `passwort-${Date.now()}@kreis.example`
  await admin(folder(), { command: 'user:add', email, name: 'Vergesslich', role: 'reader', password })
  const chief = await (
    await browser.newContext({ baseURL: baseURL!, storageState: stateFile(info.project.name, 'admin') })
  ).newPage()
  await chief.goto('/users')
  const row = chief.getByRole('row').filter({ hasText: email })
  await row.getByLabel('Passwort zurücksetzen: Vergesslich').click()
  await row.getByLabel('Neues Passwort').fill('vergesslich')
  await row.getByRole('button', { name: 'Neues Passwort setzen' }).click()
  await expect(row).toContainText('mindestens 12 Zeichen')
  await row.getByLabel('Neues Passwort').fill('Dithmarschen2026!')
  await row.getByRole('button', { name: 'Neues Passwort setzen' }).click()
  await expect(row).toContainText('ein Wort aus Ihrem Büro oder Ihrer Gegend')
  await row.getByLabel('Neues Passwort').fill('Vier Krabben im Hafen')
  await row.getByRole('button', { name: 'Neues Passwort setzen' }).click()
  await expect(row.getByRole('status')).toHaveText('Das neue Passwort gilt.')

  const elsewhere = await (await browser.newContext({ baseURL: baseURL! })).newPage()
  for (const device of [page, elsewhere]) {
    await device.goto('/sign-in')
    await signIn(device, email, 'Vier Krabben im Hafen')
    // Whoever gave it knows it: nothing else is open until it is changed.
    await expect(device).toHaveURL(/\/profile$/)
    await expect(device.getByText('Ihr Passwort kennt auch, wer es Ihnen gegeben hat.')).toBeVisible()
    await device.goto('/organisations')
    await expect(device).toHaveURL(/\/profile$/)
  }
  const { token } = await admin(folder(), { command: 'token:create', email, scope: 'read' })
  const request = (word: unknown) =>
    page.request.get('/api/v1/topics', { headers: { Authorization: `Bearer ${String(word)}` } })
  expect((await request(token)).status()).toBe(200)
  await expect(page.getByLabel('Überall abmelden und alle API-Zugänge beenden')).toBeChecked()
  await page.getByLabel('Bisheriges Passwort').fill('falsch')
  await page.getByLabel('Neues Passwort').fill('Fünf Schafe auf dem Deich')
  await page.getByLabel('Passwort wiederholen').fill('Fünf Schafe auf dem Deich')
  await page.getByRole('button', { name: 'Passwort ändern' }).click()
  await expect(page.locator('main [role=alert]')).toContainText('Das bisherige Passwort stimmt nicht.')
  await page.getByLabel('Bisheriges Passwort').fill('Vier Krabben im Hafen')
  await page.getByLabel('Neues Passwort').fill('Fünf Schafe auf dem Deich')
  await page.getByLabel('Passwort wiederholen').fill('Fünf Schafe auf dem Deich')
  await page.getByRole('button', { name: 'Passwort ändern' }).click()
  await expect(page.getByText('Ihr Passwort ist geändert.')).toBeVisible()
  expect((await request(token)).status()).toBe(401)
  await page.goto('/profile')
  await expect(page.getByRole('heading', { level: 1, name: 'Mein Konto' })).toBeVisible()
  await elsewhere.goto('/')
  await expect(elsewhere).toHaveURL(/sign-in/)
})

test('five wrong tries and the account waits, whoever asks', async ({ page }) => {
  const email = `drossel-${Date.now()}@kreis.example`
  await admin(folder(), { command: 'user:add', email, name: 'Drossel', role: 'reader', password })
  await page.goto('/sign-in')
  for (let attempt = 0; attempt < 5; attempt++) {
    // The answer is there: only then is the try counted.
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await signIn(page, email, 'ganz falsches Passwort')
    await answer
    await expect(page.getByRole('alert').filter({ hasText: 'passen nicht zusammen' })).toBeVisible()
  }
  await signIn(page, email)
  await expect(page.getByRole('alert').filter({ hasText: 'Zu viele Versuche' })).toBeVisible()
  await admin(folder(), { command: 'user:reset', email, password: 'Acht Schafe auf dem Deich' })
  await signIn(page, email, 'Acht Schafe auf dem Deich')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Guten')
})

test('right passwords use nothing up: one office signs in as often as it likes', async ({ page, baseURL }) => {
  for (let round = 0; round < 25; round++) {
    await page.context().clearCookies()
    const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
    const answer = await page.request.post('/api/auth/callback/credentials', {
      form: { csrfToken, email: 'reader@kreis.example', password, callbackUrl: '/', json: 'true' },
      headers: { Origin: baseURL! },
    })
    expect(((await answer.json()) as { url: string }).url).not.toContain('error')
  }
})

test('the set-up link works once', async ({ page }) => {
  await page.goto('/setup?token=irgendetwas')
  await expect(page.getByText('Dieser Link ist abgelaufen oder schon benutzt.')).toBeVisible()
})

test('every answer carries the security headers', async ({ request }) => {
  for (const path of ['/sign-in', '/', '/api/health/live', '/api/search?q=Heide']) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers()
    expect(headers['content-security-policy'], path).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/)
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['cache-control'], path).toContain('no-store')
    expect(headers['x-powered-by'], path).toBeUndefined()
  }
})
