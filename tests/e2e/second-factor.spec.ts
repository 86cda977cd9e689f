import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { admin, password, runFolder } from './app'
import { expect, expectNoViolations, test } from './test'

test.use({ storageState: { cookies: [], origins: [] } })

const folder = () => (JSON.parse(readFileSync(join(runFolder, 'apps.json'), 'utf8')) as { embedded: string }).embedded
const email = 'zwei.schritte@kreis.example'

async function signIn(page: Page) {
  await page.goto('/sign-in')
  await page.getByLabel('E-Mail-Adresse').fill(email)
  await page.getByLabel('Passwort', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
}

test('set up with an app, asked for at the sign-in, helped by a recovery code, and turned off', async ({ page }) => {
  await admin(folder(), { command: 'user:add', email, name: 'Zwei Schritte', role: 'editor', password })
  await signIn(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Guten')
  await page.goto('/profile')
  await page.getByRole('link', { name: 'Einrichten' }).click()
  await expect(page.getByRole('img', { name: /Bild für die App/ })).toBeVisible()
  await expectNoViolations(page)
  const secret = (await page.locator('code').first().textContent())!.replaceAll(' ', '')
  const app = new TOTP({ secret: Secret.fromBase32(secret) })

  // A wrong code keeps the key that was scanned, and what was typed.
  await page.getByLabel('Code aus der App').fill('000000')
  await page.getByLabel('Ihr Passwort').fill(password)
  await page.getByRole('button', { name: 'Zweiten Faktor einschalten' }).click()
  await expect(page.getByRole('alert').getByText(/Dieser Code stimmt nicht/)).toBeVisible()
  expect((await page.locator('code').first().textContent())!.replaceAll(' ', '')).toBe(secret)
  await page.getByLabel('Code aus der App').fill(app.generate())
  await page.getByRole('button', { name: 'Zweiten Faktor einschalten' }).click()
  await expect(page.getByRole('heading', { name: 'Ihre Notfallcodes' })).toBeVisible()
  const codes = await page.getByRole('status').locator('li').allTextContents()
  expect(codes).toHaveLength(10)
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Ich habe sie, weiter' }).click()
  await expect(page.getByText(/Der zweite Faktor ist an, seit/)).toBeVisible()

  await page.context().clearCookies()
  await signIn(page)
  await expect(page.getByText('Bitte geben Sie jetzt den Code aus Ihrer App ein.')).toBeVisible()
  await expect(page.getByLabel('Passwort', { exact: true })).toHaveValue(password)
  await page.getByLabel('Code', { exact: true }).fill('123456')
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Dieser Code stimmt nicht' })).toBeVisible()
  await page.getByLabel('Code', { exact: true }).fill(codes[0]!)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Guten')

  await page.goto('/profile/second-factor')
  await expect(page.getByText('Sie haben noch 9 Notfallcodes.')).toBeVisible()
  const off = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Ausschalten' }) })
  await off.getByLabel('Code aus der App oder Notfallcode').fill(codes[1]!)
  await off.getByLabel('Ihr Passwort').fill(password)
  await off.getByRole('button', { name: 'Zweiten Faktor ausschalten' }).click()
  await expect(page.getByText('Der zweite Faktor ist aus.')).toBeVisible()
})

test("next-auth's own door lets nobody past the second factor", async ({ page, request }) => {
  const other = 'zweite.tuer@kreis.example'
  await admin(folder(), { command: 'user:add', email: other, name: 'Zweite Tür', role: 'editor', password })
  const enter = async () => {
    const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
    await request.post('/api/auth/callback/credentials', {
      form: { csrfToken, email: other, password, json: 'true' },
      headers: { Origin: new URL((await request.get('/sign-in')).url()).origin },
    })
    return (await (await request.get('/api/auth/session')).json()) as { actor?: unknown }
  }
  expect(await enter()).toHaveProperty('actor')
  await page.goto('/sign-in')
  await page.getByLabel('E-Mail-Adresse').fill(other)
  await page.getByLabel('Passwort', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Guten')
  await page.goto('/profile/second-factor')
  const secret = (await page.locator('code').first().textContent())!.replaceAll(' ', '')
  await page.getByLabel('Code aus der App').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate())
  await page.getByLabel('Ihr Passwort').fill(password)
  await page.getByRole('button', { name: 'Zweiten Faktor einschalten' }).click()
  await expect(page.getByRole('heading', { name: 'Ihre Notfallcodes' })).toBeVisible()
  await request.get('/api/auth/signout')
  const fresh = await page
    .context()
    .browser()!
    .newContext({ baseURL: new URL(page.url()).origin })
  const { csrfToken } = (await (await fresh.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  await fresh.request.post('/api/auth/callback/credentials', {
    form: { csrfToken, email: other, password, json: 'true' },
    headers: { Origin: new URL(page.url()).origin },
  })
  expect(await (await fresh.request.get('/api/auth/session')).json()).not.toHaveProperty('actor')
  await fresh.close()
})
