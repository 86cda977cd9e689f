import type { Locator } from '@playwright/test'
import { planMeeting, withRecords } from './call-action'
import { meetingForm } from './doors'
import { fillEverything, typedIn, type Controls } from './form-controls'
import { expectRefused, forms, formsToFill, refusals } from './form-refusals'
import { signedIn } from './pages'
import { expect, test } from './test'

async function expectKept(form: Locator, typed: Controls, why: string): Promise<void> {
  expect.soft(await typedIn(form), why).toEqual(typed)
}

test.describe.configure({ mode: 'parallel' })

// Aborted, unknown and signed-out requests leave lines on the console.
test.use({ expectedErrors: ['Failed to load resource', 'ERR_FAILED', '404'] })

// In parts, because together they take longer than one test may.
const parts = 3
const addresses = Array.from({ length: parts }, (_, part) =>
  Object.values(signedIn)
    .flat()
    .filter((_address, index) => index % parts === part)
    .map((address) => address.replace('barriere-LOCALE', `formulare-${part}`)),
)
// Found from the pages: all forms of records, and those of people, tokens and reports.
const wellKnown = [
  '/organisations/new',
  '/cooperations/new',
  '/responsibilities/new',
  '/meetings/plan',
  '/users',
  '/posts/new',
]
const expected = addresses.map((part) => wellKnown.filter((address) => part.includes(address)))

for (let part = 0; part < parts; part++)
  test(`no form loses what was typed, whatever refuses it: ${part + 1} of ${parts}`, async ({ page, baseURL }) => {
    test.setTimeout(900_000)
    page.on('dialog', (dialog) => void dialog.accept())
    await planMeeting(page.request, `Formulare ${part}`, meetingForm(''), baseURL!)
    const found: string[] = []
    for (const address of await withRecords(page.request, addresses[part]!, `Formulare ${part}`, baseURL!)) {
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
          if (!(await form.evaluate((element: HTMLFormElement) => element.noValidate)) || !(await needed.count()))
            return
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
    for (const address of expected[part]!)
      expect(found.filter((control) => control.startsWith(`${address} `)).length, address).toBeGreaterThan(2)
  })

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
