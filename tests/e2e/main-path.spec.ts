import { expect, test } from './test'

// The three jobs, start to end. This file runs on both stores.

test('see who works with whom', async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('navigation', { name: 'Schnellstart' })
    .getByRole('link', { name: /Netzwerk ansehen/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Netzwerk' })).toBeVisible()
  await expect(page.getByText(/^1\d\d Organisationen, \d+ Beziehungen\.$/)).toBeVisible()
  await page.goto('/network?view=table')
  const table = page.getByRole('region', { name: 'Tabelle' })
  await table.getByRole('link', { name: 'Diakonisches Werk des Kirchenkreises Dithmarschen', exact: true }).click()
  await expect(page.getByRole('cell', { name: /Leistungsvertrag/ }).first()).toBeVisible()
})

test('ask who is responsible', async ({ page }) => {
  await page.goto('/responsibilities')
  await page.getByLabel('Thema und Ort').fill('An wen wende ich mich in Wesselburen wegen einem Deutschkurs?')
  await page.keyboard.press('Enter')
  const card = page.locator('main article')
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('Volkshochschulen in Dithmarschen e. V.')
  await expect(card).toContainText('Wesselburen gehört zum Amt Büsum-Wesselburen.')
  await page.goto('/responsibilities?q=Asylbewerberleistung+Marne')
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('Stadt Brunsbüttel')
  await expect(card).toContainText('Stadt Brunsbüttel übernimmt diese Aufgabe im Auftrag: Amt Marne-Nordsee.')
  await expect(page.locator('main section').filter({ hasText: 'Weitere Stellen' })).toContainText('Amt Marne-Nordsee')
})

test('an honest gap is reported and comes back on the overview', async ({ page }) => {
  await page.goto('/responsibilities?q=Alphakurs+Marne')
  await expect(page.getByRole('heading', { name: 'Für dieses Thema ist hier niemand eingetragen.' })).toBeVisible()
  await expect(page.locator('main article')).toContainText('Volkshochschule Marne')
  await page.getByRole('button', { name: 'Lücke melden' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Danke, die Lücke ist gemeldet.' })).toBeVisible()
  await expect(page.getByText(/Schon .* gemeldet, zuletzt am/)).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Alphabetisierung und Grundbildung, Marne' })).toBeVisible()
})
