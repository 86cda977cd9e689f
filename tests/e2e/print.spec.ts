import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { formatDate } from '../../lib/dates'
import { de } from '../../lib/i18n/de'
import { planMeeting, withRecords } from './call-action'
import { meetingForm } from './doors'
import { signedIn } from './pages'
import { expect, test } from './test'

/** Texts as they can be compared: spaces, hyphens of a line's end and how a letter is put together do not count. */
const letters = (text: string) => text.normalize('NFKD').replace(/[\p{M}\p{Cc}\s\u00AD\u2010-]+/gu, '')

/** A page that has come alive: it hears that it is printed. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForFunction(() => document.adoptedStyleSheets.length > 0)
  if (/^\/network(\?|$)/.test(path) && !path.includes('table'))
    await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  // The answer to a question comes after the picture.
  if (/[?&]ask=/.test(path)) await expect(page.getByText(de.networkQuestions.inPicture).first()).toBeVisible()
}

/** The texts of the pages on paper, A4. */
async function printed(page: Page, landscape: boolean): Promise<string[]> {
  const pdf = await page.pdf({ format: 'A4', landscape, printBackground: false })
  return (await extractText(await getDocumentProxy(new Uint8Array(pdf)))).text
}

/** What the page shows on paper: its title, its headings, and every other text of its own. */
async function shown(page: Page): Promise<{ title: string; headings: string[]; texts: string[] }> {
  await page.emulateMedia({ media: 'print' })
  const content = await page.evaluate(() => {
    const read = (element: Element) => (element as HTMLElement).innerText?.trim() ?? ''
    const visible = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr-only, [aria-hidden=true], svg')
    const own = [...document.querySelectorAll('main *')].filter(
      (element) =>
        visible(element) &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()) &&
        !element.matches('option, select, script'),
    )
    return {
      title: read(document.querySelector('main h1')!),
      // A heading with nothing below it cannot be parted from it.
      headings: [...document.querySelectorAll('main :is(h2, h3)')]
        .filter((heading) => visible(heading) && read(heading.parentElement!).length > read(heading).length + 3)
        .map(read),
      texts: own.map(read),
    }
  })
  await page.emulateMedia({ media: null })
  return content
}

const today = () => formatDate(new Date().toISOString(), 'de')

test('every page is complete on paper, upright and across, with its address and the date', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(900_000)
  await planMeeting(page.request, 'Barriere de', meetingForm(''), baseURL!)
  const paths = Object.values(signedIn)
    .flat()
    .map((entry) => entry.replace('LOCALE', 'de'))
  for (const path of await withRecords(page.request, paths, 'Barriere', baseURL!)) {
    await test.step(path, async () => {
      await open(page, path)
      const { title, headings, texts } = await shown(page)
      for (const landscape of [false, true]) {
        const pages = await printed(page, landscape)
        const all = letters(pages.join(''))
        expect.soft(all, `${path}: title`).toContain(letters(title))
        const missing = [...new Set(texts)].filter((text) => !all.includes(letters(text)))
        expect.soft(missing, `${path}: missing on paper`).toEqual([])
        for (const [index, text] of pages.entries()) {
          const foot = letters(text)
          expect.soft(foot, `${path}: address on page ${index + 1}`).toContain(letters(decodeURI(page.url())))
          expect.soft(foot, `${path}: date on page ${index + 1}`).toContain(letters(`Gedruckt am ${today()}`))
          const lines = text
            .split('\n')
            .map(letters)
            .filter(
              (line) => line && !line.includes('Gedruckt') && !line.includes('localhost') && !/^\d+\/\d+$/.test(line),
            )
          if (index < pages.length - 1)
            expect.soft(headings.map(letters), `${path}: last on page ${index + 1}`).not.toContain(lines.at(-1))
        }
      }
    })
  }
})

test('an answer prints its question, a list its filters, phones and places', async ({ page }) => {
  await open(page, '/responsibilities?q=Deutschkurs+Wesselburen')
  expect(letters((await printed(page, false)).join(''))).toContain(letters('Frage: Deutschkurs Wesselburen'))
  await open(page, '/organisations?q=volkshochschule&kind=education')
  const list = letters((await printed(page, false)).join(''))
  expect(list).toContain(letters(`${de.organisations.filter}: „volkshochschule“ · ${de.organisations.kinds.education}`))
  for (const cell of await page.locator('tbody td:nth-child(4), tbody td:nth-child(5)').allTextContents())
    expect(list).toContain(letters(cell))
})

test('the map prints its picture with a number for every organisation, its filters and its legend', async ({
  page,
}) => {
  await open(page, '/network?kind=education')
  const pages = await printed(page, true)
  const text = letters(pages.join(''))
  expect(text).toContain(letters('Volkshochschule Heide'))
  expect(text).toContain(letters(de.organisations.kinds.education))
  expect(text).toContain(letters('Art: 1'))
  await expect(page.locator('main ol')).toHaveCount(0)
})
