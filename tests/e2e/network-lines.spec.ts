import type { Page } from '@playwright/test'
import { de } from '../../lib/i18n/de'
import { linkKinds } from '../../lib/network/schema'
import { linesOf, symbolsOf } from './map-symbols'
import { expect, expectNoViolations, test } from './test'

const words = de.network
const everything = `/network?${linkKinds.map((kind) => `link=${kind}`).join('&')}`
const lookedAt = async (page: Page) => (await linesOf(page)).filter((line) => line.lookedAt)

async function open(page: Page, path: string) {
  await page.goto(path)
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
}

/** Where a symbol is on the screen. */
async function at(page: Page, key: string) {
  const [symbols, box] = await Promise.all([
    symbolsOf(page),
    page.locator('[data-map-ready] canvas').first().boundingBox(),
  ])
  return { x: box!.x + symbols[key]!.x, y: box!.y + symbols[key]!.y }
}

test('all relations of the same two are one line that says how many', async ({ page }) => {
  await open(page, `${everything}&ties=100`)
  const lines = await linesOf(page)
  const pairs = lines.map(({ source, target }) => [source, target].sort().join(' '))
  expect(new Set(pairs).size).toBe(pairs.length)
  const symbols = await symbolsOf(page)
  // A short line has no room for a number.
  const long = ({ source, target }: (typeof lines)[number]) =>
    Math.hypot(symbols[source]!.x - symbols[target]!.x, symbols[source]!.y - symbols[target]!.y) >= 100
  const several = lines.filter((line) => line.count > 1 && long(line))
  expect(several.length).toBeGreaterThan(0)
  const numbers = page.locator('[data-map-counts] text')
  // In the whole picture those that stand for most, as many as can be read; all of them close up.
  expect(await numbers.count()).toBeLessThanOrEqual(20)
  for (let steps = 0; steps < 3; steps++) await page.getByRole('button', { name: words.zoomIn }).click()
  await expect(numbers).toHaveCount(several.length)
  expect((await numbers.allTextContents()).sort()).toEqual(several.map(({ count }) => String(count)).sort())
  await expect(page.getByText(words.countLegend)).toBeVisible()
})

test('what is left out shows for whom the pointer rests on, and for whom the keyboard walks to', async ({ page }) => {
  await open(page, `${everything}&ties=5`)
  expect(await lookedAt(page)).toEqual([])
  const key = 'jobcenter'
  const { x, y } = await at(page, key)
  await page.mouse.move(x - 60, y - 60)
  await page.mouse.move(x, y, { steps: 4 })
  await expect.poll(async () => (await lookedAt(page)).length).toBeGreaterThan(0)
  expect((await lookedAt(page)).every(({ source, target }) => source === key || target === key)).toBe(true)
  await page.mouse.move(2, 2)
  await expect.poll(() => lookedAt(page)).toEqual([])

  const walk = page.getByRole('application')
  await walk.focus()
  let walked = ''
  await expect
    .poll(async () => {
      await page.keyboard.press(']')
      walked = (await walk.getAttribute('data-walk'))!
      return (await lookedAt(page)).length
    })
    .toBeGreaterThan(0)
  expect((await lookedAt(page)).every(({ source, target }) => source === walked || target === walked)).toBe(true)
  await walk.blur()
  await expect.poll(() => lookedAt(page)).toEqual([])
})

/** Corners of a way round a point, bent inwards at one side. */
const round = ({ x, y }: { x: number; y: number }, by: number) =>
  [
    [-by, -by],
    [by, -by],
    [by, by],
    [0, by * 0.6],
    [-by, by],
  ].map(([dx, dy]) => ({ x: x + dx!, y: y + dy! }))

test('whoever is drawn round is marked; Esc leaves; a box with the shift key marks, too', async ({ page }) => {
  await open(page, '/network')
  const tool = page.getByRole('button', { name: words.lasso.start })
  await tool.click()
  await expect(page.getByText(words.lasso.hint)).toBeVisible()
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await expect(tool).toHaveAttribute('aria-pressed', 'false')

  const key = 'jobcenter'
  const middle = await at(page, key)
  await tool.click()
  const [first, ...rest] = round(middle, 45)
  await page.mouse.move(first!.x, first!.y)
  await page.mouse.down()
  for (const corner of [...rest, first!]) await page.mouse.move(corner.x, corner.y, { steps: 5 })
  await page.mouse.up()
  await expect(page).toHaveURL(new RegExp(`pick=${key}`))
  await expect(page.getByText(/^\d+ Organisation(en)? markiert\.$/)).toBeAttached()
  const symbols = await symbolsOf(page)
  const picked = new URL(page.url()).searchParams.getAll('pick')
  const { x, y } = symbols[key]!
  for (const one of picked) {
    expect(Math.abs(symbols[one]!.x - x)).toBeLessThan(46)
    expect(Math.abs(symbols[one]!.y - y)).toBeLessThan(46)
  }
  await page.keyboard.press('Control+z')
  await expect(page).not.toHaveURL(/pick=/)

  await page.keyboard.down('Shift')
  await page.mouse.move(middle.x - 45, middle.y - 45)
  await page.mouse.down()
  await page.mouse.move(middle.x + 45, middle.y + 45, { steps: 8 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(page).toHaveURL(new RegExp(`pick=${key}`))
})

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  test('one draws round, too, and the page stays where it is', async ({ page, context }) => {
    await open(page, '/network?view=map')
    await page.getByRole('button', { name: words.lasso.start }).tap()
    await page.locator('[data-map-ready]').scrollIntoViewIfNeeded()
    const finger = await context.newCDPSession(page)
    const middle = await at(page, 'jobcenter')
    const scrolled = await page.evaluate(() => window.scrollY)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: points })
    const area = (await page.locator('[data-lasso]').boundingBox())!
    const within = (value: number, from: number, length: number) =>
      Math.max(from + 2, Math.min(from + length - 2, value))
    const corners = round(middle, 40).map(({ x, y }) => ({
      x: within(x, area.x, area.width),
      y: within(y, area.y, area.height),
    }))
    await touch('touchStart', [corners[0]!])
    for (const corner of [...corners.slice(1), corners[0]!]) await touch('touchMove', [corner])
    await touch('touchEnd', [])
    await expect(page).toHaveURL(/pick=jobcenter/)
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled)
  })
})
