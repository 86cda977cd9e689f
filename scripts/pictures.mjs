// `npm run pictures`: makes the pictures of the README from the running program with the invented county.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { ensureBrowser } from './find-browser.mjs'
import { setUp, startApp, temporaryFolder } from './run-app.mjs'
import { smallPng } from './small-png.mjs'

const target = fileURLToPath(new URL('../docs/pictures', import.meta.url))
const largest = 250_000

const mapReady = async (page) => {
  await page.locator('[data-map-ready=true]').waitFor({ state: 'attached' })
  await page.waitForTimeout(1000) // labels are placed when the view rests
}
const pictures = [
  {
    name: 'network',
    themes: ['light', 'dark'],
    path: '/network?level=local&selected=stadt-deichmuende&ties=15',
    ready: mapReady,
  },
  { name: 'responsibilities', themes: ['light', 'dark'], path: '/responsibilities?q=Deutschkurs+Kranichbüttel' },
  { name: 'organisation', themes: ['light'], path: '/organisations/volkshochschule-kranichbuettel' },
  { name: 'meetings', themes: ['light'], path: '/meetings' },
]

mkdirSync(target, { recursive: true })
const { folder, remove } = temporaryFolder()
const app = await startApp(folder, { KNOTENPUNKT_START: 'example' })
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const easel = await context.newPage()
  /** The browser takes the PNG apart, `smallPng` puts it together again. */
  const shrink = async (png) => {
    const { width, height, pixels } = await easel.evaluate(async (data) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
      const canvas = new OffscreenCanvas(image.width, image.height)
      const pen = canvas.getContext('2d')
      pen.drawImage(image, 0, 0)
      const bytes = pen.getImageData(0, 0, image.width, image.height).data
      let text = ''
      for (let at = 0; at < bytes.length; at += 30_000) text += String.fromCharCode(...bytes.subarray(at, at + 30_000))
      return { width: image.width, height: image.height, pixels: btoa(text) }
    }, png.toString('base64'))
    return smallPng(width, height, Buffer.from(pixels, 'base64'))
  }
  await setUp(page, app, 'example')
  for (const { name, themes, path, ready } of pictures) {
    for (const theme of themes) {
      await context.addCookies([{ name: 'kp-theme', value: theme, url: app.address }])
      const answer = await page.goto(`${app.address}${path}`, { waitUntil: 'networkidle' })
      if (answer?.status() !== 200) throw new Error(`${path} answers ${answer?.status()}`)
      await ready?.(page)
      const file = join(target, `${name}-${theme}.png`)
      const picture = await shrink(await page.screenshot())
      writeFileSync(file, picture)
      console.log(`${name}-${theme}.png  ${Math.round(picture.length / 1000)} kB`)
      if (picture.length > largest) throw new Error(`${file} is larger than ${largest / 1000} kB`)
    }
  }
} finally {
  await browser.close()
  await app.stop()
  remove()
}
