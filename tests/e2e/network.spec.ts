import type { Page } from '@playwright/test'
import { expect, test } from './test'

/** How many organisations the page shows; other files add some at the same time. */
async function shownOn(page: Page): Promise<number> {
  return Number(/^\d+/.exec((await page.getByText(/^\d+ Organisationen, \d+ Beziehungen\.$/).textContent())!)![0])
}

test.beforeEach(async ({ page }) => {
  await page.goto('/network')
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
})

test('the sentence, the legend and the table say the same', async ({ page }) => {
  const all = await shownOn(page)
  expect(all).toBeGreaterThanOrEqual(122)
  await page.getByRole('checkbox', { name: /^Bildung \d/ }).uncheck()
  const summary = page.getByText(/^\d+ Organisationen, \d+ Beziehungen\.$/)
  await expect(summary).not.toHaveText(new RegExp(`^${all}`))
  const shown = await shownOn(page)
  await page.getByRole('radio', { name: 'Tabelle' }).click()
  await page
    .getByRole('button', { name: /von \d+ …/ })
    .click({ timeout: 2000 })
    .catch(() => undefined)
  await expect(page.getByRole('region', { name: 'Tabelle' }).locator('tbody tr')).toHaveCount(shown)
  await expect(page.getByRole('region', { name: 'Tabelle' })).not.toContainText('Volkshochschule Heide')
})

test('every organisation is reached with the keyboard and announced', async ({ page }) => {
  const all = await shownOn(page)
  const walk = page.getByRole('application')
  await walk.focus()
  const reached = new Set<string>()
  for (let step = 0; step < all + 5; step++) {
    reached.add((await walk.getAttribute('data-walk'))!)
    await page.keyboard.press(']')
  }
  expect(reached.size).toBe(all)
  await expect(page.locator('main [aria-live=assertive]')).toHaveText(new RegExp(`Knoten \\d+ von ${all}`))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary', { name: 'Auswahl' })).toBeVisible()
})

test('an address holds the whole state; focus shows only the surroundings', async ({ page }) => {
  await page.goto('/network?selected=stadt-brunsbuettel&focus=stadt-brunsbuettel&steps=1')
  const peek = page.getByRole('complementary', { name: 'Auswahl' })
  await expect(peek.getByRole('heading', { name: 'Stadt Brunsbüttel' })).toBeVisible()
  await expect(page.getByText(/^(\d|1\d) Organisationen/)).toBeVisible()
  await peek.getByRole('button', { name: '2 Schritte' }).click()
  await expect(page).toHaveURL(/steps=2/)
  await peek.getByRole('button', { name: 'Fokus aufheben' }).click()
  await expect(page.getByText(/^1\d\d Organisationen/)).toBeVisible()
})

test('the picture is saved as PNG and the table as CSV', async ({ page }) => {
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bild speichern' }).click(),
  ])
  expect(picture.suggestedFilename()).toBe('knotenpunkt-netzwerk.png')
  const answer = await page.request.get('/network/export?kind=education')
  const text = await answer.text()
  expect(text.startsWith('\uFEFFOrganisation;Art')).toBe(true)
  expect(text).toContain('Volkshochschule Heide')
  expect(text).not.toContain('Jobcenter')
})
