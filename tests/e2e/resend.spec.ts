import { expect, test } from './test'

// Chromium says on the console that a request was cut.
test.use({ expectedErrors: ['net::ERR_FAILED'], role: 'coordinator' })

test('a form whose answer was lost is sent again and written once; the page says that it is saved', async ({
  page,
}) => {
  await page.goto('/organisations/new')
  await page.getByLabel('Name', { exact: true }).fill('Einmal statt doppelt')
  await page.getByLabel('Art', { exact: true }).selectOption('volunteering')
  let cut = true
  await page.route('**/organisations/new', async (route) => {
    if (route.request().method() !== 'POST' || !cut) return route.fallback()
    cut = false
    await route.fetch({ maxRedirects: 0 })
    await route.abort()
  })
  await page.locator('main form button').last().click()
  await expect(page.getByRole('alert').filter({ hasText: 'Die Verbindung ist unterbrochen' })).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Einmal statt doppelt')
  await page.locator('main form button').last().click()
  await expect(page).toHaveURL(/\/organisations\/einmal-statt-doppelt$/)
  await expect(page.getByRole('status').getByText(/Einmal statt doppelt/)).toBeVisible()
  await page.goto('/organisations?q=Einmal+statt+doppelt')
  await expect(page.getByRole('row', { name: /Einmal statt doppelt/ })).toHaveCount(1)
})

test('a confirmation in a row whose answer was lost is no conflict with oneself', async ({ page }) => {
  await page.goto('/')
  const button = page.getByRole('button', { name: /^Bestätigen: / }).first()
  const name = (await button.getAttribute('aria-label'))!.replace('Bestätigen: ', '')
  const row = page.locator('main li').filter({ hasText: name }).first()
  let cut = true
  await page.route('**/*', async (route) => {
    if (route.request().method() !== 'POST' || !cut) return route.fallback()
    cut = false
    await route.fetch({ maxRedirects: 0 })
    await route.abort()
  })
  await row.getByRole('button', { name: /Bestätigen/ }).click()
  await expect(page.getByText('Die Verbindung ist unterbrochen')).toBeVisible()
  await row.getByRole('button', { name: /Bestätigen/ }).click()
  await expect(row.getByText('Bestätigt', { exact: true })).toBeVisible()
})
