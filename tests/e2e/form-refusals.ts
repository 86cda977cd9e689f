import type { Locator, Page, Request } from '@playwright/test'
import { controlsOf } from './form-controls'
import { expect } from './test'

/** What stands in the way of a form, and how it is taken away again. */
export const refusals: Record<string, (page: Page) => Promise<() => Promise<void>>> = {
  'the line is cut': async (page) => {
    await page.route('**', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    return () => page.unroute('**')
  },
  'the program was updated': async (page) => {
    await page.route('**', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 404, headers: { 'x-nextjs-action-not-found': '1' }, contentType: 'text/plain' })
        : route.continue(),
    )
    return () => page.unroute('**')
  },
  'the session is over': async (page) => {
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    return () => page.context().addCookies(cookies)
  },
}

/** Forms that change something; those that only ask go by GET. */
export const forms = (page: Page) => page.locator('main form:is([method=post i], [action^="javascript:"])')

/** So many forms of a page with the same controls are filled in: the rows of a list have one each. */
const mostAlike = 2

/** The forms of the page with something to fill in, unfolded where they are folded. */
export async function formsToFill(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true
  })
  const numbers: number[] = []
  const alike = new Map<string, number>()
  for (let number = 0; number < (await forms(page).count()); number++) {
    const controls = (await controlsOf(forms(page).nth(number))).join()
    const before = alike.get(controls) ?? 0
    if (controls && before < mostAlike) numbers.push(number)
    alike.set(controls, before + 1)
  }
  return numbers
}

/** Sends the form, until it is on its way, and waits until it says why it was refused. */
export async function expectRefused(page: Page, form: Locator): Promise<void> {
  await expect(async () => {
    const options = { predicate: (request: Request) => request.method() === 'POST', timeout: 2_000 }
    const answered = Promise.any([
      page.waitForEvent('requestfinished', options),
      page.waitForEvent('requestfailed', options),
    ])
    await form.evaluate((element: HTMLFormElement) =>
      element.requestSubmit(element.querySelector<HTMLElement>('button:not([type=button])')),
    )
    await answered
  }).toPass({ timeout: 10_000 })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const alert = form.getByRole('alert').or(form.locator('xpath=..').getByRole('alert')).first()
  await expect(alert).toContainText(/[a-zäöü]+ .*\./)
}
