import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { formatDate } from '../../lib/dates'
import { de } from '../../lib/i18n/de'
import { arrangements } from '../../lib/network/schema'
import { drawnRelations, symbolsOf } from './map-symbols'
import { expect, test } from './test'

/** How many organisations the page shows; other files add some at the same time. */
async function shownOn(page: Page): Promise<number> {
  return Number(/^\d+/.exec((await page.getByText(/^\d+ Organisationen, \d+ Beziehungen\.$/).textContent())!)![0])
}

test.beforeEach(async ({ page }) => {
  await page.goto('/network')
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
})

test('the sentence, the legend and the table say the same', async ({ page }) => {
  const all = await shownOn(page)
  expect(all).toBeGreaterThanOrEqual(122)
  await page.getByRole('checkbox', { name: /^Bildung \d/ }).uncheck()
  const summary = page.getByText(/^\d+ Organisationen, \d+ Beziehungen\.$/)
  await expect(summary).not.toHaveText(new RegExp(`^${all}`))
  const shown = await shownOn(page)
  await page.getByRole('radio', { name: 'Tabelle' }).click()
  await page
    .getByRole('button', { name: /von \d+ …/ })
    .click({ timeout: 2000 })
    .catch(() => undefined)
  await expect(page.getByRole('region', { name: 'Tabelle' }).locator('tbody tr')).toHaveCount(shown)
  await expect(page.getByRole('region', { name: 'Tabelle' })).not.toContainText('Volkshochschule Heide')
})

test('every organisation is reached with the keyboard and announced', async ({ page }) => {
  const all = await shownOn(page)
  const walk = page.getByRole('application')
  await walk.focus()
  const reached = new Set<string>()
  for (let step = 0; step < all + 5; step++) {
    reached.add((await walk.getAttribute('data-walk'))!)
    await page.keyboard.press(']')
  }
  expect(reached.size).toBe(all)
  await expect(page.locator('main [aria-live=assertive]')).toHaveText(new RegExp(`Knoten \\d+ von ${all}`))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary', { name: 'Auswahl' })).toBeVisible()
})

test('an address holds the whole state; focus shows only the surroundings', async ({ page }) => {
  await page.goto('/network?selected=stadt-brunsbuettel&focus=stadt-brunsbuettel&steps=1')
  const peek = page.getByRole('complementary', { name: 'Auswahl' })
  await expect(peek.getByRole('heading', { name: 'Stadt Brunsbüttel' })).toBeVisible()
  await expect(page.getByText(/^(\d|1\d) Organisationen/)).toBeVisible()
  await peek.getByRole('button', { name: '2 Schritte' }).click()
  await expect(page).toHaveURL(/steps=2/)
  await peek.getByRole('button', { name: 'Fokus aufheben' }).click()
  await expect(page.getByText(/^1\d\d Organisationen/)).toBeVisible()
})

test('what stays visible stays where it is, whatever is filtered', async ({ page }) => {
  const before = await symbolsOf(page)
  await page.getByRole('checkbox', { name: /^Bildung \d/ }).uncheck()
  await expect.poll(async () => Object.keys(await symbolsOf(page)).length).toBeLessThan(Object.keys(before).length)
  for (const [key, { x, y }] of Object.entries(await symbolsOf(page)))
    expect([key, x, y]).toEqual([key, before[key]!.x, before[key]!.y])
})

test('the slider draws fewer relations, says how many, and the address keeps it', async ({ page }) => {
  const all = await drawnRelations(page)
  await page.getByRole('slider', { name: de.network.ties.title }).fill('20')
  await expect(page).toHaveURL(/ties=20/)
  await expect.poll(() => drawnRelations(page)).toBeLessThan(all)
  const drawn = await drawnRelations(page)
  await expect(page.getByText(new RegExp(`^${drawn} von ${all} gezeichnet`))).toBeVisible()
  await page.reload()
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  expect(await drawnRelations(page)).toBe(drawn)
})

test('every arrangement shows everybody', async ({ page }) => {
  const organisations = async () => Object.keys(await symbolsOf(page)).filter((key) => !key.includes(':'))
  const all = (await organisations()).length
  // Meetings are in a file of their own: here nobody met.
  for (const arrange of arrangements.filter((one) => one !== 'with-meetings')) {
    await page.getByRole('combobox', { name: de.network.arrange }).selectOption(arrange)
    await expect(page.locator('[data-map-ready=true]')).toBeAttached()
    expect(await organisations()).toHaveLength(all)
  }
})

test('the picture is saved with title, date, legend and all names', async ({ page }) => {
  const save = async (format: 'png' | 'svg') => {
    await page
      .locator('summary', { has: page.locator('svg') })
      .and(page.getByLabel(de.network.picture.save))
      .click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: de.network.picture[format], exact: true }).click(),
    ])
    await page.keyboard.press('Escape')
    return file
  }
  expect((await save('png')).suggestedFilename()).toBe('knotenpunkt-netzwerk.png')
  const file = await save('svg')
  expect(file.suggestedFilename()).toBe('knotenpunkt-netzwerk.svg')
  const svg = readFileSync((await file.path())!, 'utf8')
  const texts = await page.evaluate((source) => {
    const picture = new DOMParser().parseFromString(source, 'image/svg+xml')
    return [...picture.querySelectorAll('text')].map((text) => text.textContent)
  }, svg)
  const text = texts.join(' ')
  expect(text).toContain(`${de.network.title} Kreis Dithmarschen`)
  expect(text).toContain(formatDate(new Date().toISOString(), 'de'))
  expect(text).toContain(de.organisations.kinds.education)
  expect(text).toContain(de.network.linkKinds.funding)
  for (const { label } of Object.values(await symbolsOf(page)))
    for (const line of label.split('\n').filter(Boolean)) expect(text).toContain(line)
})

test('the table is exported as CSV', async ({ page }) => {
  const answer = await page.request.get('/network/export?kind=education')
  const text = await answer.text()
  expect(text.startsWith('\uFEFFOrganisation;Art')).toBe(true)
  expect(text).toContain('Volkshochschule Heide')
  expect(text).not.toContain('Jobcenter')
})
