import { expect, expectNoViolations, test } from './test'

test.use({ role: 'coordinator' })

test('a topic is changed after a preview in numbers, and set back from its history', async ({ page }) => {
  await page.goto('/topics/wohnen.kosten')
  const before = (await page.getByRole('heading', { level: 1 }).textContent())!
  await page.getByRole('link', { name: 'Bearbeiten' }).click()
  await page.getByLabel('Bezeichnung', { exact: true }).fill('Wohnkosten und Kaution')
  await page.getByRole('button', { name: 'Weiter zur Vorschau' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Das ändert sich' })).toBeVisible()
  await expect(page.getByText(/^\d+ Zuständigkeit/)).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'So speichern' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Wohnkosten und Kaution' })).toBeVisible()
  await page.goto('/topics/wohnen.kosten?tab=history')
  await page
    .locator('main ol')
    .getByRole('button', { name: /Rückgängig/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: before })).toBeVisible()
})

test('a merge and a retirement say before what they do', async ({ page }) => {
  await page.goto('/topics/bildung.studium/merge?into=bildung.erwachsene')
  await expect(page.getByText('Das lässt sich nicht zurücknehmen.')).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Endgültig zusammenführen' }).click()
  await expect(page).toHaveURL(/topics\/bildung\.erwachsene$/)
  await page.goto('/topics/bildung.studium')
  await expect(page.getByText(/Aufgegangen in:/)).toBeVisible()
  await page.goto('/topics/wohnen/retire')
  await expect(page.getByText('Das geht erst, wenn kein Thema mehr darunter steht.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Thema stilllegen' })).toHaveCount(0)
})
