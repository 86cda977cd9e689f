import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { de } from '../../lib/i18n/de'
import { loadExample } from '../bench/load-example'
import { openFirst, runFolder, startApp, stopApp, type App } from './app'
import { portOf } from './ports'
import { expect, test } from './test'

// More organisations than can be drawn one by one, on an app of their own: everybody is a dot.

const name = 'overview'
const port = portOf(name)
const words = de.networkQuestions

let app: App
test.use({
  storageState: { cookies: [], origins: [] },
  baseURL: `http://localhost:${port}`,
  // The network that does not come, at first.
  expectedErrors: ['ERR_FAILED'],
})
test.beforeAll(async () => {
  test.setTimeout(180_000)
  const folder = join(runFolder, `data-${name}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await loadExample(folder, 7)
  app = await startApp(name, port, { KNOTENPUNKT_START: 'example' }, true)
})
test.afterAll(async () => {
  if (app?.process.exitCode === null) await stopApp(app.process)
})

test('a thousand organisations are dots: a press opens one, counting shows how far it is and can be cancelled', async ({
  page,
}) => {
  await openFirst(page, app)
  // The worker's last word is held back for as long as the test says: a thousand are counted in no time.
  await page.addInitScript(`
    window.held = true
    window.Worker = class extends window.Worker {
      set onmessage(listener) {
        super.onmessage = (event) => { if (!(window.held && 'finding' in event.data)) listener(event) }
      }
    }`)

  // The picture is there before all that is known of each; when that fails to come, it can be asked for again.
  await page.route('**/api/network/day*', (route) => route.abort())
  await page.goto('/network')
  await expect(page.locator('[data-map-painted=true]')).toBeAttached()
  await expect(page.getByText(/^1\.0\d\d Organisationen, \d\.\d{3} /)).toBeVisible()
  await expect(page.locator('.map-dot-name').first()).toBeVisible()
  await expect(page.locator('[data-map-ready=true]')).not.toBeAttached()
  await page.unroute('**/api/network/day*')
  await page.getByRole('button', { name: de.networkTime.retry }).click()
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  await expect(page.getByText(de.network.overviewHint)).toBeVisible()
  const painted = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-map-ready] canvas')!
    const copy = document.createElement('canvas')
    ;[copy.width, copy.height] = [canvas.clientWidth, canvas.clientHeight]
    const pen = copy.getContext('2d')!
    pen.drawImage(canvas, 0, 0, copy.width, copy.height)
    const { data } = pen.getImageData(0, 0, copy.width, copy.height)
    const strong = data.filter((value, index) => index % 4 === 3 && value > 200).length
    return strong / (copy.width * copy.height)
  })
  expect(painted).toBeGreaterThan(0.02)

  // The best connected is named; its dot is above its name.
  const named = page.locator('.map-dot-name').first()
  const label = (await named.textContent())!
  const { x, y, width } = (await named.boundingBox())!
  await page.mouse.click(x + width / 2, y - 6)
  await expect(page).toHaveURL(/selected=/)
  const key = new URL(page.url()).searchParams.get('selected')!
  await expect(page.locator(`a[href="/organisations/${key}"]`).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(label.slice(0, 4))

  await page.goto('/network?ask=connects')
  await expect(page.getByRole('status').filter({ hasText: /Wird gezählt: \d+ %/ })).toBeVisible()
  await page.getByRole('button', { name: words.cancel }).click()
  await expect(page.getByRole('button', { name: words.again })).toBeVisible()
  await expect(page.getByText(/Wird gezählt/)).toBeHidden()
  await page.evaluate(() => Object.assign(window, { held: false }))
  await page.getByRole('button', { name: words.again }).click()
  await expect(page.getByRole('heading', { name: words.ask.connects, level: 2 })).toBeVisible()
  await expect(page.getByRole('heading', { name: words.list })).toBeVisible()
})
