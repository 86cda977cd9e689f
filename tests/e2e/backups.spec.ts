import { expect, expectNoViolations, test } from './test'

test('an administrator makes a backup by hand and sees it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Sicherungen' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sicherungen' })).toBeVisible()
  const byHand = page.getByRole('row', { name: /von Hand/ })
  const before = await byHand.count()
  await page.getByRole('button', { name: 'Jetzt sichern' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Die Sicherung ist gemacht' })).toBeVisible()
  await expect(byHand).toHaveCount(before + 1)
  await expectNoViolations(page)
})
