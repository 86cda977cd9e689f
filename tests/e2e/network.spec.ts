import { expect, test } from './test'

test.beforeEach(async ({ page }) => {
  await page.goto('/network')
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
})

test('the sentence, the legend and the table say the same', async ({ page }) => {
  await expect(page.getByText(/^119 Organisationen, \d+ Beziehungen\.$/)).toBeVisible()
  await page.getByRole('checkbox', { name: /Bildung/ }).uncheck()
  const summary = page.getByText(/^\d+ Organisationen, \d+ Beziehungen\.$/)
  await expect(summary).not.toHaveText(/^119/)
  const shown = Number(/^\d+/.exec((await summary.textContent())!)![0])
  await page.getByRole('radio', { name: 'Tabelle' }).click()
  await page.getByRole('button', { name: /von \d+ …/ }).click({ timeout: 2000 }).catch(() => undefined)
  await expect(page.getByRole('region', { name: 'Tabelle' }).locator('tbody tr')).toHaveCount(shown)
  await expect(page.getByRole('region', { name: 'Tabelle' })).not.toContainText('Volkshochschule Heide')
})

test('every organisation is reached with the keyboard and announced', async ({ page }) => {
  const walk = page.getByRole('application')
  await walk.focus()
  const reached = new Set<string>()
  for (let step = 0; step < 125; step++) {
    reached.add((await walk.getAttribute('data-walk'))!)
    await page.keyboard.press(']')
  }
  expect(reached.size).toBe(119)
  await expect(page.locator('main [aria-live=assertive]')).toHaveText(/Knoten \d+ von 119/)
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
  await expect(page.getByText(/^119 Organisationen/)).toBeVisible()
})

test('the picture is saved as PNG and the table as CSV', async ({ page }) => {
  const [picture] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bild speichern' }).click()])
  expect(picture.suggestedFilename()).toBe('knotenpunkt-netzwerk.png')
  const answer = await page.request.get('/network/export?kind=education')
  const text = await answer.text()
  expect(text.startsWith('\uFEFFOrganisation;Art')).toBe(true)
  expect(text).toContain('Volkshochschule Heide')
  expect(text).not.toContain('Jobcenter')
})
