import type { Page } from '@playwright/test'
import { stateFile } from './app'
import { recordOffer } from './call-action'
import { expect, expectNoViolations, test } from './test'

const question = 'Deutschkurs für Frauen mit Kinderbetreuung in Brunsbüttel'
const brunsbuettel = '010510011011'
const place = { areaIds: brunsbuettel, topicIds: 'sprache.integrationskurs' }

const days = (page: Page) => page.locator('[data-week] section')

test.beforeAll(async ({ browser, baseURL }, info) => {
  const context = await browser.newContext({ baseURL: baseURL!, storageState: stateFile(info.project.name, 'admin') })
  const record = (title: string, more: Record<string, string>) => recordOffer(context.request, title, baseURL!, more)
  await record('Woche: Deutsch für Frauen', {
    ...place,
    ...{ groups: 'women', childcare: 'on', days: 'tu', startTime: '9:00', endTime: '12:00' },
  })
  await record('Woche: Abendkurs', { ...place, days: 'mo', startTime: '18:00', endTime: '20:30' })
  await record('Woche: nach Absprache', place)
  await record('Woche: vorbei', { ...place, days: 'mo', endsOn: '2020-01-31' })
  await context.close()
})

test('a question finds what fits, says how it was understood, and becomes a week by the keyboard', async ({ page }) => {
  await page.goto('/offers')
  const field = page.getByRole('textbox', { name: 'Was wird gesucht?', exact: true })
  await field.fill(`${question} Zwirbel`)
  await field.press('Enter')
  await expect(page).toHaveURL(/q=Deutschkurs/)
  const best = page.locator('main article')
  await expect(best.getByRole('heading', { level: 2 })).toHaveText('Woche: Deutsch für Frauen')
  await expect(best).toContainText('passt genau')
  await expect(page.locator('[data-understood="Frauen"]')).toBeVisible()
  await expect(page.locator('[data-understood="Brunsbüttel"]')).toBeVisible()
  await expect(page.getByText('Nicht verstanden: Zwirbel')).toBeVisible()
  const near = page.getByRole('region', { name: 'Passt fast' })
  await expect(near.getByRole('row', { name: /Woche: Abendkurs/ })).toContainText('ohne Kinderbetreuung')
  await expect(page.getByText('Woche: vorbei')).toHaveCount(0)
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Woche', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/view=week/)
  await expect(page).toHaveURL(/q=Deutschkurs/)
  await expect(days(page)).toHaveCount(7)
  await expect(days(page).getByRole('heading')).toContainText([
    ...['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  ])
  await expect(page.getByRole('region', { name: 'Dienstag' })).toContainText('9–12 Uhr')
  await expect(page.getByRole('region', { name: 'Dienstag' })).toContainText('Woche: Deutsch für Frauen')
  await expect(page.getByRole('region', { name: 'Samstag' })).toContainText('nichts eingetragen')
  await expect(page.getByRole('region', { name: 'Nach Vereinbarung, ohne festen Tag' })).toContainText(
    'Woche: nach Absprache',
  )
  await expectNoViolations(page)
})

test('filter and question go together in the week; ended offers stay in the list; one link resets', async ({
  page,
}) => {
  await page.goto(`/offers?view=week&q=${encodeURIComponent(question)}`)
  await page.getByRole('combobox', { name: 'Zeit' }).selectOption('abends')
  await page.getByRole('checkbox', { name: 'auch beendete' }).check()
  await page.getByRole('button', { name: 'Anwenden' }).click()
  await expect(page).toHaveURL(/time=evening/)
  await expect(page.getByRole('region', { name: 'Montag' })).toContainText('Woche: Abendkurs')
  await expect(page.getByText('Woche: Deutsch für Frauen')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Zeit' }).selectOption('alle')
  await page.getByRole('button', { name: 'Anwenden' }).click()
  await expect(page.getByText('Beendete Angebote stehen nur in der Liste.')).toBeVisible()
  await expect(page.getByText('Woche: vorbei')).toHaveCount(0)
  await page.getByRole('link', { name: 'Liste', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Beendet' })).toContainText('Woche: vorbei')
  await page.getByRole('combobox', { name: 'Kinderbetreuung' }).selectOption('egal')
  await page.getByRole('button', { name: 'Anwenden' }).click()
  await expect(page.getByRole('region', { name: 'Passt auch genau' })).toContainText('Woche: Abendkurs')
  await page.getByRole('link', { name: 'Filter zurücksetzen' }).click()
  await expect(page).toHaveURL(/\/offers$/)
  await page.goto('/offers?q=Xyzzyplugh')
  await page.getByRole('link', { name: 'Wer ist dafür zuständig?' }).click()
  await expect(page).toHaveURL(/responsibilities\?q=Xyzzyplugh/)
})

test('in English, and on a phone a list for each day', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'kp-locale', value: 'en', url: baseURL! }])
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/offers?q=${encodeURIComponent('German course for women with childcare in Brunsbüttel')}`)
  await expect(page.locator('main article').getByRole('heading', { level: 2 })).toHaveText('Woche: Deutsch für Frauen')
  await expect(page.locator('main article')).toContainText('fits exactly')
  await expect(page.locator('[data-understood="wanted"]')).toBeVisible()
  await page.getByRole('link', { name: 'Week', exact: true }).click()
  const monday = page.getByRole('region', { name: 'Monday' })
  await expect(monday).toContainText('without childcare')
  const [first, second] = await Promise.all([
    monday.boundingBox(),
    page.getByRole('region', { name: 'Tuesday' }).boundingBox(),
  ])
  expect(second!.y).toBeGreaterThan(first!.y + first!.height - 1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectNoViolations(page)
})
