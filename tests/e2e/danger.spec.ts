import { gzipSync } from 'node:zlib'
import { request, type Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { de } from '../../lib/i18n/de'
import { en } from '../../lib/i18n/en'
import { admin, password, startApp, stateFile, stopApp } from './app'
import { expect, expectNoViolations, test } from './test'
import { portOf } from './ports'

const question = 'mein Mann schlägt mich, Brunsbüttel'
const address = (q: string) => `/responsibilities?q=${encodeURIComponent(q)}`
const block = (page: Page) => page.getByRole('region', { name: de.danger.titles.violence })

test('whom to call stands before the answer, without JavaScript, above the fold of a phone', async ({
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
  await page.goto(address(question))
  const calls = block(page).getByRole('link', { name: /anrufen: / })
  await expect(calls).toHaveCount(3)
  expect(await calls.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    'tel:110',
    'tel:116016',
    'tel:112',
  ])
  const bar = (await page.getByRole('navigation').last().boundingBox())!
  for (const call of await calls.all()) {
    const box = (await call.boundingBox())!
    expect(box.width).toBeGreaterThanOrEqual(44)
    expect(box.height).toBeGreaterThanOrEqual(44)
    expect(box.y + box.height).toBeLessThanOrEqual(bar.y)
    // Beside its number and label, not over them.
    const label = (await call.locator('xpath=ancestor::li').locator('p').nth(1).boundingBox())!
    expect(label.x + label.width).toBeLessThanOrEqual(box.x)
  }
  await expect(block(page)).toContainText('rund um die Uhr')
  await expect(page.getByText(de.danger.notStored)).toBeAttached()
  // First in the reading order: nothing understood and no answer stands before it.
  const heading = page.locator('main h2, main article').first()
  await expect(heading).toHaveText(de.danger.titles.violence)
  await expect(page.locator('main article h2').first()).toBeVisible()
  expect(await page.title()).not.toMatch(/schlägt|Brunsbüttel/)
  await context.close()
})

test('it reads well in English, in the dark, in forced colours, and has no barrier', async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: 'kp-locale', value: 'en', url: baseURL! }])
  await page.goto(address('my husband beats me'))
  const region = page.getByRole('region', { name: en.danger.titles.violence })
  await expect(region).toContainText('day and night, free of charge, anonymous')
  await expectNoViolations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoViolations(page, 'colours')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoViolations(page, 'all')
  await page.emulateMedia({ forcedColors: 'active' })
  await expect(region.getByRole('link', { name: /^Call 110/ })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('the numbers go with what is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.goto(address(question))
  await expect(async () => {
    await page.getByRole('button', { name: de.responsibilities.copyAll }).click()
    expect(await copied()).toMatch(/^Im Notfall:\n110 Notruf Polizei \(rund um die Uhr\)\n116 016 /)
  }).toPass()
  await block(page).getByRole('button', { name: 'Kopieren: 116 016' }).click()
  await expect.poll(copied).toBe('116 016 Hilfetelefon „Gewalt gegen Frauen“')
})

test('on paper stand the numbers, and nowhere the question', async ({ page }) => {
  await page.goto(address(question))
  await page.waitForFunction(() => document.adoptedStyleSheets.length > 0)
  const pdf = await page.pdf({ format: 'A4', printBackground: false })
  const text = (await extractText(await getDocumentProxy(new Uint8Array(pdf)))).text.join(' ').replace(/\s+/g, ' ')
  expect(text).toContain(de.danger.titles.violence)
  for (const number of ['110', '116 016', '112']) expect(text).toContain(number)
  expect(text).not.toMatch(/schl[äa]gt|mein Mann/i)
  expect(text).toContain('/responsibilities')
})

test('noting such a call counts its kind, and says that nothing else is kept', async ({ page }) => {
  await page.goto(address('Frauenhaus, mein Mann bedroht mich, Heide'))
  await page.getByRole('button', { name: de.responsibilities.log }).click()
  await expect(page.getByText(de.danger.counted)).toBeVisible()
  await page.goto('/questions/statistics')
  await expect(page.getByRole('heading', { name: de.danger.countsTitle })).toBeVisible()
  await expect(page.getByRole('cell', { name: de.danger.kinds.violence, exact: true })).toBeVisible()
})

test('a harmless question has no such block, and a dangerous page weighs little', async ({ page, request }) => {
  await page.goto(address('Schlagzeugkurs Heide'))
  await expect(page.locator('[data-danger]')).toHaveCount(0)
  const html = await (await request.get(address(question))).text()
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!)
  const parts = await Promise.all(styles.map(async (href) => (await request.get(href)).body()))
  const bytes = [Buffer.from(html), ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0)
  expect(bytes).toBeLessThanOrEqual(40_000)
})

test('other programs are told, and the log of the server says nothing of it', async () => {
  test.setTimeout(120_000)
  const app = await startApp('danger', portOf('danger'), {
    KNOTENPUNKT_START: 'empty',
    LOG_LEVEL: 'debug',
  })
  try {
    const email = 'programm@kreis.example'
    await admin(app.folder, { command: 'user:add', email, name: 'Programm', role: 'reader', password })
    const { token } = await admin(app.folder, { command: 'token:create', email, scope: 'read', name: 'Prüfung' })
    const client = await request.newContext({
      baseURL: app.address,
      extraHTTPHeaders: { Authorization: `Bearer ${String(token)}` },
      maxRedirects: 0,
    })
    const ask = (q: string, more = '') =>
      client.get(`/api/v1/responsibilities/resolve?q=${encodeURIComponent(q)}${more}`)
    const told = await ask('Kanarienvogel: mein Mann schlägt mich')
    expect(told.status()).toBe(200)
    const { urgent } = (await told.json()) as { urgent: { kind: string; numbers: { number: string }[] }[] }
    expect(urgent.map(({ kind }) => kind)).toEqual(['violence'])
    expect(urgent[0]!.numbers.slice(0, 2)).toEqual([
      expect.objectContaining({
        number: '110',
        label: 'Notruf Polizei',
        hours: 'rund um die Uhr',
        source: expect.any(String),
      }),
      expect.objectContaining({ number: '116 016', languages: expect.stringContaining('Ukrainisch') }),
    ])
    expect(await (await ask('Deutschkurs')).json()).not.toHaveProperty('urgent')
    expect((await ask('Kanarienvogel will nicht mehr leben', '&area=99')).status()).toBe(400)
    await client.get(address('Kanarienvogel: es brennt'))
    await client.dispose()
  } finally {
    await stopApp(app.process)
  }
  expect(app.output()).toContain('"event":"started"')
  expect(app.output()).not.toMatch(/Kanarienvogel|schl(ä|%C3%A4)gt/i)
})
