import { readDithmarschen } from '@/lib/starters/dithmarschen'
import { stateFile } from './app'
import { expect, test } from './test'

test('list: filter, order, pages and export stand in the address', async ({ page }) => {
  // Other tests add organisations meanwhile, but none of this kind.
  const { organisations } = readDithmarschen(new Date().toISOString())
  const fitting = organisations.filter(({ props }) => props.kind === 'health').length
  await page.goto('/organisations')
  const all = Number(/^\d+/.exec((await page.getByText(/^\d+ Akteure$/).textContent())!)![0])
  expect(all).toBeGreaterThanOrEqual(organisations.length)
  await page.getByLabel('Art').selectOption('health')
  await page.getByRole('button', { name: 'Anwenden' }).click()
  await expect(page).toHaveURL(/kind=health/)
  await expect(page.getByText(`${fitting} Akteure`)).toBeVisible()
  await page.getByRole('link', { name: 'Ort', exact: true }).click()
  await expect(page).toHaveURL(/sort=place/)
  const csv = await (await page.request.get('/organisations/export?kind=health')).text()
  expect(csv.trim().split('\r\n')).toHaveLength(fitting + 1)
})

test('a wrong entry is named at its field and nothing typed is lost', async ({ page }) => {
  await page.goto('/organisations/new')
  await page.getByLabel('E-Mail (Funktionspostfach)').fill('keine Adresse')
  await page.getByLabel('Notiz').fill('Das hier darf nicht verloren gehen.')
  await page.getByRole('button', { name: 'Akteur anlegen' }).click()
  const summary = page.locator('main [role=alert]')
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('Name: Bitte ausfüllen.')
  await expect(page.getByLabel('E-Mail (Funktionspostfach)')).toHaveValue('keine Adresse')
  await expect(page.getByLabel('Notiz')).toHaveValue('Das hier darf nicht verloren gehen.')
})

test('create, change and confirm leave their traces in the history', async ({ page }) => {
  const name = `Sprachtreff Wöhrden ${Date.now()}`
  await page.goto('/organisations/new')
  await page.getByLabel('Name').first().fill(name)
  await page.getByLabel('Art', { exact: true }).selectOption('volunteering')
  await page.getByRole('combobox', { name: 'Gehört zu' }).fill('Kreis Dithmarschen')
  await page.getByLabel('Telefon').fill('+49 481 12345')
  await page.getByRole('button', { name: 'Akteur anlegen' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('link', { name: '+49 481 12345' })).toHaveAttribute('href', 'tel:+4948112345')
  await page.getByRole('link', { name: 'Bearbeiten' }).click()
  await page.getByLabel('Kurzname').fill('STW')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByRole('button', { name: 'Bestätigen' }).click()
  await expect(page.getByText(/Geprüft am .* von Verwaltung/)).toBeVisible()
  await page.goto(`${page.url()}?tab=history`)
  const happened = page.getByRole('region', { name: 'Was geschah' })
  await expect(happened.getByText('Kurzname: jetzt STW')).toBeVisible()
  await expect(happened.getByText('Angaben bestätigt')).toBeVisible()
})

test('who saves second sees what the other changed, field by field', async ({ page, browser, baseURL }, info) => {
  await page.goto('/organisations/kjr/edit')
  const other = await browser.newContext({ baseURL: baseURL!, storageState: stateFile(info.project.name, 'editor') })
  const second = await other.newPage()
  await second.goto('/organisations/kjr/edit')
  await second.getByLabel('Telefon').fill('040 66969-111')
  await second.getByLabel('Sprachen').fill('Deutsch, Arabisch')
  await second.getByRole('button', { name: 'Speichern' }).click()
  await expect(second).toHaveURL(/organisations\/kjr$/)
  await other.close()

  await page.getByLabel('Telefon').fill('040 66969-222')
  await page.getByLabel('Kurzname').fill('Jugendring')
  await page.getByRole('button', { name: 'Speichern' }).click()
  const conflict = page.locator('main [role=alert]')
  await expect(conflict).toContainText('Inzwischen hat Konto editor diesen Eintrag geändert.')
  await expect(conflict).toContainText('Sprachen (Deutsch, Arabisch)')
  await conflict.getByLabel('Übernehmen: 040 66969-111').check()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page).toHaveURL(/organisations\/kjr$/)
  await expect(page.getByText('040 66969-111')).toBeVisible()
  await expect(page.getByText('Jugendring', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Deutsch, Arabisch')).toBeVisible()
})

test('a value from a public page says where it is from, and is confirmed on its own', async ({ page }) => {
  await page.goto('/organisations/musikschule')
  const website = page.locator('dl > div').filter({ has: page.getByText('Internet', { exact: true }) })
  await expect(website).toContainText(/laut .+, noch nicht geprüft/)
  await website.getByRole('button', { name: 'Bestätigen: Internet' }).click()
  await expect(website).toContainText(/Geprüft am \d{2}\.\d{2}\.\d{4}/)
  const place = page.locator('dl > div').filter({ has: page.getByText('Anschrift', { exact: true }) })
  await expect(place).toContainText('noch nicht geprüft')

  // What the office writes itself has no page behind it any more.
  await page.goto('/organisations/musikschule/edit')
  await page.getByLabel('Internet').fill('musikschule.example')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(website).toContainText('musikschule.example')
  await expect(website).not.toContainText('laut')
})
