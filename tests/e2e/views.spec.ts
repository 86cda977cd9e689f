import type { Page } from '@playwright/test'
import { de } from '../../lib/i18n/de'
import { en } from '../../lib/i18n/en'
import { actionIds, callAction } from './call-action'
import { idle } from './doors'
import { expectNoViolations, expect, test } from './test'

const messages = { de, en }
const menu = (page: Page) => page.locator('summary[aria-label^="Ansichten:"]')
const ready = (page: Page) => expect(page.locator('[data-map-ready=true]')).toBeAttached()

async function open(page: Page, path: string) {
  await page.goto(path)
  await ready(page)
}

/** Saves what the network page shows, by its menu. */
async function save(page: Page, path: string, name: string, sharing: 'private' | 'office' = 'private') {
  await open(page, path)
  await menu(page).click()
  await page.getByRole('link', { name: 'Diese Ansicht speichern …' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Wer sie sieht').selectOption(sharing)
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(menu(page)).toHaveAccessibleName(`Ansichten: ${name}`)
  await ready(page)
}

const row = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })

test.describe('by a coordinator', () => {
  // No other test opens the network as one: a default would be in its way.
  test.use({ role: 'coordinator' })

  test('a view is saved, opened as it was left, made the default, renamed, doubled and deleted with undo', async ({
    page,
  }) => {
    await save(page, '/network?arrange=kind&level=local&selected=jobcenter', 'Vor Ort nach Art')
    await expect(page).toHaveURL('/network?level=local&selected=jobcenter&arrange=kind')
    await page.goto('/network')
    await expect(menu(page)).toHaveAccessibleName('Ansichten: Alle im Kreis')
    await menu(page).click()
    await page.getByRole('link', { name: 'Vor Ort nach Art' }).click()
    await expect(page).toHaveURL(/level=local/)
    await expect(menu(page)).toHaveAccessibleName('Ansichten: Vor Ort nach Art')
    await expect(page.getByRole('combobox', { name: 'Anordnung' })).toHaveValue('kind')

    await menu(page).click()
    await page.getByRole('button', { name: 'Als Standard' }).click()
    await expect(page.getByText('Damit öffnet sich Ihr Netzwerk.')).toBeVisible()
    await page.goto('/network')
    await expect(page).toHaveURL(/level=local/)
    await menu(page).click()
    await page.getByRole('link', { name: 'Alle im Kreis' }).click()
    await expect(menu(page)).toHaveAccessibleName('Ansichten: Alle im Kreis')

    await page.goto('/network/views')
    await row(page, 'Vor Ort nach Art')
      .getByRole('button', { name: /^Nicht mehr als Standard/ })
      .click()
    await expect(page.getByText('Standard', { exact: true })).toBeHidden()
    await row(page, 'Vor Ort nach Art')
      .getByRole('button', { name: /^Verdoppeln/ })
      .click()
    await expect(row(page, 'Vor Ort nach Art (Kopie)')).toBeVisible()
    await row(page, 'Vor Ort nach Art (Kopie)')
      .getByRole('link', { name: /^Löschen/ })
      .click()
    await page.getByRole('button', { name: 'In den Papierkorb' }).click()
    await expect(row(page, 'Vor Ort nach Art (Kopie)')).toHaveCount(0)
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await expect(row(page, 'Vor Ort nach Art (Kopie)')).toBeVisible()

    await row(page, 'Vor Ort nach Art')
      .getByRole('link', { name: /^Angaben zu/ })
      .click()
    await expect(page.getByText('Öffentliches Bild')).toHaveCount(0)
    await page.getByRole('link', { name: 'Bearbeiten' }).click()
    await page.getByLabel('Name').fill('Kreis und Gemeinden')
    await page.getByRole('button', { name: 'Speichern', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Kreis und Gemeinden' })).toBeVisible()
  })

  test('a snapshot says of which day it is, and offers nothing that would change it', async ({ page }) => {
    await save(page, '/network?kind=education', 'Nur Bildung')
    await page.goto('/network/views')
    await row(page, 'Nur Bildung')
      .getByRole('button', { name: /^Momentaufnahme/ })
      .click()
    const kept = page.getByRole('link', { name: /^Nur Bildung, Stand / })
    await kept.click()
    await ready(page)
    await expect(page.getByText(/^Momentaufnahme „Nur Bildung, Stand .*“: Sie zeigt, was am /)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Neu anordnen' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Vergleichen' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Filter zurücksetzen' }).click()
    await expect(page).toHaveURL(/snapshot=/)
    await page.getByRole('link', { name: 'Stand von heute zeigen' }).click()
    await expect(page).not.toHaveURL(/snapshot=/)
    await expect(page.getByText(/^Momentaufnahme „/)).toHaveCount(0)
    expect((await page.request.get('/network?snapshot=gibt-es-nicht')).status()).toBe(404)
  })
})

for (const locale of ['de', 'en'] as const) {
  test(`the menu and a presentation have no violation and are told (${locale})`, async ({ page, context, baseURL }) => {
    // A view is known by its address: two languages, two addresses.
    const day = locale === 'de' ? '2025-01-01' : '2025-01-02'
    await save(page, `/network?kind=health&day=${day}`, `Gesundheit ${locale}`, 'office')
    await save(page, `/network?kind=education&day=${day}`, `Lernen ${locale}`, 'office')
    await context.addCookies([{ name: 'kp-locale', value: locale, url: baseURL! }])
    const words = messages[locale].views
    await open(page, '/network?kind=health')
    await page.locator(`summary[aria-label^="${words.title}:"]`).click()
    await expectNoViolations(page)

    await page.goto('/network/views')
    for (const name of [`Gesundheit ${locale}`, `Lernen ${locale}`]) await row(page, name).getByRole('checkbox').check()
    await page.getByRole('button', { name: words.presentThese }).click()
    await expect(page).toHaveURL(/present\?view=.*view=/)
    await expect(page.getByRole('heading', { level: 1, name: `Gesundheit ${locale}` })).toBeVisible()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('heading', { level: 1, name: `Lernen ${locale}` })).toBeVisible()
    await expect(page.getByRole('status')).toContainText(`Lernen ${locale}`)
    await expect(page.getByRole('img').getByText('Volkshochschule').first()).toBeVisible()
    await expectNoViolations(page)
    await page.setViewportSize({ width: 320, height: 844 })
    await expectNoViolations(page, 'all')
    await page.keyboard.press('Home')
    await expect(page.getByRole('heading', { level: 1, name: `Gesundheit ${locale}` })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL('/network/views')
  })
}

test('a picture is published for everybody with public details only, and taken back', async ({
  page,
  browser,
  baseURL,
}) => {
  const create = actionIds().get('app/(shell)/organisations/actions.ts#createOrganisationAction')!
  const secret = { restrictedContact: 'Kanarie 0481 4711', phone: '0481 4712', note: 'Kanarie Notiz' }
  for (const form of [
    { name: 'Offene Stelle', kind: 'volunteering', visibility: 'public', areaId: '010510044044' },
    { name: 'Innere Stelle', kind: 'volunteering', visibility: 'internal' },
    { name: 'Zuflucht Kanarie', kind: 'welfare', visibility: 'public', protected: 'on', place: 'Kanarienort' },
  ]) {
    const answer = await callAction(
      page.request,
      create,
      { page: '/organisations/new' },
      { form: { ...form, ...secret }, state: idle },
      baseURL!,
    )
    expect(answer.headers()['x-action-redirect']).toMatch(/^\/organisations\//)
  }
  await save(page, '/network?arrange=free', 'Für die Internetseite', 'office')
  await page.goto('/network/views')
  await row(page, 'Für die Internetseite')
    .getByRole('link', { name: /^Angaben zu/ })
    .click()
  await page.getByRole('button', { name: 'Veröffentlichen' }).click()
  const address = (await page.getByRole('link', { name: 'Seite für alle' }).getAttribute('href'))!
  await expect(page.locator('code')).toContainText(`${address}.svg`)

  const guest = await browser.newContext({ baseURL: baseURL!, storageState: { cookies: [], origins: [] } })
  const read = await guest.newPage()
  const errors: string[] = []
  read.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  const response = (await read.goto(address))!
  expect(response.headers()).toMatchObject({
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'public, max-age=300',
  })
  await expect(read.getByRole('heading', { level: 1, name: 'Für die Internetseite' })).toBeVisible()
  const who = read.getByRole('region', { name: 'Wer im Bild ist' })
  await expect(who.getByRole('row', { name: /Offene Stelle/ })).toContainText('Heide')
  await expect(who.getByRole('row', { name: /Zuflucht/ })).toBeVisible()
  expect(await read.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(600)
  expect(await read.locator('script').count()).toBe(0)
  const picture = await guest.request.get(`${address}.svg`)
  expect(picture.headers()).toMatchObject({
    'content-type': 'image/svg+xml; charset=utf-8',
    'cross-origin-resource-policy': 'cross-origin',
  })
  expect(picture.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  const again = await guest.request.get(`${address}.svg`, { headers: { 'If-None-Match': picture.headers().etag! } })
  expect(again.status()).toBe(304)
  for (const text of [await response.text(), await picture.text()]) {
    expect(text).toContain('Offene')
    expect(text).not.toMatch(/0481|Kanarienort|Kanarie Notiz|Innere Stelle/)
  }
  expect(errors).toEqual([])

  await page.getByRole('button', { name: 'Zurückziehen' }).click()
  await expect(page.getByRole('button', { name: 'Veröffentlichen' })).toBeVisible()
  for (const path of [address, `${address}.svg`]) expect((await guest.request.get(path)).status()).toBe(404)
  await page.getByRole('link', { name: 'Verlauf' }).click()
  await expect(page.getByText('Öffentliches Bild zurückgezogen', { exact: true })).toBeVisible()
  await expect(page.getByText('Öffentliches Bild veröffentlicht')).toBeVisible()
  await guest.close()
})
