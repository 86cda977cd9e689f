import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { admin, password, runFolder } from './app'
import { expect, test } from './test'

const folder = () => (JSON.parse(readFileSync(join(runFolder, 'apps.json'), 'utf8')) as { embedded: string }).embedded

test('who signed in, who did not, and what was changed of an account stands in the log', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = `protokoll-${Date.now()}@kreis.example`
  const name = `Protokoll ${Date.now()}`
  await admin(folder(), { command: 'user:add', email, name, role: 'reader', password })
  const device = await (
    await browser.newContext({ baseURL: baseURL!, locale: 'de-DE', storageState: { cookies: [], origins: [] } })
  ).newPage()
  for (const word of ['ganz falsches Passwort', password]) {
    await device.goto('/sign-in')
    await device.getByLabel('E-Mail-Adresse').fill(email)
    await device.getByLabel('Passwort', { exact: true }).fill(word)
    await device.getByRole('button', { name: 'Anmelden', exact: true }).click()
    if (word === password) await expect(device.getByRole('heading', { level: 1 })).toContainText('Guten')
    else await expect(device.getByRole('alert').filter({ hasText: 'passen nicht zusammen' })).toBeVisible()
  }
  await device.goto('/organisations')
  expect((await device.request.get('/organisations/export?format=csv')).status()).toBe(200)
  await device.locator('summary[aria-label^="Konto:"]').click()
  await device.getByRole('button', { name: 'Abmelden' }).click()
  await expect(device).toHaveURL(/sign-in/)

  await page.goto('/users')
  const row = page.getByRole('row').filter({ hasText: email })
  await row.getByLabel(`Recht von ${name}`).selectOption('editor')
  await row.getByRole('button', { name: 'Recht ändern' }).click()
  await expect(row.getByLabel(`Recht von ${name}`)).toHaveValue('editor')
  await page.getByRole('link', { name: 'Protokoll der Zugriffe' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Protokoll der Zugriffe' })).toBeVisible()
  await page.locator('select[name=person]').selectOption({ label: `${name} (${email})` })
  await page.getByRole('button', { name: 'Anwenden' }).click()
  await expect(page).toHaveURL(/person=/)
  await expect(page.locator('tbody tr td:nth-child(3)')).toHaveText([
    `Recht geändert: ${name}, bisher „Lesen“, jetzt „Bearbeiten“`,
    'Abgemeldet',
    /^Liste heruntergeladen: Akteure, \d+ Zeilen$/,
    'Angemeldet',
    `Anmeldung misslungen: ${name}`,
    `Konto angelegt: ${name}`,
  ])
  await expect(page.locator('tbody tr').nth(3)).toContainText('dieser Server · Chrome unter Linux')
  await expect(page.locator('tbody tr').nth(5)).toContainText('Befehl auf dem Server')
  await page.locator('select[name=kind]').selectOption('API-Zugänge')
  await page.getByRole('button', { name: 'Anwenden' }).click()
  await expect(page.getByText('Dazu steht nichts im Protokoll.')).toBeVisible()
  await page.reload()
  await expect(page.locator('select[name=kind]')).toHaveValue('tokens')
  expect(Number((await admin(folder(), { command: 'verify-log' })).accesses)).toBeGreaterThan(5)
})
