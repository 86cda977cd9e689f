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
  await row.getByLabel('Neues Passwort').fill('Vier Krabben im Hafen')
  await row.getByRole('button', { name: 'Neues Passwort setzen' }).click()
  await expect(row.getByRole('status')).toHaveText('Das neue Passwort gilt.')

  const elsewhere = await (await browser.newContext({ baseURL: baseURL! })).newPage()
  for (const device of [page, elsewhere]) {
    await device.goto('/sign-in')
    await signIn(device, email, 'Vier Krabben im Hafen')
    await expect(device.getByRole('heading', { level: 1 })).toContainText('Guten')
  }
  await page.locator('summary[aria-label^="Konto:"]').click()
  await page.getByRole('link', { name: 'Mein Konto' }).click()
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
