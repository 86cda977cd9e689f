import { extractText, getDocumentProxy } from 'unpdf'
import { de } from '../../lib/i18n/de'
import { expect, test } from './test'

test('a partner is handed over on two printed pages: who, what was agreed, what is due', async ({ page }) => {
  await page.goto('/organisations/dw-dithmarschen')
  await page.locator('summary', { hasText: de.organisations.more }).click()
  await page.getByRole('link', { name: de.dossier.open }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(de.dossier.title.split('{')[0]!.trim())
  for (const part of ['glance', 'who', 'what', 'agreements', 'due', 'promises', 'contacts', 'meetings'] as const)
    await expect(page.getByRole('heading', { level: 2, name: de.dossier[part] })).toBeVisible()

  const pdf = await page.pdf({ format: 'A4', printBackground: false })
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)))
  expect(totalPages).toBeLessThanOrEqual(2)
  // It says how many agreements do not fit.
  await page.goto('/organisations/dw-dithmarschen?tab=cooperations')
  const rows = await page.locator('main tbody tr').count()
  if (rows > 8) expect(text.join(' ')).toMatch(/und \d+ weiter/)
})
