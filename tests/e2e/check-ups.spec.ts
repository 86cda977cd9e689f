import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { stableId } from '@/lib/starters/stable-id'
import { actionIds, callAction } from './call-action'
import { idle } from './doors'
import { expect, expectNoViolations, test } from './test'

const restricted = 'CANARY-0481-999'
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Creates an organisation with a restricted line and a note, and a cooperation with another one. */
async function makePartner(context: APIRequestContext, name: string, origin: string) {
  const act = async (action: string, page: string, form: Record<string, string | string[]>) =>
    (await callAction(context, actionIds().get(action)!, { page }, { form, state: idle }, origin)).headers()[
      'x-action-redirect'
    ] ?? ''
  const address = await act('app/(shell)/organisations/actions.ts#createOrganisationAction', '/organisations/new', {
    name,
    kind: 'education',
    visibility: 'internal',
    phone: '040 66969-100',
    languages: 'Deutsch, Dari',
    restrictedContact: restricted,
    note: 'CANARY interne Einschätzung',
  })
  const key = /organisations\/([\w-]+)/.exec(address)![1]!
  const found = await context.get(`/api/organisations/suggest?q=${encodeURIComponent(name)}`)
  const { organisations } = (await found.json()) as { organisations: { id: string; key: string }[] }
  const { id } = organisations.find((one) => one.key === key)!
  const cooperation = await act('app/(shell)/cooperations/actions.ts#createCooperationAction', '/cooperations/new', {
    title: `Sprachcafé mit ${name}`,
    kind: 'cooperation',
    state: 'active',
    partners: [id, stableId('organisation', 'vhs-heide')],
    partnersRoles: ['partner', 'partner'],
  })
  return { id, key, cooperation: /cooperations\/([\w-]+)/.exec(cooperation)![1]! }
}

const ready = (page: Page) => page.waitForFunction(() => document.adoptedStyleSheets.length > 0)

/** Makes a link on the page of an organisation and returns it as it is shown, this one time. */
async function makeLink(page: Page, key: string, language: string): Promise<string> {
  await page.goto(`/organisations/${key}?tab=check-up`)
  await ready(page)
  await page.getByLabel('Sprache der Seite').selectOption({ label: language })
  await page.getByLabel('E-Mail-Adresse').fill('')
  await page.getByRole('button', { name: 'Link anlegen' }).click()
  const shown = page.locator('[data-link]')
  await expect(shown).toContainText('/check-ups/')
  return new URL((await shown.textContent())!).pathname
}

/** Somebody without an account. */
async function stranger(browser: Browser, baseURL: string, options: object = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] }, ...options })
  return context.newPage()
}

test('a partner corrects its data by a link, in German, and the office takes it over', async ({
  page,
  browser,
  baseURL,
}) => {
  const name = 'Bildungswerk Rückmeldung'
  const { key, id, cooperation } = await makePartner(page.request, name, baseURL!)
  const link = await makeLink(page, key, 'Deutsch')
  const partner = await stranger(browser, baseURL!, { viewport: { width: 390, height: 844 } })
  await partner.goto(link)
  await expect(partner.getByRole('heading', { level: 1, name: 'Stimmen diese Angaben über Sie?' })).toBeVisible()
  await expect(partner.getByText(`Angaben über: ${name}`)).toBeVisible()
  expect(await partner.content()).not.toContain('CANARY')
  await expectNoViolations(partner)
  expect(await partner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  // By keyboard: the telephone is different.
  const phone = partner.getByRole('group', { name: 'Telefon' })
  await phone.getByRole('radio', { name: 'Stimmt' }).focus()
  await partner.keyboard.press('ArrowRight')
  await expect(phone.getByRole('radio', { name: 'Ist anders' })).toBeChecked()
  const typed = partner.getByLabel('Telefon: Richtig ist')
  await typed.fill('ruf mich an')
  await partner.getByRole('group', { name: 'Sprachen' }).getByRole('radio', { name: 'Stimmt' }).check()
  await partner.getByRole('radio', { name: 'Ja, so ist es' }).check()
  await partner.getByLabel('Mit wem arbeiten Sie noch zusammen?').fill('Verein Vorbild: Lesestunde')
  await partner.getByRole('button', { name: 'Antworten senden' }).click()
  await expect(partner.locator('form').getByRole('alert')).toContainText('Bitte eine Telefonnummer angeben.')
  await expect(typed).toHaveValue('ruf mich an')
  await expect(partner.getByLabel('Mit wem arbeiten Sie noch zusammen?')).toHaveValue('Verein Vorbild: Lesestunde')
  await typed.fill('040 66969-200')
  await partner.getByRole('button', { name: 'Antworten senden' }).click()
  await expect(partner.getByText('Danke. 4 Antworten sind angekommen.')).toBeVisible()
  await expect(partner.getByLabel('Telefon: Richtig ist')).toHaveValue('040 66969-200')
  await expectNoViolations(partner)

  await page.goto('/verify')
  await ready(page)
  const proposals = page.getByRole('list', { name: 'Vorschläge von Partnern' })
  const row = (text: string) => proposals.getByRole('listitem').filter({ hasText: name }).filter({ hasText: text })
  await expect(row('Telefon')).toContainText('040 66969-100')
  await expect(row('Telefon')).toContainText('040 66969-200')
  await expectNoViolations(page)
  await row('Telefon').getByRole('button', { name: 'Übernehmen: Telefon' }).click()
  await expect(row('Telefon').getByText('Übernommen')).toBeVisible()
  await row('Telefon').getByRole('button', { name: 'Rückgängig' }).click()
  await expect(row('Telefon').getByText('Zurückgenommen')).toBeVisible()
  await page.goto(`/organisations/${key}?tab=check-up`)
  await ready(page)
  await row('Telefon').getByRole('button', { name: 'Übernehmen: Telefon' }).click()
  await expect(row('Telefon').getByText('Übernommen')).toBeVisible()
  await row('Sieht sich in der Kooperation').getByRole('button', { name: 'Übernehmen' }).click()
  await expect(row('Sieht sich in der Kooperation').getByText('Übernommen')).toBeVisible()
  await expectNoViolations(page)
  await page.goto(`/cooperations/${cooperation}`)
  await expect(page.getByText('einseitig').first()).toBeVisible()
  await page.goto(`/organisations/${key}`)
  await expect(page.getByText('040 66969-200').first()).toBeVisible()
  await page.goto(`/network?view=table&agreement=one-sided&q=${encodeURIComponent(name)}`)
  await expect(page.getByRole('button', { name: /Was die Partner sagen: einseitig/ })).toBeVisible()
  expect(id).toBeTruthy()
})

test('in English, declined with a reason; after closing the link shows nothing', async ({ page, browser, baseURL }) => {
  const { key } = await makePartner(page.request, 'Learning Place', baseURL!)
  const link = await makeLink(page, key, 'English')
  const partner = await stranger(browser, baseURL!)
  await partner.goto(link)
  await expect(partner.getByRole('heading', { level: 1, name: 'Is this right about you?' })).toBeVisible()
  await expectNoViolations(partner)
  await partner.getByRole('link', { name: 'Einfaches Deutsch' }).click()
  await expect(partner.getByRole('heading', { level: 1, name: 'Stimmt das?' })).toBeVisible()
  await partner.getByRole('link', { name: 'English' }).click()
  await partner.getByRole('button', { name: 'Everything in this section is right' }).first().click()
  await partner.getByLabel('What else would you like to say?').fill('Please call us Learning House')
  await partner.getByRole('button', { name: 'Send and close' }).click()
  await expect(partner.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await partner.goto(link)
  await expect(partner.getByRole('heading', { name: 'Dieser Link zeigt nichts' })).toBeVisible()
  await expectNoViolations(partner)

  await page.goto(`/organisations/${key}?tab=check-up`)
  await ready(page)
  const row = page.getByRole('listitem').filter({ hasText: 'Please call us Learning House' })
  await row.getByText('Ablehnen …').click()
  await row.getByLabel('Grund').fill('Der Name im Register gilt')
  await row.getByRole('button', { name: 'Ablehnen', exact: true }).click()
  await expect(row.getByText('Abgelehnt')).toBeVisible()
  await page.reload()
  await page.getByText('Zuletzt entschieden').click()
  await expect(page.getByText('abgelehnt: Der Name im Register gilt')).toBeVisible()
  await expect(page.getByText(/abgeschlossen am/)).toBeVisible()
})

test('every link that opens nothing is the same page', async ({ page, browser, baseURL }) => {
  const { key } = await makePartner(page.request, 'Verein Gleichstand', baseURL!)
  const [revoked, finished] = [await makeLink(page, key, 'Deutsch'), await makeLink(page, key, 'Deutsch')]
  await page.goto(`/organisations/${key}?tab=check-up`)
  await ready(page)
  // The newest first: the second one in the list was made first.
  await page
    .getByRole('button', { name: /^Link vom .* widerrufen$/ })
    .nth(1)
    .click()
  await expect(page.getByText(/widerrufen am/)).toBeVisible()
  const partner = await stranger(browser, baseURL!)
  await partner.goto(finished)
  await partner.getByRole('button', { name: 'Senden und abschließen' }).click()
  await expect(partner.getByRole('heading', { name: 'Vielen Dank' })).toBeVisible()
  const foreign = `/check-ups/kp_${'x'.repeat(43)}`
  const answers = []
  for (const path of ['/check-ups/falsch', foreign, revoked, finished]) {
    const response = await partner.goto(path)
    answers.push([response!.status(), await partner.locator('body').innerText(), await partner.title()])
  }
  for (const answer of answers) expect(answer).toEqual(answers[0])
})

test('without JavaScript a partner answers, and a refusal keeps what was typed', async ({ page, browser, baseURL }) => {
  const { key } = await makePartner(page.request, 'Verein Ohne Skript', baseURL!)
  const link = await makeLink(page, key, 'Deutsch')
  const partner = await stranger(browser, baseURL!, { javaScriptEnabled: false })
  await partner.goto(link)
  await partner.getByRole('group', { name: 'Telefon' }).getByRole('radio', { name: 'Ist anders' }).check()
  await partner.getByLabel('Telefon: Richtig ist').fill('keine')
  await partner.getByRole('button', { name: 'Antworten senden' }).click()
  await expect(partner.getByText('Bitte eine Telefonnummer angeben.').first()).toBeVisible()
  await expect(partner.getByLabel('Telefon: Richtig ist')).toHaveValue('keine')
  await partner.getByLabel('Telefon: Richtig ist').fill('040 66969-300')
  await partner.getByRole('button', { name: 'Antworten senden' }).click()
  await expect(partner.getByText('Danke. 1 Antwort ist angekommen.')).toBeVisible()
})

test('a link is refused for a day that is over, and what was typed stays', async ({ page }) => {
  await page.goto('/organisations/vhs-heide?tab=check-up')
  await ready(page)
  await page.getByLabel('Gilt bis einschließlich').fill(inDays(-3))
  await page.getByLabel('E-Mail-Adresse').fill('stelle@vhs.example')
  await page.getByRole('button', { name: 'Link anlegen' }).click()
  await expect(page.locator('form').getByRole('alert')).toContainText('Gilt bis einschließlich')
  await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue('stelle@vhs.example')
})

test('partners are asked about the network once that is switched on; too few answers are not shown', async ({
  page,
  browser,
  baseURL,
}) => {
  const askHealth = async (on: boolean) => {
    await page.goto('/settings')
    await ready(page)
    await page.getByLabel('Partner nach dem Zustand des Netzwerks fragen').setChecked(on)
    await page.getByRole('button', { name: 'Speichern' }).click()
    await expect(page.getByText(/Gespeichert: .*Zustand des Netzwerks fragen/)).toBeVisible()
    await page.goto('/network-health')
  }
  await askHealth(true)
  await expect(page.getByText('Partner werden gefragt', { exact: false }).first()).toBeVisible()
  const { key } = await makePartner(page.request, 'Verein Netzgefühl', baseURL!)
  const link = await makeLink(page, key, 'Deutsch')
  const partner = await stranger(browser, baseURL!)
  await partner.goto(link)
  await expect(partner.getByRole('heading', { name: 'Wie steht es um das Netzwerk?' })).toBeVisible()
  await expectNoViolations(partner)
  for (const statement of ['Offenheit', 'Verlässlichkeit', 'Gemeinsames Ziel', 'Einfluss', 'Mittel'])
    await partner.getByRole('group', { name: statement }).getByRole('radio', { name: 'stimmt', exact: true }).check()
  await partner.getByRole('button', { name: 'Antworten senden' }).click()
  await expect(partner.getByText('Bitte beantworten Sie alle sechs Aussagen, oder keine.').first()).toBeVisible()
  await partner
    .getByRole('group', { name: 'Beteiligung' })
    .getByRole('radio', { name: 'stimmt eher', exact: true })
    .check()
  await partner.getByRole('button', { name: 'Antworten senden' }).click()
  await expect(partner.getByText('Danke. 1 Antwort ist angekommen.')).toBeVisible()
  await expect(partner.getByRole('heading', { name: 'Wie steht es um das Netzwerk?' })).toBeHidden()
  await page.goto('/network-health')
  await expect(page.getByText('Noch zu wenige Antworten', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: /einschätzen$/ }).click()
  await ready(page)
  await page.getByLabel('Zweck').selectOption({ label: '3, eher stark' })
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('row', { name: /eher stark/ })).toBeVisible()
  await expectNoViolations(page)
  await askHealth(false)
  await expect(page.getByText('Partner werden nicht gefragt', { exact: false }).first()).toBeVisible()
})
