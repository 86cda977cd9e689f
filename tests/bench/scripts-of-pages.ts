import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions } from '@playwright/test'

/** Kilobytes of JavaScript (gzip) that a browser with an empty cache loads for a page, until it rests. */
export async function scriptsOf(
  browser: Browser,
  storageState: BrowserContextOptions['storageState'],
  url: string,
): Promise<number> {
  const context = await browser.newContext({ ...(storageState ? { storageState } : {}) })
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? ''))
      sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  return total / 1000
}
