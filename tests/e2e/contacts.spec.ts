import { expect, test } from './test'

test.describe.configure({ mode: 'serial' })

const text = 'Kursplätze am Telefon abgestimmt'

test('from Ctrl+K to a noted contact without the mouse; it is undone from the message', async ({ page }) => {
  await page.goto('/')
  await page.waitForFunction(() => document.adoptedStyleSheets.length > 0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Kontakt not')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Kontakt notieren' })).toBeVisible()
  const organisation = page.getByRole('combobox', { name: 'Akteur' })
  await organisation.focus()
  await page.keyboard.type('Volkshochschule Meldorf')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByLabel('Worum ging es?').focus()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?tab=contacts$/)
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page.getByText('Noch kein Kontakt notiert.')).toBeVisible()
})

test('on the organisation the form is empty again after each, and the last contact is told', async ({ page }) => {
  await page.goto('/organisations/vhs-heide?tab=contacts')
  await page.waitForFunction(() => document.adoptedStyleSheets.length > 0)
  for (const what of ['Erstens', 'Zweitens']) {
    await page.getByLabel('Worum ging es?').fill(`${what}: ${text}`)
    await page.getByRole('button', { name: 'Notieren', exact: true }).click()
    await expect(page.getByRole('listitem').filter({ hasText: what })).toBeVisible()
    await expect(page.getByLabel('Worum ging es?')).toHaveValue('')
  }
  await expect(page.getByText('Letzter Kontakt:').first()).toBeVisible()
})

test('without JavaScript a contact and a note are written, and a refusal keeps what was typed', async ({
  browser,
  storageState,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: storageState!,
    baseURL: baseURL!,
  })
  const page = await context.newPage()
  await page.goto('/organisations/jobcenter?tab=contacts')
  await page.getByLabel('Worum ging es?').fill('Ohne Skript')
  await page.getByLabel('Tag', { exact: false }).first().fill('2099-01-01')
  await page.getByRole('button', { name: 'Notieren', exact: true }).click()
  await expect(page.getByText('Was noch kommt, ist ein Termin.').first()).toBeVisible()
  await expect(page.getByLabel('Worum ging es?')).toHaveValue('Ohne Skript')
  await page.getByLabel('Tag', { exact: false }).first().fill('2026-01-15')
  await page.getByRole('button', { name: 'Notieren', exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Ohne Skript' })).toBeVisible()
  await page.locator('summary', { hasText: 'Notiz schreiben' }).click()
  await page.getByLabel('Notiz', { exact: true }).fill('Nur für mich')
  await page.getByLabel('Wer liest sie?').selectOption({ label: 'nur ich' })
  await page.getByRole('button', { name: 'Notiz speichern' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Nur für mich' })).toContainText('nur ich')
  await context.close()
})

test('what falls asleep is called and noted where it stands, and its row stays', async ({ page }) => {
  await page.goto('/organisations/dw-dithmarschen?tab=contacts')
  await page.waitForFunction(() => document.adoptedStyleSheets.length > 0)
  await page.getByLabel('Tag', { exact: false }).first().fill('2020-01-15')
  await page.getByLabel('Worum ging es?').fill('Lange her')
  await page.getByRole('button', { name: 'Notieren', exact: true }).click()
  await expect(page.getByRole('main').getByText('schläft ein').first()).toBeVisible()
  await page.goto('/contacts/fading')
  const row = page.getByRole('listitem').filter({ hasText: 'Diakonisches Werk' })
  await expect(row.getByRole('link', { name: /anrufen$/ })).toHaveAttribute('href', /^tel:/)
  await row.locator('summary').click()
  await row.getByLabel('Worum ging es?').fill('Wieder gesprochen')
  await row.getByRole('button', { name: /^Kontakt notieren/ }).click()
  await expect(row).toContainText('Notiert')
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: 'Diakonisches Werk' })).toHaveCount(0)
})
