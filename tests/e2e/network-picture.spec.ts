import type { Page } from '@playwright/test'
import { de } from '../../lib/i18n/de'
import { openFirst, startApp, stopApp, type App } from './app'
import { symbolsOf } from './map-symbols'
import { portOf } from './ports'
import { expect, test } from './test'

// How well the first view of Dithmarschen reads: on an app of its own, because other files add organisations.

const name = 'picture'
const port = portOf(name)

let app: App
test.use({
  storageState: { cookies: [], origins: [] },
  baseURL: `http://localhost:${port}`,
  viewport: { width: 1440, height: 900 },
})
test.beforeAll(async () => {
  app = await startApp(name, port)
})
test.afterAll(async () => {
  if (app?.process.exitCode === null) await stopApp(app.process)
})

/** The share of the symbols that bear a name; `of`: those whose key begins so. */
async function shareNamed(page: Page, of = ''): Promise<number> {
  const symbols = Object.entries(await symbolsOf(page)).filter(([key]) => key.startsWith(of))
  return symbols.filter(([, { label }]) => label).length / symbols.length
}

test('the first view names three of four, no name covers another, and cells fill the canvas', async ({ page }) => {
  await openFirst(page, app)
  await page.goto('/network')
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  await expect.poll(() => shareNamed(page)).toBeGreaterThanOrEqual(0.75)
  const names = Object.values(await symbolsOf(page)).flatMap(({ name }) => (name ? [name] : []))
  for (const [index, [left, top, right, bottom]] of names.entries())
    for (const [l, t, r, b] of names.slice(index + 1))
      expect(left < r && l < right && top < b && t < bottom).toBe(false)
  const canvas = (await page.locator('[data-map-ready] canvas').first().boundingBox())!
  const cells = (await page.locator('[data-map-cells]').boundingBox())!
  expect(cells.width / canvas.width).toBeGreaterThan(0.85)
  expect(cells.height / canvas.height).toBeGreaterThan(0.85)
  await expect(page.locator('[data-map-titles] text')).toHaveCount(10)

  // Beside topics: nearly all of them.
  await page.getByRole('combobox', { name: de.network.arrange }).selectOption('with-topics')
  await expect.poll(() => shareNamed(page, 'topic:')).toBeGreaterThan(0.8)
})
