import { expectNoViolations, test, expect } from './test'

// Every page a person can open; `tests/e2e/doors.ts` makes sure that none is missing.
export const pages = [
  '/',
  '/organisations',
  '/organisations?q=gibtesnicht',
  '/organisations/dw-dithmarschen',
  '/organisations/dw-dithmarschen?tab=cooperations',
  '/organisations/dw-dithmarschen?tab=history',
  '/organisations/new',
  '/organisations/vhs-heide/edit',
  '/network',
  '/network?view=table',
  '/network?selected=jobcenter&focus=jobcenter&steps=2',
  '/responsibilities',
  '/responsibilities?q=Deutschkurs+Wesselburen',
  '/responsibilities?q=Alphakurs+Marne',
  '/responsibilities?q=25764',
  '/responsibilities/new',
  '/meetings',
  '/meetings/plan',
  '/api-docs',
  '/tokens',
  '/users',
  '/search?q=Heide',
  '/accessibility',
  '/gibt-es-nicht',
]

for (const locale of ['de', 'en']) {
  for (const theme of ['light', 'dark']) {
    for (const width of [1280, 390]) {
      test.describe(`${locale} ${theme} ${width}`, () => {
        test.use({ expectedErrors: ['404'] })
        test(`no page has an accessibility violation`, async ({ page, context, baseURL }) => {
          test.setTimeout(180_000)
          await context.addCookies([
            { name: 'kp-locale', value: locale, url: baseURL! },
            { name: 'kp-theme', value: theme, url: baseURL! },
          ])
          await page.setViewportSize({ width, height: 844 })
          for (const path of pages) {
            await test.step(path, async () => {
              await page.goto(path)
              await expect(page.locator('html')).toHaveAttribute('lang', locale)
              if (path.startsWith('/network') && !path.includes('table')) await expect(page.locator('[data-map-ready=true]')).toBeAttached()
              await expectNoViolations(page)
              // Nothing sticks out: 390 px must not scroll sideways (WCAG 1.4.10).
              expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
            })
          }
        })
      })
    }
  }
}

test.describe('before the sign-in', () => {
  test.use({ storageState: { cookies: [], origins: [] } })
  test('sign-in and set-up have no violation', async ({ page }) => {
    for (const path of ['/sign-in', '/setup?token=falsch']) {
      await page.goto(path)
      await expectNoViolations(page)
    }
  })
})
