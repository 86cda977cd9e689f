import type { Locator, Page } from '@playwright/test'
import { de } from '../../lib/i18n/de'
import { en } from '../../lib/i18n/en'
import { stateFile } from './app'
import { expect, expectNoViolations, test } from './test'

const toast = (page: Page) => page.getByRole('status').filter({ hasText: 'Gespeichert:' })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
/** A name of its own, so that tests do not meet. */
const own = (what: string) => `${what} ${Date.now().toString(36)}`

async function addOrganisation(page: Page, name: string): Promise<string> {
  await page.goto('/organisations/new')
  await page.getByLabel('Name').first().fill(name)
  await page.getByLabel('Art', { exact: true }).selectOption('volunteering')
  await page.getByRole('button', { name: 'Akteur anlegen' }).click()
  await expect(heading(page)).toHaveText(name)
  return new URL(page.url()).pathname
}

/** Goes to a control with the Tab key alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 400; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The Tab key does not lead there.')
}

test.describe.configure({ mode: 'parallel' })
test.use({ contextOptions: { reducedMotion: 'reduce' }, expectedErrors: ['404'] })

test('from a record in three steps to a cooperation, and back with one press', async ({ page }) => {
  await page.goto('/organisations/vhs-heide?tab=cooperations')
  await page.getByRole('link', { name: de.cooperations.addHere }).first().click()
  await expect(page.getByRole('combobox', { name: 'Partner 1', exact: true })).toHaveValue(/Volkshochschule Heide/)
  const second = page.getByRole('combobox', { name: 'Partner 2', exact: true })
  await second.fill('Jobcenter')
  await page.getByRole('listbox', { name: 'Partner 2', exact: true }).getByRole('option').first().click()
  const title = own('Sprachcafé')
  await page.getByLabel('Bezeichnung').fill(title)
  await page.getByLabel('Gemeinsame Räume oder Kräfte').check()
  await expectNoViolations(page)
  await page.getByRole('button', { name: de.cooperations.saveNew }).click()
  await expect(heading(page)).toContainText(title)
  await expect(heading(page)).toBeFocused()
  await expect(toast(page)).toContainText('Angelegt')
  await expectNoViolations(page)
  await toast(page).getByRole('button', { name: 'Rückgängig' }).click()
  await expect(heading(page)).toHaveText(de.problems.notFoundTitle)
  await page.goto('/organisations/vhs-heide?tab=cooperations')
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
})

test('the history compares two versions, goes back to one, and takes that back', async ({ page }) => {
  const address = await addOrganisation(page, own('Lesekreis'))
  for (const phone of ['0481 111', '0481 222']) {
    await page.goto(`${address}/edit`)
    await page.getByLabel('Telefon').fill(phone)
    await page.getByRole('button', { name: 'Speichern' }).click()
    await expect(page.getByRole('link', { name: phone })).toBeVisible()
  }
  await page.goto(`${address}?tab=history`)
  const happened = page.getByRole('region', { name: 'Was geschah' })
  await happened.locator('ol > li').nth(1).getByRole('radio').first().check()
  await happened.locator('ol > li').nth(0).getByRole('radio').last().check()
  await happened.getByRole('button', { name: 'Vergleichen' }).click()
  const compared = page.getByRole('region', { name: 'Vergleich' })
  await expect(compared.getByRole('row', { name: 'Telefon 0481 111 0481 222' })).toBeVisible()
  await expectNoViolations(page)
  // What is folded on the screen is read on paper.
  const equal = compared.locator('details dd').first()
  await expect(equal).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(equal).toBeVisible()
  await page.emulateMedia({ media: null })
  await compared.getByRole('button', { name: 'Auf Fassung A zurücksetzen' }).click()
  await expect(toast(page)).toContainText('Zurückgesetzt: Telefon')
  await expect(happened.locator('ol > li').first()).toContainText('von 0481 222 auf 0481 111')
  await happened.getByRole('button', { name: 'Rückgängig' }).first().click()
  await expect(happened.locator('ol > li').first()).toContainText('Rückgängig gemacht')
  await page.goto(address)
  await expect(page.getByRole('link', { name: '0481 222' })).toBeVisible()
})

test('deleting says what hangs on a record; restoring brings all of it back', async ({ page }) => {
  const parent = own('Verband')
  const address = await addOrganisation(page, parent)
  await page.goto('/organisations/new')
  await page.getByLabel('Name').first().fill(`${parent} Ortsgruppe`)
  await page.getByLabel('Art', { exact: true }).selectOption('volunteering')
  await page.getByRole('combobox', { name: 'Gehört zu' }).fill(parent)
  await page.getByRole('listbox', { name: 'Gehört zu' }).getByRole('option').first().click()
  await page.getByRole('button', { name: 'Akteur anlegen' }).click()
  await expect(heading(page)).toHaveText(`${parent} Ortsgruppe`)
  await expect(page.locator('dl').getByRole('link', { name: parent, exact: true })).toBeVisible()
  await page.goto(`${address}/delete`)
  await expect(page.getByText('1 Einheit')).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'In den Papierkorb' }).click()
  await expect(page).toHaveURL(/\/organisations$/)
  await expect(toast(page)).toContainText(`${parent}: Gelöscht`)
  await page.goto(address)
  await expect(heading(page)).toHaveText(de.problems.notFoundTitle)
  await page.goto('/trash')
  await expectNoViolations(page)
  await page.getByRole('button', { name: `Wiederherstellen: ${parent}` }).click()
  await expect(toast(page)).toContainText('Wiederhergestellt')
  await page.goto(address)
  await expect(page.getByRole('link', { name: `${parent} Ortsgruppe` }).first()).toBeVisible()
})

test('two people change the partners of a cooperation: both versions are shown with their roles', async ({
  page,
  browser,
  baseURL,
}, info) => {
  await page.goto('/cooperations/new')
  for (const [number, name] of ['Jobcenter', 'Caritas'].entries()) {
    const label = `Partner ${number + 1}`
    await page.getByRole('combobox', { name: label, exact: true }).fill(name)
    await page.getByRole('listbox', { name: label }).getByRole('option').first().click()
  }
  await page.getByLabel('Kooperation', { exact: true }).check()
  await page.getByRole('button', { name: de.cooperations.saveNew }).click()
  await expect(page).toHaveURL(/cooperations\/[0-9a-f-]{36}$/)
  const address = new URL(page.url()).pathname
  await page.goto(`${address}/edit`)
  const other = await browser.newContext({ baseURL: baseURL!, storageState: stateFile(info.project.name, 'editor') })
  const second = await other.newPage()
  await second.goto(`${address}/edit`)
  await second.getByLabel('Rolle: Partner 1').selectOption('hosts')
  await second.getByRole('button', { name: 'Speichern' }).click()
  await expect(second).not.toHaveURL(/edit$/)
  await other.close()

  await page.getByLabel('Rolle: Partner 2').selectOption('advises')
  await page.getByLabel('Bezeichnung').fill('Gemeinsame Beratung')
  await page.getByRole('button', { name: 'Speichern' }).click()
  const conflict = page.locator('main [role=alert]')
  await expect(conflict).toContainText('(stellt Räume)')
  await expect(conflict).toContainText('(berät)')
  await expectNoViolations(page)
  const names = () =>
    page.locator('[name=partnersText]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  const before = await names()
  await conflict.getByRole('radio', { name: /^Übernehmen/ }).check()
  await expect(page.getByLabel('Rolle: Partner 1')).toHaveValue('hosts')
  await expect(page.getByLabel('Rolle: Partner 2')).toHaveValue('partner')
  expect(await names()).toEqual(before)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(heading(page)).toContainText('Gemeinsame Beratung')
  await expect(page.getByRole('row', { name: /stellt Räume/ })).toHaveCount(1)
  await expect(page.getByRole('row', { name: /berät/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Verlauf' }).click()
  await expect(page.getByRole('region', { name: 'Was geschah' })).toContainText('Bezeichnung')
})

test('create, edit, conflict, undo and trash by keyboard alone', async ({ page }) => {
  const name = own('Tastatur')
  await page.goto('/organisations/new')
  await tabTo(page, page.getByLabel('Name').first())
  await page.keyboard.type(name)
  await tabTo(page, page.getByLabel('Art', { exact: true }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('button', { name: 'Akteur anlegen' }))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(name)
  await expect(heading(page)).toBeFocused()
  const address = new URL(page.url()).pathname

  await tabTo(page, page.getByRole('link', { name: 'Bearbeiten' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/edit$/)
  await expect(page.getByLabel('Telefon')).toBeVisible()
  // Somebody else is faster.
  const second = await page.context().newPage()
  await second.goto(`${address}/edit`)
  await second.getByLabel('Telefon').fill('0481 333')
  await second.getByRole('button', { name: 'Speichern' }).click()
  await expect(second).not.toHaveURL(/edit$/)
  await second.close()
  await tabTo(page, page.getByLabel('Telefon'))
  await page.keyboard.type('0481 444')
  await tabTo(page, page.getByRole('button', { name: 'Speichern' }))
  await page.keyboard.press('Enter')
  const theirs = page.getByRole('radio', { name: 'Übernehmen: 0481 333' })
  await expect(theirs).toBeFocused()
  await page.keyboard.press('Space')
  await expect(theirs).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Speichern' }))
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/edit$/)
  await expect(page.getByRole('link', { name: '0481 333' })).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: 'Bearbeiten' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/edit$/)
  await tabTo(page, page.getByLabel('Kurzname'))
  await page.keyboard.type('Taste')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toBeFocused()
  await tabTo(page, toast(page).getByRole('button', { name: 'Rückgängig' }))
  await page.keyboard.press('Enter')
  await expect(toast(page)).toContainText('Rückgängig gemacht')
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)

  await tabTo(page, page.getByRole('link', { name: 'Löschen' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/delete$/)
  await tabTo(page, page.getByRole('button', { name: 'In den Papierkorb' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/organisations$/)
  await expect(heading(page)).toBeFocused()
  await page.goto('/trash')
  await tabTo(page, page.getByRole('button', { name: `Wiederherstellen: ${name}` }))
  await page.keyboard.press('Enter')
  await expect(toast(page)).toContainText('Wiederhergestellt')
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
})

test('leaving a half-filled form asks; staying keeps everything', async ({ page }) => {
  await page.goto('/organisations')
  await page.getByRole('main').getByRole('link', { name: 'Akteur anlegen' }).first().click()
  await expect(page).toHaveURL(/new$/)
  await page.getByLabel('Notiz').click()
  await page.keyboard.type('Halb fertig')
  const asked: string[] = []
  page.once('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.getByRole('link', { name: 'Abbrechen' }).click()
  expect(asked).toEqual([de.records.leave])
  await expect(page.getByLabel('Notiz')).toHaveValue('Halb fertig')
  const back = page.waitForEvent('dialog')
  await page.evaluate(() => history.back())
  await (await back).dismiss()
  await expect(page).toHaveURL(/new$/)
  await expect(page.getByLabel('Notiz')).toHaveValue('Halb fertig')
})

test('the same in English', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'kp-locale', value: 'en', url: baseURL! }])
  await page.goto('/cooperations/new')
  await expect(heading(page)).toHaveText(en.cooperations.new)
  await page.getByRole('button', { name: en.cooperations.saveNew }).click()
  await expect(page.locator('main [role=alert]')).toContainText(en.cooperations.fields.partners!)
  await expectNoViolations(page)
  await page.goto('/trash')
  await expect(heading(page)).toHaveText(en.records.trash)
})

test('on the phone the buttons of a form stay in reach, and nothing is small or sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const address of ['/cooperations/new', '/organisations/kjr/edit', '/responsibilities/new', '/trash']) {
    await page.goto(address)
    const save = page.locator('main form .sticky button')
    if (await save.count()) await expect(save).toBeInViewport({ ratio: 1 })
    const small = await page
      .locator('main :is(button, select, textarea, input.field, a.border)')
      .evaluateAll((all) =>
        all
          .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 44)
          .map((control) => control.textContent || control.getAttribute('name')),
      )
    expect(small, address).toEqual([])
    await page.setViewportSize({ width: 320, height: 844 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(over, address).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 390, height: 844 })
  }
})
