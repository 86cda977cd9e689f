import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Core } from 'cytoscape'
import { de } from '../../lib/i18n/de'
import { symbolsOf } from './map-symbols'
import { expect, expectNoViolations, test } from './test'

const words = de.network

async function open(page: Page, path: string) {
  await page.goto(path)
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
}

/** Colours of the map as Cytoscape draws them. */
const coloursOf = (page: Page) =>
  page.evaluate(() => {
    const cy = [...document.querySelectorAll<HTMLElement & { _cyreg?: { cy: Core } }>('[data-map-ready] *')].find(
      (element) => element._cyreg,
    )!._cyreg!.cy
    const named = cy.nodes().filter((node) => Boolean(node.style('label')))[0]!
    const walked = cy.nodes('.walked')
    return {
      name: named.style('color') as string,
      halo: named.style('text-outline-color') as string,
      symbol: named.style('background-color') as string,
      line: cy.edges()[0]!.style('line-color') as string,
      walked: walked.nonempty() ? (walked.style('outline-color') as string) : '',
      ground: getComputedStyle(document.body).backgroundColor,
    }
  })

/** Contrast after WCAG 2. */
function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [red, green, blue] = colour
      .match(/[\d.]+/g)!
      .map(Number)
      .map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const [more, less] = [light(a), light(b)].sort((p, q) => q - p) as [number, number]
  return (more + 0.05) / (less + 0.05)
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`with forced colours (${colorScheme}) names, lines, symbols and the focus stand out`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await open(page, '/network')
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await coloursOf(page)).walked).not.toBe('')
    const { name, halo, symbol, line, walked, ground } = await coloursOf(page)
    expect(contrast(name, halo)).toBeGreaterThan(7)
    for (const colour of [symbol, line]) expect(contrast(colour, ground)).toBeGreaterThan(7)
    expect(contrast(walked, ground)).toBeGreaterThan(2)
    expect(walked).not.toBe(symbol)
    await page.emulateMedia({ forcedColors: 'none', colorScheme })
    await expect.poll(async () => (await coloursOf(page)).symbol).not.toBe(symbol)
  })

test('who wants less motion sees one picture fade into the other, and nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, '/network')
  await page.evaluate(() => {
    const seen = window as unknown as { faded: number }
    seen.faded = 0
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof HTMLElement && 'fading' in node.dataset) seen.faded++
    }).observe(document.body, { childList: true, subtree: true })
  })
  const faded = () => page.evaluate(() => (window as unknown as { faded: number }).faded)
  await page.getByRole('button', { name: words.zoomIn }).click()
  const near = await symbolsOf(page)
  await page.getByRole('button', { name: words.fit }).click()
  // At once at the new place: no step between.
  const [at, later] = [await symbolsOf(page), (await page.waitForTimeout(250), await symbolsOf(page))]
  expect(at).not.toEqual(near)
  for (const [key, { x, y }] of Object.entries(at)) expect([later[key]!.x, later[key]!.y]).toEqual([x, y])
  expect(await faded()).toBe(1)
  await expect(page.locator('[data-fading]')).toHaveCount(0)

  await page.getByRole('combobox', { name: words.arrange }).selectOption('kind')
  await expect(page).toHaveURL(/arrange=kind/)
  await expect.poll(faded).toBe(2)
  await expect(page.locator('[data-fading]')).toHaveCount(0)
  await expect.poll(async () => (await symbolsOf(page))['kreis-dithmarschen']).not.toEqual(later['kreis-dithmarschen'])
})

test('at 400 % zoom nothing of the map is lost', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await open(page, '/network?view=map')
  await expectNoViolations(page)
  await page.getByRole('button', { name: words.showFilters }).click()
  await page.locator('select:visible', { has: page.locator('option[value=with-topics]') }).selectOption('kind')
  await expect(page).toHaveURL(/arrange=kind/)
  await page.getByRole('button', { name: words.showFilters }).click()
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  for (const name of [words.zoomIn, words.zoomOut, words.fit, words.lasso.start])
    await page.getByRole('button', { name }).click()
  await page.keyboard.press('Escape')
  const walk = page.getByRole('application')
  await walk.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary', { name: words.peek.title })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.goto('/network')
  await expect(page.getByRole('region', { name: words.table })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('in rings every ring has its caption, in the picture and in its file', async ({ page }) => {
  await open(page, '/network?arrange=rings')
  await expect(page.getByRole('combobox', { name: words.arrange })).toHaveValue('rings')
  const captions = await page.locator('[data-map-titles] > text').allTextContents()
  expect(captions[0]).toBe('1 Schritt')
  await expect(page.locator('[data-map-cells] > .map-ring')).toHaveCount(captions.length)
  await page.locator('summary[aria-label="Bild ausgeben"]').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SVG', exact: true }).click(),
  ])
  const svg = await readFile(await file.path(), 'utf8')
  for (const caption of captions) expect(svg).toContain(`>${caption}</text>`)
})

test('the names of layers stand in one column, each wholly inside its layer, and no symbol between two', async ({
  page,
}) => {
  await open(page, '/network?arrange=layers')
  const bands = await Promise.all(
    (await page.locator('[data-map-cells] > path').all()).map(async (one) => (await one.boundingBox())!),
  )
  const titles = await Promise.all(
    (await page.locator('[data-map-titles] > text').all()).map(async (one) => (await one.boundingBox())!),
  )
  expect(titles).toHaveLength(bands.length)
  for (const [index, band] of bands.entries()) {
    expect(band.height).toBeGreaterThanOrEqual(54)
    expect(titles[index]!.y).toBeGreaterThanOrEqual(band.y)
    expect(titles[index]!.y + titles[index]!.height).toBeLessThanOrEqual(band.y + band.height)
    expect(Math.abs(titles[index]!.x - titles[0]!.x)).toBeLessThan(3)
  }
  const top = (await page.locator('[data-map-cells]').locator('..').boundingBox())!.y
  for (const { y, radius } of Object.values(await symbolsOf(page))) {
    const inside = ({ y: from, height }: { y: number; height: number }) =>
      top + y - radius >= from - 1 && top + y + radius <= from + height + 1
    expect(bands.some(inside)).toBe(true)
  }
})
