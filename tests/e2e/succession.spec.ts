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
    await expect(page.locator('dd').filter({ hasText: old })).toContainText(
      locale === 'de' ? '31.12.2019' : '31/12/2019',
    )

    await page.goto(`/search?q=${encodeURIComponent(old)}`)
    await expect(page.getByRole('link', { name })).toBeVisible()
    await page.goto(`/network?day=2018-12-31&view=table&q=${encodeURIComponent(name)}`)
    await expect(page.getByRole('link', { name: old })).toBeVisible()
    await page.goto(`/network?view=table&q=${encodeURIComponent(name)}`)
    await expect(page.getByRole('link', { name })).toBeVisible()
  })

  test(`an organisation is merged by keyboard: previewed, decided, told, and taken back (${locale})`, async ({
    page,
    context,
    baseURL,
  }) => {
    const t = words.closing
    await context.addCookies([{ name: 'kp-locale', value: locale, url: baseURL! }])
    const address = '/organisations/vhs-heide'
    await page.goto(`${address}/close`)
    await expectNoViolations(page)
    await page.getByRole('button', { name: t.preview }).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('main [role=alert]')).toContainText(t.fields.lastDay!)
    await page.getByLabel(t.fields.lastDay!).fill('2027-12-31')
    const successor = page.getByRole('combobox', { name: t.fields.successor1Id!, exact: true })
    await successor.fill('Kreisjugendring')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: t.preview }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: t.previewTitle })).toBeVisible()
    await expectNoViolations(page)
    const groups = page.getByRole('group').filter({ hasText: t.groups.responsibilities })
    await expect(groups.first()).toBeVisible()
    await page.locator('[name="all-cooperations"]').selectOption('end')
    await page.getByRole('button', { name: t.merge, exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`${address}$`))
    const day = locale === 'de' ? '31.12.2027' : '31/12/2027'
    await expect(page.getByText(t.closes.replace('{date}', day))).toBeVisible()
    await expectNoViolations(page)
    await page.goto('/organisations?q=Volkshochschule+Heide')
    await expect(page.getByText(t.closesOn.replace('{date}', day)).first()).toBeVisible()
    await page.goto('/organisations/kjr')
    await expect(page.getByText(t.predecessors)).toBeVisible()

    await page.goto(`${address}?tab=history`)
    const entry = page.getByRole('listitem').filter({ hasText: words.records.actions.close! }).first()
    await entry.getByRole('button', { name: words.records.undo }).click()
    await expect(page.getByText(t.closes.replace('{date}', day))).toHaveCount(0)
    await page.goto('/organisations/kjr')
    await expect(page.getByText(t.predecessors)).toHaveCount(0)
  })
}
