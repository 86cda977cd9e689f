import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import Graph from 'graphology'
import { parse } from 'graphology-gexf'
import { de } from '../../lib/i18n/de'
import { en } from '../../lib/i18n/en'
import type { NetworkPlaces } from '../../lib/network/geography'
import { unpackNetwork } from '../../lib/network/packed'
import { expect, expectNoViolations, test } from './test'

const words = de.networkGeo
const amt = '010515178' // Amt Büsum-Wesselburen
const symbols = (page: Page) => page.locator('[data-organisation]')
const panel = (page: Page, name: string) => page.getByRole('complementary', { name })
const choose = (page: Page, label: string, value: string) => page.getByLabel(`${label}:`).selectOption(value)

/** The number a text begins with. */
const numberIn = async (page: Page, pattern: RegExp) =>
  Number(/\d+/.exec((await page.getByText(pattern).first().textContent())!)![0])

async function open(page: Page, query = '') {
  await page.goto(`/network?view=geo${query}`)
  await expect(page.locator('svg[data-map-ready=true]')).toBeVisible()
}

const dataOf = async (page: Page) => {
  const today = new Date().toISOString().slice(0, 10)
  return unpackNetwork(await (await page.request.get(`/api/network/day?day=${today}`)).text())
}
const placesOf = async (page: Page) => (await (await page.request.get('/api/network/places')).json()) as NetworkPlaces

test('everybody with a place stands at it, the others are counted, protected ones are nowhere', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/network')
  await page.getByRole('radio', { name: words.title }).click()
  await expect(page).toHaveURL(/view=geo/)
  await expect(page.locator('svg[data-map-ready=true]')).toBeVisible()
  const shown = await numberIn(page, /^\d+ Organisationen an \d+ Orten\.$/)
  const missing = await numberIn(page, /^\d+ Organisationen stehen nicht auf der Karte/)
  const { nodes } = await dataOf(page)
  expect(shown + missing).toBe(nodes.length)
  expect(await symbols(page).count()).toBe(shown)
  const hidden = nodes.filter((node) => node.protected)
  expect(hidden.length).toBeGreaterThan(0)
  const { homes } = await placesOf(page)
  for (const { id, key } of hidden) {
    await expect(page.locator(`[data-organisation="${key}"]`)).toHaveCount(0)
    expect(homes).not.toHaveProperty(id)
  }
  await expect(page.getByText(words.source)).toBeVisible()
})

test('no symbol covers another, no name another, and the outlines fill the canvas', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  const boxes = (selector: string) =>
    page.locator(selector).evaluateAll((all) =>
      all.map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        return { left, top, right, bottom }
      }),
    )
  const centres = (await boxes('[data-organisation]')).map((box) => [box.left + box.right, box.top + box.bottom])
  for (const [index, a] of centres.entries())
    for (const b of centres.slice(index + 1)) expect(Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!) / 2).toBeGreaterThan(11)
  const names = await boxes('svg[data-map-ready] text')
  for (const [index, a] of names.entries())
    for (const b of names.slice(index + 1))
      expect(a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 3 && b.top < a.bottom - 3).toBe(false)
  const canvas = (await boxes('svg[data-map-ready]'))[0]!
  const county = (await boxes('svg[data-map-ready] [data-shape]')).reduce((a, b) => ({
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }))
  const share = (from: 'left' | 'top', to: 'right' | 'bottom') =>
    (county[to] - county[from]) / (canvas[to] - canvas[from])
  expect(Math.max(share('left', 'right'), share('top', 'bottom'))).toBeGreaterThan(0.85)
})

test('areas are coloured by what is counted, in words and numbers, and the address keeps it', async ({ page }) => {
  await open(page)
  await choose(page, words.paint, 'responsibilities')
  const legend = page.getByRole('list', { name: words.legend.responsibilities })
  await expect(legend.getByRole('listitem')).not.toHaveCount(0)
  const classes = await legend.getByRole('listitem').allTextContents()
  expect(classes.length).toBeLessThanOrEqual(5)
  for (const text of classes) expect(text).toMatch(/^\D+ \(\d+( bis \d+)?\)$/)
  await choose(page, words.per, 'inhabitants')
  await expect(page).toHaveURL(/paint=responsibilities&per=inhabitants/)
  await page.reload()
  const again = page.getByRole('list', { name: words.legend.responsibilities + words.perInhabitants })
  await expect(again.getByRole('listitem').last()).toContainText(words.tints[4]!)
  // The darkest tint is darker than the lightest, also in grey.
  const lightness = (await again.locator('rect').all()).map((swatch) =>
    swatch.evaluate((element) => {
      const pen = document.createElement('canvas').getContext('2d')!
      pen.fillStyle = getComputedStyle(element).fill
      pen.fillRect(0, 0, 1, 1)
      const [r, g, b] = pen.getImageData(0, 0, 1, 1).data
      return 0.3 * r! + 0.59 * g! + 0.11 * b!
    }),
  )
  const greys = await Promise.all(lightness)
  for (const [index, grey] of greys.slice(1).entries()) expect(greys[index]! - grey).toBeGreaterThan(15)
  await page.getByRole('combobox', { name: de.network.topic }).selectOption('sprache')
  await choose(page, words.paint, 'bodies')
  await expect(page.getByRole('list', { name: /zum Thema Sprachförderung/ })).toBeVisible()
})

test('an Amt leads to its organisations and its page, a symbol to what the map shows of it', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Amt Büsum-Wesselburen', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`area=${amt}`))
  const area = panel(page, words.selected)
  await expect(area.getByRole('heading', { name: 'Amt Büsum-Wesselburen' })).toBeVisible()
  const here = await area.getByRole('listitem').count()
  await expect(area.getByRole('link', { name: words.openArea })).toHaveAttribute('href', `/areas/${amt}`)
  await symbols(page).and(page.locator('[data-organisation="vhs-buesum"]')).click()
  const peek = panel(page, de.network.peek.title)
  await expect(peek.getByRole('heading', { name: 'Volkshochschule Büsum' })).toBeVisible()
  await peek.getByRole('button', { name: words.backToArea }).click()
  await area.getByRole('link', { name: words.openList }).click()
  await expect(page).toHaveURL(/\/organisations\?area=/)
  await expect(page.locator('main')).toContainText(`${here} `)
  await page.goBack()
  await expect(area.getByRole('heading', { name: 'Amt Büsum-Wesselburen' })).toBeVisible()
})

test('clicking an outline and a ring selects it, clicking again does not', async ({ page }) => {
  await open(page)
  const eider = page.getByRole('button', { name: /^Amt KLG Eider: \d/ })
  const box = (await eider.boundingBox())!
  // Within the outline, where no ring lies; not before the picture stands still.
  await eider.click({ position: { x: box.width * 0.3, y: box.height * 0.3 } })
  await expect(eider).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: /^Meldorf: \d+ Organisationen/ }).press('Enter')
  await expect(panel(page, words.selected).getByRole('heading', { name: 'Meldorf' })).toBeVisible()
  await expect(panel(page, words.selected).getByRole('definition').getByRole('button')).toBeVisible()
})

test('every Amt and place is reached with the keyboard; the table beside says the same', async ({ page }) => {
  await open(page)
  const stops = page.locator('svg[data-map-ready] [role=button]')
  await expect(page.locator('svg[data-map-ready] [tabindex="0"]')).toHaveCount(1)
  await page.locator('svg[data-map-ready] [tabindex="0"]').focus()
  const reached = new Set<string>()
  const queue: string[] = []
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-area') ?? '')
  const see = async () => {
    const id = await focused()
    if (!reached.has(id)) queue.push(id)
    reached.add(id)
  }
  await see()
  while (queue.length) {
    const from = queue.shift()!
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      await page.locator(`svg[data-map-ready] [data-area="${from}"]`).focus()
      await page.keyboard.press(key)
      await see()
    }
  }
  expect(reached.size).toBe(await stops.count())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/area=/)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/area=/)
  const table = page.getByRole('table', { name: words.table })
  const { offices } = await placesOf(page)
  await expect(table.locator('tbody tr')).toHaveCount(offices.length)
  const sum = (await table.locator('tbody td:nth-child(2)').allTextContents()).reduce((all, n) => all + Number(n), 0)
  expect(sum).toBe(await symbols(page).count())
  await table.getByRole('button', { name: 'Heide', exact: true }).press('Enter')
  await expect(panel(page, words.selected).getByRole('heading', { name: 'Heide' })).toBeVisible()
})

test('the filters of the map count here, too', async ({ page }) => {
  await open(page, '&topic=sprache')
  const before = await symbols(page).count()
  await page.getByRole('checkbox', { name: /^Bildung \d/ }).uncheck()
  await expect.poll(() => symbols(page).count()).toBeLessThan(before)
  expect(await symbols(page).locator('.kind-education').count()).toBe(0)
  await page.getByRole('button', { name: de.resetFilters }).click()
  await expect(page).toHaveURL(/view=geo/)
  await expect.poll(() => symbols(page).count()).toBeGreaterThan(before)
})

test('on a phone many are a number, and nothing sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  const heide = page.locator('svg[data-map-ready]').getByRole('button', { name: /^Heide: / })
  await expect(heide.locator('[data-organisation]')).toHaveCount(0)
  const count = /\d+/.exec((await heide.getAttribute('aria-label'))!)![0]
  await expect(page.locator('svg[data-map-ready]').getByText(count, { exact: true }).first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.getByRole('button', { name: de.network.zoomIn }).click()
  await expect.poll(async () => (await page.locator('svg[data-map-ready]').boundingBox())!.width).toBeGreaterThan(500)
  await page.getByRole('button', { name: de.network.fit }).click()
  await expect.poll(async () => (await page.locator('svg[data-map-ready]').boundingBox())!.width).toBeLessThan(400)
  await expectNoViolations(page)
})

test('a county without outlines has the table, kindly', async ({ page }) => {
  await page.route('**/api/network/places*', async (route) => {
    const places = (await (await route.fetch()).json()) as NetworkPlaces
    await route.fulfill({ json: { ...places, picture: null } })
  })
  await page.goto('/network')
  await page.getByRole('radio', { name: words.title }).click()
  await expect(page.getByText(words.noOutlines)).toBeVisible()
  await page.getByRole('table', { name: words.table }).getByRole('button', { name: 'Heide', exact: true }).click()
  await expect(panel(page, words.selected).getByRole('heading', { name: 'Heide' })).toBeVisible()
  await expectNoViolations(page)
})

test('on paper: the map, its legend, the table and the source; in English, too', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'kp-locale', value: 'en', url: baseURL! }])
  await open(page, '&paint=actors')
  await expectNoViolations(page)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const map = page.locator('svg[data-map-ready]')
  await expect.poll(async () => (await map.boundingBox())!.height).toBeGreaterThan(500)
  await expect(page.getByRole('list', { name: en.networkGeo.legend.actors })).toBeVisible()
  await expect(page.getByRole('table', { name: en.networkGeo.table })).toBeVisible()
  await expect(page.getByText(en.networkGeo.source)).toBeVisible()
})

test('every format is in one menu; GEXF holds what the page shows', async ({ page }) => {
  await page.goto('/network?kind=education&view=geo')
  const { out } = de.network
  await page.getByLabel(out.title).click()
  const links = page.locator('details[open] a')
  await expect(links).toHaveText(Object.values(out.formats).map(({ name, use }) => `${name}${use}`))
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    links.filter({ hasText: out.formats.gexf.name }).click(),
  ])
  expect(file.suggestedFilename()).toBe('knotenpunkt-netzwerk.gexf')
  const graph = parse(Graph as never, readFileSync(await file.path(), 'utf8')) as unknown as Graph
  const { nodes } = await dataOf(page)
  expect(graph.order).toBe(nodes.filter(({ kind }) => kind === 'education').length)
  expect(graph.everyNode((_, { x, color }) => Number.isFinite(x) && typeof color === 'string')).toBe(true)
})
