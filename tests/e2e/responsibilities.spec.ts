import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { stateFile } from './app'
import { expect, expectNoViolations, test } from './test'

const ask = (page: Page, q: string) => page.goto(`/responsibilities?q=${encodeURIComponent(q)}`)

test('without JavaScript: question, answer, reasons and a dialable number are there', async ({
  browser,
  baseURL,
}, info) => {
  const context = await browser.newContext({
    baseURL: baseURL!,
    storageState: stateFile(info.project.name, 'reader'),
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  await page.goto('/responsibilities')
  await page.getByLabel('Thema und Ort').fill('Schuldnerberatung Marne')
  await page.keyboard.press('Enter')
  await expect(page.locator('main article').getByRole('heading', { level: 2 })).toHaveText(
    'Diakonisches Werk des Kirchenkreises Dithmarschen',
  )
  await expect(page.getByText('Warum diese Antwort?')).toBeVisible()
  await page.locator('summary', { hasText: 'Stimmt nicht' }).click()
  await page.getByLabel(/Was stimmt nicht/).fill('Die Beratung ist umgezogen.')
  await page.getByRole('button', { name: 'Fehler melden' }).click()
  await expect(page.getByText('Danke, der Fehler ist gemeldet.')).toBeVisible()
  await ask(page, 'Schuldnerberatung Marne')
  await page.getByRole('link', { name: /^Ort: Marne/ }).click()
  await page.getByRole('combobox', { name: 'Ort' }).selectOption('Heide')
  await page.locator('[data-picker]').getByRole('button').click()
  await expect(page.getByRole('link', { name: /^Ort: Heide/ })).toBeVisible()
  await context.close()
})

test('several places are asked back, one click answers', async ({ page }) => {
  await ask(page, 'Unterbringung 25746')
  await expect(page.getByRole('heading', { name: 'Welchen Ort meinen Sie?' })).toBeVisible()
  await page.getByRole('link', { name: 'Heide', exact: true }).click()
  await expect(page.locator('main article').getByRole('heading', { level: 2 })).toHaveText('Stadt Heide')
})

test('several needs have a block each, who decides is told from who advises', async ({ page }) => {
  await ask(page, 'Depressionen, Alphakurs, Asylverfahren läuft, Brunsbüttel')
  const blocks = page.locator('[data-need]')
  await expect(page.getByRole('heading', { name: '3 Anliegen erkannt' })).toBeVisible()
  await expect(blocks.getByRole('heading', { level: 3 }).filter({ hasText: /^\d/ })).toHaveText([
    /Psychosoziale Beratung/,
    /Asylverfahren/,
    /Alphabetisierung/,
  ])
  await expect(blocks.nth(2)).toContainText('Für dieses Thema ist hier niemand eingetragen.')
  await expect(blocks.nth(1).getByRole('heading', { name: 'Zuständig, entscheidet' })).toBeVisible()
  await expect(blocks.nth(1).getByRole('heading', { name: 'Berät und begleitet' })).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Nur Alphabetisierung und Grundbildung' }).click()
  await expect(page.getByRole('button', { name: 'Lücke melden' })).toBeVisible()
})

test('who is not wanted is left out, and is back with one click', async ({ page }) => {
  await ask(page, 'Schuldnerberatung Marne, nicht von der Kirche')
  await expect(page.getByText('Nicht gesucht haben wir: Kirche.')).toBeVisible()
  await expectNoViolations(page)
  const without = page.getByRole('link', { name: /^Ohne Kirche/ })
  await without.click()
  await expect(without).toHaveCount(0)
  await expect(page.locator('main article').getByRole('heading', { level: 2 })).toHaveText(/Diakonisches Werk/)
})

test('what differs by place is asked for the place; what does not, is not', async ({ page }) => {
  await ask(page, 'Wohngeld')
  await expect(page.getByText(/Die Antwort hängt vom Ort ab/)).toBeVisible()
  await ask(page, 'Einbürgerung 25746')
  await expect(page.getByRole('link', { name: /^Ort: Kreis Dithmarschen/ })).toBeVisible()
  await expect(page.locator('main article').getByText(/dem Ort/)).toHaveCount(0)
})

test('another meaning of a word is offered, a town of another county is not answered', async ({ page }) => {
  await ask(page, 'DaZ Heide')
  await page.getByRole('link', { name: 'Sprachförderung' }).first().click()
  await expect(page.locator('main article').getByRole('heading', { level: 2 })).toHaveText(/Volkshochschule/)
  await ask(page, 'Deutschkurs Itzehoe')
  await expect(page.getByRole('heading', { name: 'Itzehoe liegt nicht im Kreis.' })).toBeVisible()
})

test('the desk works with the keyboard: walk, copy, log, next caller', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await ask(page, 'Deutschkurs Heide')
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('main article')).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Kopiert' }).first()).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Gilt für')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Die Anfrage ist notiert.')).toBeVisible()
  await ask(page, 'Wohngeld Heide')
  await page.getByRole('button', { name: 'Mit Rückruf notieren' }).click()
  await expect(page.getByText('Die Anfrage ist notiert.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/responsibilities$/)
  await expect(page.getByLabel('Thema und Ort')).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Zuletzt gefragt' })).toBeVisible()
})

test('what was understood is corrected with one key', async ({ page }) => {
  await ask(page, 'Deutschkurs Heide')
  const topic = page.getByRole('link', { name: /^Thema: / })
  const choice = page.getByRole('combobox', { name: 'Thema' })
  await expect(async () => {
    await page.keyboard.press('F2')
    await expect(choice).toBeFocused({ timeout: 1000 })
  }).toPass()
  await expect(topic).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(choice).toBeHidden()
  await expect(page).toHaveURL(/q=Deutschkurs/)
  await page.keyboard.press('F4')
  await expect(page.getByRole('combobox', { name: 'Ort' })).toBeFocused()
  await page.keyboard.type('Marne')
  // Enter in the list chooses; the place of before leaves the field, which is ready for the next caller.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /^Ort: Marne/ })).toHaveAttribute('aria-expanded', 'false')
  await expect(page.getByLabel('Thema und Ort')).toHaveValue('Deutschkurs')
  await expect(page.getByLabel('Thema und Ort')).toBeFocused()
  await page.keyboard.press('F9')
  await expect(page.getByRole('combobox', { name: 'Zielgruppe' })).toBeFocused()
})

test('an answer weighs at most 40 kB before any script: page and styles, compressed', async ({ request }) => {
  const page = await (await request.get('/responsibilities?q=Deutschkurs%20Wesselburen')).text()
  const styles = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!)
  expect(styles.length).toBeGreaterThan(0)
  const parts = await Promise.all(styles.map(async (href) => (await request.get(href)).body()))
  const bytes = [Buffer.from(page), ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0)
  expect(bytes).toBeLessThanOrEqual(40_000)
})

test('a reported word is added to a topic right in the list, and then understood', async ({ page }) => {
  const word = `Zworkel${Date.now() % 100000}`
  await ask(page, word)
  await expect(page.getByRole('heading', { name: 'Welches Thema meinen Sie?' })).toBeVisible()
  await page.goto(`/responsibilities?q=${word}&topic=sprache.kinderbetreuung`)
  await page.getByRole('button', { name: 'Ich kläre das' }).click()
  await expect(page.getByText('Verwaltung klärt das.')).toBeVisible()
  await page.goto('/questions')
  const row = page.getByRole('listitem').filter({ hasText: word })
  await expect(row).toContainText('Verwaltung klärt das seit')
  await row.locator('summary', { hasText: 'Wort zu einem Thema' }).click()
  await row.getByLabel('Wort').fill(word)
  await row.getByRole('button', { name: 'Wort hinzufügen' }).click()
  await expect(row).toContainText('Rückgängig')
  await page.reload()
  await expect(row.getByRole('button')).toHaveCount(0)
  await ask(page, word)
  await expect(page.getByRole('link', { name: /^Thema: / })).toContainText('Kinderbetreuung während der Kurse')
})

test('the Wegweiser of a place leads to the question and back', async ({ page }) => {
  await page.goto('/areas')
  await page.getByRole('link', { name: 'Wesselburen', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Wer hilft wobei in Wesselburen?' })).toBeVisible()
  await page.getByRole('link', { name: 'Leistungen für Asylsuchende' }).first().click()
  await expect(page.locator('main article').getByRole('heading', { level: 2 })).toHaveText('Amt Büsum-Wesselburen')
  await page.getByRole('link', { name: 'Wer macht das wo?' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Leistungen für Asylsuchende' })).toBeVisible()
})
