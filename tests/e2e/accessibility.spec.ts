import type { Page } from '@playwright/test'
import { de } from '../../lib/i18n/de'
import { en } from '../../lib/i18n/en'
import { planMeeting, withRecords } from './call-action'
import { findDoors, meetingForm } from './doors'
import { bare, beforeSignIn, signedIn } from './pages'
import { expectNoViolations, test, expect } from './test'

const messages = { de, en }

/** 320 px is what WCAG 1.4.10 asks for. */
const widths = [1280, 320]

/** The loaded page in both widths and both themes, switched as the app does it: by `data-theme`. */
async function expectAccessible(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 })
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
      await test.step(`${width} px, ${theme}`, () =>
        expectNoViolations(page, theme === 'dark' ? 'colours' : width === widths[0] ? undefined : 'all'))
    }
    // Nothing sticks out: no page scrolls sideways.
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
  }
}

test.describe.configure({ mode: 'parallel' })
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('every page is in the list', () => {
  expect([...Object.keys({ ...signedIn, ...beforeSignIn }), ...bare].sort()).toEqual(findDoors().pages)
})

for (const locale of ['de', 'en'] as const) {
  test.describe(locale, () => {
    test.use({ expectedErrors: ['404'] })
    test('no page has an accessibility violation', async ({ page, context, baseURL }) => {
      test.setTimeout(900_000)
      await planMeeting(page.request, `Barriere ${locale}`, meetingForm(''), baseURL!)
      await context.addCookies([{ name: 'kp-locale', value: locale, url: baseURL! }])
      const paths = [...Object.values(signedIn).flat(), '/gibt-es-nicht']
      for (const path of await withRecords(page.request, paths, `Barriere ${locale}`, baseURL!)) {
        await test.step(path, async () => {
          await page.setViewportSize({ width: widths[0]!, height: 844 })
          const response = await page.goto(path.replace('LOCALE', locale))
          expect(response?.status()).toBe(path === '/gibt-es-nicht' ? 404 : 200)
          // A page that turns out missing after its head was sent keeps the status 200.
          await expect(
            page.getByRole('heading', { level: 1, name: messages[locale].problems.notFoundTitle }),
          ).toHaveCount(path === '/gibt-es-nicht' ? 1 : 0)
          await expect(page.locator('html')).toHaveAttribute('lang', locale)
          if (/^\/network(\?|$)/.test(path) && !path.includes('table'))
            await expect(page.locator('[data-map-ready=true]')).toBeAttached()
          await expectAccessible(page)
        })
      }
    })
  })
}

test.describe('before the sign-in', () => {
  test.use({ storageState: { cookies: [], origins: [] } })
  test('sign-in and set-up have no violation', async ({ page }) => {
    for (const path of Object.values(beforeSignIn).flat()) {
      await page.goto(path)
      await expectAccessible(page)
    }
  })
})
