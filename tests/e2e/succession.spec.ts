import { de } from '@/lib/i18n/de'
import { en } from '@/lib/i18n/en'
import { expect, expectNoViolations, test } from './test'

for (const [locale, words] of Object.entries({ de, en })) {
  test(`an organisation gets a new name by keyboard, its old one stays and is found (${locale})`, async ({
    page,
    context,
    baseURL,
  }) => {
    const t = words.organisations
    await context.addCookies([{ name: 'kp-locale', value: locale, url: baseURL! }])
    const old = `Altes Sprachhaus ${locale}${Date.now()}`
    await page.goto('/organisations/new')
    await page.getByLabel(t.fields.name!).first().fill(old)
    await page.locator('[name=kind]').selectOption('volunteering')
    await page.getByRole('button', { name: t.saveNew }).click()
    await expect(page.getByRole('heading', { level: 1, name: old })).toBeVisible()

    await page.locator('summary').filter({ hasText: t.more }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: t.rename }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: t.rename })).toBeVisible()
    await expectNoViolations(page)
    const name = `Neues Sprachhaus ${locale}${Date.now()}`
    await page.getByLabel(t.newName, { exact: false }).first().fill(name)
    await page.getByLabel(t.newNameFrom).fill('2099-01-01')
    await page.keyboard.press('Enter')
    await expect(page.locator('main [role=alert]')).toContainText(words.fieldErrors['not-yet'])
    await expect(page.getByLabel(t.newName, { exact: false }).first()).toHaveValue(name)
    await page.getByLabel(t.newNameFrom).fill('2020-01-01')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.locator('dd').filter({ hasText: old })).toContainText(locale === 'de' ? '31.12.2019' : '31/12/2019')

    await page.goto(`/search?q=${encodeURIComponent(old)}`)
    await expect(page.getByRole('link', { name })).toBeVisible()
    await page.goto('/network?day=2018-12-31&view=table')
    await expect(page.getByRole('link', { name: old })).toBeVisible()
    await page.goto('/network?view=table')
    await expect(page.getByRole('link', { name })).toBeVisible()
  })
}
