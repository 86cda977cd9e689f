import type { Locator, Page, Request } from '@playwright/test'
import { planMeeting } from './call-action'
import { cooperationId, meetingForm, responsibilityId } from './doors'
import { controlsOf, fillEverything, typedIn, type Controls } from './form-controls'
import { signedIn } from './pages'
import { expect, test } from './test'

/** What stands in the way of a form, and how it is taken away again. */
const refusals: Record<string, (page: Page) => Promise<() => Promise<void>>> = {
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
const forms = (page: Page) => page.locator('main form:is([method=post i], [action^="javascript:"])')

/** Every form of the page with something to fill in, unfolded where it is folded. */
async function formsToFill(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true
  })
  const numbers: number[] = []
  for (let number = 0; number < (await forms(page).count()); number++)
    if ((await controlsOf(forms(page).nth(number))).length) numbers.push(number)
  return numbers
}

/** Sends the form, until it is on its way, and waits until it says why it was refused. */
async function expectRefused(page: Page, form: Locator): Promise<void> {
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

async function expectKept(form: Locator, typed: Controls, why: string): Promise<void> {
  expect.soft(await typedIn(form), why).toEqual(typed)
}

test.describe.configure({ mode: 'parallel' })

// Aborted, unknown and signed-out requests leave lines on the console.
test.use({ expectedErrors: ['Failed to load resource', 'ERR_FAILED', '404'] })

const addresses = Object.values(signedIn)
  .flat()
  .map((address) => address.replace('barriere-LOCALE', 'formulare'))

test('no form loses what was typed, whatever refuses it', async ({ page, baseURL }) => {
  test.setTimeout(420_000)
  page.on('dialog', (dialog) => void dialog.accept())
  await planMeeting(page.request, 'Formulare', meetingForm(''), baseURL!)
  const found: string[] = []
  for (const address of addresses) {
    await page.goto(address)
    for (const number of await formsToFill(page)) {
      await test.step(`${address}, form ${number + 1}`, async () => {
        await page.goto(address)
        await page.waitForFunction(() => document.adoptedStyleSheets.length > 0)
        await formsToFill(page)
        const form = forms(page).nth(number)
        const typed = await fillEverything(form)
        found.push(...Object.keys(typed).map((name) => `${address} ${name}`))
        for (const [why, arrange] of Object.entries(refusals)) {
          for (const time of ['first', 'second']) {
            const undo = await arrange(page)
            await expectRefused(page, form)
            await expectKept(form, typed, `${address}: ${why}, ${time} time`)
            await undo()
          }
        }
        // A text that is missing is refused at its field; all others stay.
        const needed = form.locator('input[required]:visible, input[aria-required=true]:visible').first()
        if (!(await form.evaluate((element: HTMLFormElement) => element.noValidate)) || !(await needed.count())) return
        const text = await needed.inputValue()
        for (const time of ['first', 'second']) {
          await needed.fill('')
          const expected = await typedIn(form)
          await expectRefused(page, form)
          await expectKept(form, expected, `${address}: a wrong entry, ${time} time`)
          await needed.fill(text)
        }
      })
    }
  }
  // Found from the pages: all forms of records, and those of people, tokens and reports.
  for (const part of ['/organisations/new', '/cooperations/new', '/responsibilities/new', '/meetings/plan', '/users'])
    expect(found.filter((control) => control.startsWith(`${part} `)).length, part).toBeGreaterThan(2)
})

const edited = {
  organisation: '/organisations/dw-dithmarschen/edit',
  cooperation: `/cooperations/${cooperationId}/edit`,
  responsibility: `/responsibilities/${responsibilityId}/edit`,
  meeting: '/meetings/gespeichert-2026-12-03/edit',
}

/** Partners come back in an order of their own: each with its name and role counts, not its row. */
function inAnyOrder(controls: Controls): unknown {
  const rows = [1, 2, 3].map((row) =>
    ['partners', 'partnersText', 'partnersRoles'].map((name) => controls[`${name} ${row}`]).join(' | '),
  )
  return [
    Object.entries(controls)
      .filter(([name]) => !name.startsWith('partners'))
      .sort(),
    rows.sort(),
  ]
}

for (const [kind, address] of Object.entries(edited)) {
  test(`what is typed into the form of a ${kind} is what is saved`, async ({ page, baseURL }) => {
    if (kind === 'meeting') await planMeeting(page.request, 'Gespeichert', meetingForm(''), baseURL!)
    await page.goto(address)
    await page.waitForFunction(() => document.adoptedStyleSheets.length > 0)
    const form = forms(page).first()
    const typed = await fillEverything(form, false, ['protected'])
    const undo = await refusals['the line is cut']!(page)
    await expectRefused(page, form)
    await undo()
    await form.getByRole('button', { name: 'Speichern' }).click()
    await expect(page).not.toHaveURL(/\/edit$/)
    await page.goto(address)
    expect(inAnyOrder(await typedIn(forms(page).first()))).toEqual(inAnyOrder(typed))
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  const half: Record<string, { text: Record<string, string>; choose: Record<string, string>; tick: string[] }> = {
    '/organisations/new': {
      text: { parentIdText: 'Volkshochschule', email: 'keine Adresse', note: 'Bleibt stehen.' },
      choose: { kind: 'education', confidence: 'low', visibility: 'public' },
      tick: ['protected'],
    },
    '/cooperations/new': {
      text: { partnersText: 'Volkshochschule', title: 'Kurse vor Ort', since: 'gestern' },
      choose: { partnersRoles: 'hosts', state: 'dormant', confidence: 'low' },
      tick: ['kind', 'topicIds', 'areaIds'],
    },
    '/responsibilities/new': {
      text: { organisationIdText: 'Volkshochschule', legalBasis: 'Satzung', validFrom: 'gestern' },
      choose: { topicId: 'sprache', kind: 'contact', scope: 'language', confidence: 'low' },
      tick: ['areaIds'],
    },
  }
  for (const [address, { text, choose, tick }] of Object.entries(half)) {
    test(`${address} comes back with everything, and with what a name can mean`, async ({ page }) => {
      await page.goto(address)
      const form = forms(page).first()
      const named = (name: string) => form.locator(`[name="${name}"]`)
      for (const [name, value] of Object.entries(text)) await named(name).first().fill(value)
      for (const [name, value] of Object.entries(choose)) await named(name).first().selectOption(value)
      for (const name of tick) await named(name).nth(1).or(named(name).first()).last().check()
      const typed = await typedIn(form)
      await form.locator('button:not([type=button])').last().click()
      const choices = form.getByRole('combobox', { name: /^Aus der Liste wählen/ })
      await expect(choices).toHaveCount(1)
      const kept = await typedIn(form)
      for (const [control, value] of Object.entries(typed)) expect.soft(kept[control], control).toBe(value)

      // What is chosen from the list counts, and stays chosen.
      const chosen = await choices.locator('option').nth(1).getAttribute('value')
      await choices.selectOption(chosen)
      await form.locator('button:not([type=button])').last().click()
      await expect(choices).toHaveCount(0)
      const idControl = Object.keys(text)[0]!.replace(/Text$/, '')
      await expect(named(idControl).first()).toHaveValue(chosen!)
    })
  }
})
