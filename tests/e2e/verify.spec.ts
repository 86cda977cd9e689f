import { expect, test } from './test'

test.describe.configure({ mode: 'serial' })

test('twenty records by keyboard alone, with one put off and one taken back; no row moves', async ({ page }) => {
  // A page of its own: other tests confirm what stands first.
  await page.goto('/verify?kind=responsibility&page=2')
  await page.waitForFunction(() => document.adoptedStyleSheets.length > 0)
  const list = page.getByRole('list', { name: 'Einträge, die zu prüfen sind' })
  const names = await list.locator('a.font-semibold').allTextContents()
  const tops = () =>
    list.locator(':scope > li').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).offsetTop))
  const before = await tops()
  expect(names.length).toBeGreaterThan(24)
  // Tab leads into the list: the first row's name, then its button.
  await page.getByRole('button', { name: 'Anzeigen' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Bestätigen: / }).first()).toBeFocused()
  for (let done = 0; done < 19; done++) await page.keyboard.press('Enter')
  await page.keyboard.press('s')
  await page.keyboard.press('Enter')
  await expect(list.locator('li[data-done]')).toHaveCount(21, { timeout: 30_000 })
  expect(await tops()).toEqual(before)
  // Back to the last one, and take it back.
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expect(list.locator(':scope > li').nth(20)).toContainText('Zurückgenommen')
  await expect(
    list.getByRole('button', { name: `Bestätigen: ${names[20]!}` }).and(page.locator(':focus')),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(list.locator('li[data-done]')).toHaveCount(21)
  expect(await list.locator('a.font-semibold').allTextContents()).toEqual(names)
  await page.reload()
  const left = await list
    .locator('a.font-semibold')
    .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href))
  expect(left.length).toBeGreaterThan(0)
  await expect(page.getByText('Davon 1 auf später gestellt.')).toBeVisible()
})

test('E opens the form of the row', async ({ page }) => {
  await page.goto('/verify?kind=organisation')
  await page.waitForFunction(() => document.adoptedStyleSheets.length > 0)
  await page
    .getByRole('button', { name: /^Bestätigen: / })
    .first()
    .focus()
  await page.keyboard.press('e')
  await expect(page).toHaveURL(/\/organisations\/[^/]+\/edit$/)
})
