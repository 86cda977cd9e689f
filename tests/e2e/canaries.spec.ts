import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { admin, password, runFolder, startApp, stopApp, type App } from './app'
import { fillEverything } from './form-controls'
import { forms, formsToFill } from './form-refusals'
import { signedIn } from './pages'
import { portOf } from './ports'
import { expect, test } from './test'

// What somebody types stays where it was typed for: a mark in every text field of every form, and then a look into
// everything the program keeps, says and sends. On an app of its own.

const name = 'canaries'
/** A mark is a word, a mailbox or a telephone number, and its number tells the field. */
const mark = /kanarie(\d{4})|(?:0481[ -]?|494817)7?(\d{4})77/gi
const next = { number: 1000 }
/** Field names of the marks, by number. */
const fieldOf = new Map<string, string>()

let app: App
const port = portOf(name)
test.use({
  storageState: { cookies: [], origins: [] },
  baseURL: `http://localhost:${port}`,
  expectedErrors: ['Failed to load resource'],
  actionTimeout: 10_000,
})
test.beforeAll(async () => {
  test.setTimeout(120_000)
  app = await startApp(name, port, { LOG_LEVEL: 'debug' })
})
test.afterAll(async () => {
  if (app?.process.exitCode === null) await stopApp(app.process)
})

/** A new mark for a field, in three forms. */
function marked(field: string) {
  const number = String(next.number++)
  fieldOf.set(number, field)
  const mailbox = `kanarie${number}@leck.example`
  return { number, mailbox, text: `Kanarie${number} ${mailbox} 0481 ${number}77` }
}

/** Puts a mark into every text the form takes; what it needs beside is filled in as a person does it. */
async function fillWithMarks(form: Locator, address: string): Promise<void> {
  await fillEverything(form, false, ['protected', 'parentId'])
  const fields = form.locator('input:visible, textarea:visible')
  for (let index = 0; index < (await fields.count()); index++) {
    const field = fields.nth(index)
    const found = await field.evaluate((element: HTMLInputElement) => ({
      name: element.name || element.getAttribute('aria-label') || '',
      type: element.tagName === 'TEXTAREA' ? 'textarea' : element.type,
      takes: !element.role && !element.readOnly && !element.disabled,
    }))
    if (!found.takes || !/^(text|textarea|email|tel|url|password)$/.test(found.type)) continue
    if (/postalCode|languages|since|until|valid(From|To)|Time|Date|Minutes/i.test(found.name)) continue
    const { number, mailbox, text } = marked(`${address} ${found.name}`)
    if (found.type === 'email' || /email/i.test(found.name)) await field.fill(mailbox)
    else if (found.type === 'url' || /url|website/i.test(found.name))
      await field.fill(`https://kanarie${number}.example`)
    else if (found.type === 'tel' || /phone/i.test(found.name)) await field.fill(`0481 ${number}77`)
    else if (found.type === 'password') await field.fill(`Kanarie${number} über dem Deich`)
    else await field.fill(/short/i.test(found.name) ? `Kanarie${number}` : text)
  }
}

/** Sends the form and waits for what comes of it, a refusal too. */
async function send(page: Page, form: Locator): Promise<boolean> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST', { timeout: 3_000 })
  await form.evaluate((element: HTMLFormElement) => {
    element.noValidate = true
    element.requestSubmit(element.querySelector<HTMLElement>('button:not([type=button])'))
  })
  const came = await answered.then(
    () => true,
    () => false,
  )
  await page.waitForLoadState('load')
  return came
}

test('a mark typed into any field is kept, logged and sent nowhere but in its place', async ({ page }) => {
  test.setTimeout(600_000)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(app.setupLink!)
  await page.getByLabel('Name oder Funktion').fill(marked('/setup name').text)
  await page.getByLabel('E-Mail-Adresse').fill(marked('/setup email').mailbox)
  await page.getByLabel('Passwort', { exact: true }).fill(password)
  await page.getByLabel('Passwort wiederholen').fill(password)
  await page.getByRole('button', { name: 'Einrichten und anmelden' }).click()
  await page.waitForURL(`${app.address}/`)

  const addresses = Object.values(signedIn)
    .flat()
    .filter((address) => !/barriere-LOCALE|\/(delete|retire|merge)|tab=|view=|selected=/.test(address))
  const sent: string[] = []
  for (const address of addresses) {
    await page.goto(address)
    for (const number of await formsToFill(page)) {
      await page.goto(address)
      await page.waitForFunction(() => document.adoptedStyleSheets.length > 0)
      if (!(await formsToFill(page)).includes(number)) continue
      const form = forms(page).nth(number)
      await fillWithMarks(form, address)
      if (await send(page, form)) sent.push(address)
      // A topic shows first what would change.
      if (!address.startsWith('/topics/')) continue
      await page.waitForURL(/preview/)
      await send(page, forms(page).first())
    }
  }
  expect(sent.length, sent.join(' ')).toBeGreaterThan(15)
  expect(fieldOf.size).toBeGreaterThan(40)

  for (const kind of ['organisations', 'cooperations', 'responsibilities', 'meetings', 'tokens', 'users'])
    expect(
      sent.some((address) => address.includes(`/${kind}`)),
      kind,
    ).toBe(true)

  const hidden: string[] = []
  for (const address of [...addresses, '/organisations?q=Kanarie', '/trash']) {
    const html = await (await page.request.get(address)).text()
    for (const [input] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
      hidden.push(...marksIn(input).map((field) => `${address} ${/name="([^"]*)"/.exec(input)?.[1]} < ${field}`))
  }
  expect(hidden.filter((found) => !/ key < .* (name|title)$/.test(found))).toEqual([])
  expect(marksIn(app.output())).toEqual([])
  expect(readdirSync(app.folder, { recursive: true }).flatMap((path) => marksIn(String(path)))).toEqual([])

  const stored = await storedMarks()
  for (const label of [
    'Organisation',
    'Topic',
    'Cooperation',
    'Responsibility',
    'Meeting',
    'ServiceGap',
    'ApiToken',
    'User',
  ])
    expect(
      stored.filter((found) => found.startsWith(`${label}.`)),
      label,
    ).not.toEqual([])
  expect(stored.filter((found) => !inItsPlace(found))).toEqual([])
})

/** `Label.property < field` for every mark in the store. */
async function storedMarks(): Promise<string[]> {
  const file = join(runFolder, `${name}.ndjson`)
  await admin(app.folder, { command: 'backup', file })
  const found = new Set<string>()
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1, -1)) {
    const row = JSON.parse(line) as { label?: string; type?: string; properties?: Record<string, unknown> }
    for (const [property, value] of Object.entries(row.properties ?? {}))
      for (const field of marksIn(JSON.stringify(value))) found.add(`${row.label ?? row.type}.${property} < ${field}`)
  }
  return [...found].sort()
}

/** The entries of the change log and of the log of accesses say who, what, and which values. */
const logged = /^(Change\.(changed|hidden|subjectName|actorLabel)|Access\.(actorLabel|subjectName))$/
/** Who did something stands beside it, by the name of the account; a gap is a report, not an entry under a name. */
const names =
  /^(Responsibility|Cooperation|Organisation|Post|Offer)\.verifiedBy$|^(ServiceGap\.lastReportedBy|Note\.writtenBy|Contact\.notedBy)$/
/** Addresses one can read, and former names, are made of the name of a record, and of nothing else. */
const readable: Record<string, string[]> = {
  'Organisation.key': ['name'],
  // What was once the name, and earlier names that were typed.
  'Organisation.formerNames': ['name', 'formerNames'],
  'Meeting.key': ['title'],
  'MeetingSeries.key': ['series'],
}
/** Properties with another name than the field they come from. */
const renamed: Record<string, string> = {
  'AgendaItem.title': 'agendaTitle',
  'MeetingSeries.name': 'series',
  'MeetingSeries.sortName': 'series',
  'Organisation.sortName': 'name',
  'Person.sortName': 'name',
}

function inItsPlace(found: string): boolean {
  const [place, from] = found.split(' < ') as [string, string]
  const field = from.split(' ').at(-1)!
  if (/password|code/i.test(field)) return false
  const [, property] = place.split('.')
  if (logged.test(place) || (names.test(place) && field === 'name')) return true
  return readable[place]?.includes(field) ?? field === (renamed[place] ?? property)
}

/** The fields whose marks stand in a text. */
function marksIn(text: string): string[] {
  return [...text.matchAll(mark)].map(([, word, digits]) => fieldOf.get(word ?? digits!) ?? `? ${word ?? digits}`)
}
