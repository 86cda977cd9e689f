import type { Page } from '@playwright/test'
import { expect, test } from './test'

const shownOn = (page: Page) => page.getByText(/^\d+ Organisation(en)?, \d+ Beziehung(en)?\.$/)
const answer = (page: Page) => page.getByRole('complementary', { name: 'Antwort' })

async function open(page: Page, path = '/network') {
  await page.goto(path)
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
}

test('a question is answered in words, as a list, in the picture and as a table', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Fragen', exact: true }).click()
  await page.getByRole('button', { name: 'Wer verbindet?' }).click()
  await expect(answer(page).getByText(/^Die meisten Wege zwischen zwei Organisationen laufen über /)).toBeVisible()
  await expect(answer(page).getByText(/^So gezählt: /)).toContainText('Kein Urteil')
  await expect(answer(page).getByRole('listitem')).toHaveCount(6)
  await expect(page.locator('[data-rank-of]')).toHaveCount(6)
  await expect(page).toHaveURL(/ask=connects/)

  const first = (await answer(page).getByRole('listitem').first().getByRole('link').textContent())!
  await answer(page)
    .getByRole('button', { name: /als Tabelle/ })
    .click()
  const table = page.getByRole('region', { name: 'Wer verbindet?' })
  await expect(table.getByRole('row').nth(1)).toContainText(first)
  const file = await (await page.request.get('/network/export?ask=connects')).text()
  expect(file.startsWith('\uFEFFRang;Wer;Wege;Gruppen')).toBe(true)
  expect(file.split('\n')[1]).toContain(first)

  await table.getByRole('link', { name: first, exact: true }).click()
  await expect(page.getByRole('complementary', { name: 'Auswahl' }).getByRole('heading', { name: first })).toBeVisible()
  await page.getByRole('button', { name: 'Zurück zur Antwort' }).click()
  await expect(answer(page)).toBeVisible()
  await page.goBack()
  await expect(page).not.toHaveURL(/view=table/)
  await page.goBack()
  await expect(answer(page)).toBeHidden()
  await page.goForward()
  await expect(answer(page)).toBeVisible()
})

test('two marked by keyboard: the way between them, and what they have in common', async ({ page }) => {
  await open(page)
  const walk = page.getByRole('application')
  await walk.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/pick=.+&pick=/)
  await expect(page.getByText(/^Markiert: .+, .+\.$/)).toBeVisible()
  await open(page, '/network?pick=vhs-burg&pick=jobcenter')
  await page.getByRole('button', { name: 'Weg zeigen' }).click()
  await expect(answer(page)).toContainText(/Von .+ nach Jobcenter Dithmarschen sind es \d Schritte, über /)
  await expect(answer(page).getByLabel('Von')).toHaveValue('vhs-burg')
  const steps = await answer(page).getByRole('listitem').count()
  await expect(page.locator('[data-rank-of]')).toHaveCount(steps)
  await page.getByRole('button', { name: 'Was haben sie gemeinsam?' }).first().click()
  await expect(answer(page)).toContainText('gemeinsame')
})

test('two days are compared in sentences whose names are links', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Vergleichen' }).click()
  await page.getByLabel('Früherer Tag').fill('2019-06-30')
  await expect(page).toHaveURL(/compare=2019-06-30/)
  await expect(page.getByText(/^Seit dem 30\.06\.2019 sind \d+ Kooperationen dazugekommen, \d+ beendet/)).toBeVisible()
  const panel = page.getByRole('complementary', { name: 'Vergleich' })
  const added = panel.getByRole('region', { name: 'Neu' })
  await expect(added.getByRole('listitem').first()).toContainText(/ hat \d+ neue Partner: /)
  await expect(panel.getByRole('region', { name: 'Beendet' })).toContainText('nicht mehr')
  await added.getByRole('link').first().click()
  await expect(page.getByRole('complementary', { name: 'Auswahl' })).toBeVisible()
  const file = await (await page.request.get('/network/export?compare=2019-06-30')).text()
  expect(file).toContain('Beendet;')
  await page.getByRole('button', { name: 'Vergleich beenden' }).click()
  await expect(page).not.toHaveURL(/compare=/)
})

test('the time bar shows the network of a day, by keyboard too', async ({ page }) => {
  await open(page)
  const today = (await shownOn(page).textContent())!
  const slider = page.getByRole('slider', { name: 'Stand des Netzes' })
  await expect(slider).toHaveAttribute('aria-valuetext', 'heute')
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(page).toHaveURL(/day=\d{4}-01-31/)
  await expect(shownOn(page)).not.toHaveText(today)
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/day=\d{4}-02-2[89]/)
  await page.getByRole('button', { name: 'Zurück zu heute' }).click()
  await expect(shownOn(page)).toHaveText(today)
  await open(page, '/network?day=2018-12-31')
  await expect(page.getByRole('button', { name: 'Filter entfernen: Stand 31.12.2018' })).toBeVisible()
  await expect(shownOn(page)).not.toHaveText(today)
})

test('each change of the view is taken back and done again', async ({ page }) => {
  await open(page)
  const all = (await shownOn(page).textContent())!
  await page.getByRole('checkbox', { name: /^Bildung \d/ }).uncheck()
  await expect(shownOn(page)).not.toHaveText(all)
  const narrowed = (await shownOn(page).textContent())!
  await page.getByRole('radio', { name: 'Tabelle' }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('radio', { name: 'Karte', exact: true })).toBeChecked()
  await expect(page.getByText('Schritt zurück.', { exact: true })).toBeAttached()
  await page.getByRole('button', { name: 'Ansicht: Schritt zurück' }).click()
  await expect(shownOn(page)).toHaveText(all)
  await expect(page).toHaveURL(/\/network$/)
  await page.keyboard.press('Control+Shift+z')
  await expect(shownOn(page)).toHaveText(narrowed)
  await page.getByRole('button', { name: 'Ansicht: Schritt vor' }).click()
  await expect(page.getByRole('radio', { name: 'Tabelle' })).toBeChecked()
  await expect(page.getByRole('button', { name: 'Ansicht: Schritt vor' })).toBeDisabled()
})

test('the selected organisation is never under the panel', async ({ page }) => {
  await open(page, '/network?view=map&selected=dw-dithmarschen')
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport)
    const [map, panel] = await Promise.all(
      [page.locator('[data-map-ready]'), page.getByRole('complementary', { name: 'Auswahl' })].map((one) =>
        one.boundingBox(),
      ),
    )
    const apart = panel!.x >= map!.x + map!.width - 1 || panel!.y >= map!.y + map!.height - 1
    expect(apart).toBe(true)
  }
})

test('the matrix is walked by arrow keys; a field opens beside it', async ({ page }) => {
  await page.goto('/responsibilities/matrix?field=sprache')
  await expect(page.getByText(/^\d+ Felder sind leer\.$/)).toBeVisible()
  const cells = page.locator('[data-cell]')
  await cells.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-cell="1:1"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/topic=.+&area=/)
  await expect(page.getByRole('region', { name: 'Ausgewähltes Feld' })).toBeVisible()
  await page.getByLabel('Wenn ausfällt').selectOption({ label: 'Kreis Dithmarschen' })
  await page.getByRole('button', { name: 'Zeigen' }).click()
  await expect(page.getByRole('heading', { name: 'Ohne Kreis Dithmarschen' })).toBeVisible()
  const file = await (await page.request.get('/responsibilities/matrix/export?field=sprache')).text()
  expect(file.startsWith('\uFEFFThema;Amt oder Stadt;Was fehlt;Wer')).toBe(true)
})

test('in English, too', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'kp-locale', value: 'en', url: baseURL! }])
  await open(page, '/network?ask=breaks')
  const panel = page.getByRole('complementary', { name: 'Answer' })
  await expect(panel.getByText(/^If .+ drops out, \d+ organisations? loses? /)).toBeVisible()
  await open(page, '/network?compare=2019-06-30')
  await expect(page.getByText(/^Since 30\/06\/2019, \d+ cooperations have been added/)).toBeVisible()
})
