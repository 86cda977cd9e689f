import { de } from '../../lib/i18n/de'
import { symbolsOf } from './map-symbols'
import { expect, test } from './test'

// What is done in a list or on the map stays where it was done, and is taken back there.

test('two quick presses confirm the two records that were seen; both rows stay until the next page', async ({
  page,
}) => {
  await page.goto('/')
  const buttons = page.getByRole('button', { name: /^Bestätigen: / })
  const [first, second] = [(await buttons.nth(0).boundingBox())!, (await buttons.nth(1).boundingBox())!]
  const titles = await page.locator('main li', { has: buttons }).locator('a.font-semibold').allTextContents()
  const middle = (box: typeof first) => [box.x + box.width / 2, box.y + box.height / 2 - 10] as const
  await page.mouse.click(...middle(first))
  await page.waitForTimeout(250)
  await page.mouse.click(...middle(second))
  const done = page.locator('li[data-done]')
  await expect(done).toHaveCount(2)
  for (const index of [0, 1]) await expect(done.nth(index)).toContainText(titles[index]!)
  await expect(page.getByText(/: Angaben bestätigt/)).toBeVisible()
  await done.nth(0).getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page.locator('li', { hasText: titles[0]! }).first()).toContainText('Zurückgenommen')
  await page.reload()
  await expect(page.getByRole('link', { name: titles[0]!, exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: titles[1]!, exact: true })).toHaveCount(0)
})

test('without JavaScript the button confirms, and the page comes anew', async ({ browser, storageState, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: storageState!,
    baseURL: baseURL!,
  })
  const page = await context.newPage()
  await page.goto('/')
  const button = page.getByRole('button', { name: /^Bestätigen: / }).last()
  const name = (await button.getAttribute('aria-label'))!
  await button.click()
  await expect(page.getByText(/Angaben bestätigt/)).toBeVisible()
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
  await context.close()
})

test('a reported answer opens the very responsibility, and „Erledigt“ says what was done', async ({ page }) => {
  await page.goto('/responsibilities?q=KdU+Heide')
  const record = await page
    .locator('main article')
    .getByRole('link', { name: /^Zuständigkeit öffnen/ })
    .getAttribute('href')
  await page.locator('summary', { hasText: 'Stimmt nicht' }).click()
  await page.getByRole('button', { name: 'Fehler melden' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'der Fehler ist gemeldet' })).toBeVisible()
  await page.goto('/questions')
  const row = page.locator('main li', { has: page.locator(`a[href="${record}"]`) })
  await row.locator('summary', { hasText: 'Erledigt' }).click()
  await row.getByLabel('Ich habe geprüft: Der Eintrag stimmt.').check()
  await row.getByLabel(/Kurz dazu/).fill('Mit dem Amt telefoniert')
  await row.getByRole('button', { name: 'Meldung erledigen' }).click()
  await expect(row).toContainText('Rückgängig')
  await page.reload()
  await page.locator('summary', { hasText: 'Erledigte Meldungen' }).click()
  await expect(page.getByText('Mit dem Amt telefoniert')).toBeVisible()
})

test('two marked organisations are connected with V', async ({ page }) => {
  await page.goto('/network?view=table')
  const boxes = page.getByRole('checkbox', { name: / markieren$/ })
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await expect(page.getByRole('link', { name: 'Verbinden (V)' })).toBeVisible()
  await page.keyboard.press('v')
  await expect(page).toHaveURL(/\/cooperations\/new\?with=[^&]+&with=/)
  await expect(page.getByRole('heading', { level: 1, name: /Kooperation/ })).toBeVisible()
})

test('a dragged organisation is put back by „Rückgängig“', async ({ page }) => {
  await page.goto('/network?q=Mehrgenerationenhaus')
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  await expect(page.getByText(/^1 Organisation, /)).toBeVisible()
  const box = (await page.locator('[data-map-ready=true]').boundingBox())!
  const [spot] = Object.values(await symbolsOf(page))
  const [x, y] = [box.x + spot!.x, box.y + spot!.y]
  const drag = async (from: number, to: number) => {
    await page.mouse.move(x + from, y)
    await page.mouse.down()
    await page.mouse.move(x + to, y, { steps: 5 })
    await page.mouse.up()
  }
  const moved = page.getByText(de.network.arrangedForAll)
  await expect(async () => {
    await drag(0, -60)
    await expect(moved).toBeVisible({ timeout: 2000 })
  }).toPass()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page.getByText(/Rückgängig gemacht/)).toBeVisible()
  // It stands where it was, at once.
  await drag(0, -40)
  await expect(moved).toBeVisible()
})
