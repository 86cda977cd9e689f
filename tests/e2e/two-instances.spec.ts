import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runFolder } from './app'
import { expect, test } from './test'

test('what one instance writes the other shows at once', async ({ page, browser, context }) => {
  const { second } = JSON.parse(readFileSync(join(runFolder, 'apps.json'), 'utf8')) as { second: string }
  const state = await context.storageState()
  const other = await (await browser.newContext({ baseURL: second, storageState: state })).newPage()
  await page.goto('/organisations/okwk/edit')
  const phone = `040 66969-${String(Date.now()).slice(-3)}`
  await page.getByLabel('Telefon').fill(phone)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page).toHaveURL(/organisations\/okwk$/)
  await other.goto('/organisations/okwk')
  await expect(other.getByRole('link', { name: phone })).toBeVisible()
})
