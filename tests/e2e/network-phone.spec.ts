import { de } from '../../lib/i18n/de'
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
