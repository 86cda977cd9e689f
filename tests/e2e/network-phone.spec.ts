import type { Page } from '@playwright/test'
import { de } from '../../lib/i18n/de'
import { symbolsOf } from './map-symbols'
import { expect, expectNoViolations, test } from './test'

const words = de.network
test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

test('a phone opens on the list without loading the map; the map is one tap away, and Back returns', async ({
  page,
}) => {
  const drawn: string[] = []
  await page.addInitScript(() => {
    const seen = window as unknown as { mapSeen?: boolean }
    new MutationObserver(() => {
      if (document.querySelector('[data-map-ready], canvas')) seen.mapSeen = true
    }).observe(document, { childList: true, subtree: true })
  })
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return
    // Cytoscape names its global layer so; no other script does.
    if ((await response.text().catch(() => '')).includes('__________cytoscape')) drawn.push(response.url())
  })
  await page.goto('/network')
  const table = page.getByRole('region', { name: words.table })
  await expect(table.getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('radio', { name: words.table })).toBeChecked()
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => (window as unknown as { mapSeen?: boolean }).mapSeen ?? false)).toBe(false)
  expect(drawn).toEqual([])
  await expectNoViolations(page)

  await page.getByRole('radio', { name: words.map, exact: true }).tap()
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  await expect(page).toHaveURL(/\/network\?view=map$/)
  expect(drawn).toHaveLength(1)
  await page.goBack()
  await expect(page).toHaveURL(/\/network$/)
  await expect(table).toBeVisible()
  await expect(page.locator('[data-map-ready]')).toHaveCount(0)
  await page.goForward()
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  await page.getByRole('radio', { name: words.table }).tap()
  await expect(page).toHaveURL(/\/network$/)
})

test('the address of a map opens the map on a phone too, and a turned phone shows what it has room for', async ({
  page,
}) => {
  await page.goto('/network?view=map')
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  await page.goto('/network')
  await expect(page.getByRole('region', { name: words.table })).toBeVisible()
  await page.setViewportSize({ width: 844, height: 390 })
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByRole('region', { name: words.table })).toBeVisible()
})

/** What can be touched on the page and is smaller than a finger. */
const small = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main summary, main [role=radio], main select')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0 && (box.width < 44 || box.height < 44))
      .map(({ element, box }) => `${element.ariaLabel ?? element.textContent} ${box.width} × ${box.height}`),
  )

test('the picture gets most of a phone; what there is no room for opens under “Mehr”', async ({ page }) => {
  await page.goto('/network?view=map')
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  const picture = (await page.locator('[data-map-cells]').locator('..').boundingBox())!
  expect(picture.y).toBeLessThan(190)
  expect(picture.height).toBeGreaterThan(500)
  expect(await small(page)).toEqual([])
  await expect(page.getByRole('region', { name: de.networkTime.bar })).toHaveCount(0)
  const bottom = page.getByRole('navigation').filter({ has: page.getByText(de.navigation.responsibilitiesShort) })
  for (const word of await bottom.locator('span').all())
    expect(await word.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)

  const more = page.getByRole('button', { name: words.more, exact: true })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(more).toHaveAttribute('aria-expanded', 'true')
  for (const name of [de.networkQuestions.open, de.networkTime.undo, de.networkTime.redo, de.copyLink])
    await expect(page.getByRole('button', { name })).toBeVisible()
  await expect(page.locator('summary[aria-label^="Ansichten:"]')).toBeVisible()
  await expect(page.getByLabel(words.out.title, { exact: true })).toBeVisible()
  await expect(page.getByRole('slider', { name: de.networkTime.slider })).toBeVisible()
  expect(await small(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await expectNoViolations(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await expect(more).toHaveAttribute('aria-expanded', 'false')

  // An earlier day is seen without opening anything.
  await more.tap()
  await page.getByRole('slider', { name: de.networkTime.slider }).focus()
  await page.keyboard.press('Home')
  await more.tap()
  await expect(page.getByRole('region', { name: de.networkTime.bar })).toBeVisible()
})

test('names of groups are whole, inside the canvas, and cover no symbol', async ({ page }) => {
  await page.goto('/network?view=map')
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  await page.evaluate(() => document.fonts.ready)
  const symbols = Object.values(await symbolsOf(page))
  const canvas = (await page.locator('[data-map-cells]').locator('..').boundingBox())!
  const titles = await page.locator('[data-map-titles] > text').all()
  expect(titles.length).toBeGreaterThan(5)
  for (const title of titles) {
    expect(await title.textContent()).toMatch(/ \d+$/)
    const box = (await title.boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(390)
    const [left, right] = [box.x - canvas.x, box.x - canvas.x + box.width]
    const [top, bottom] = [box.y - canvas.y, box.y - canvas.y + box.height]
    const under = symbols.filter(({ x, y }) => x > left && x < right && y > top && y < bottom)
    expect(under).toEqual([])
  }
})
