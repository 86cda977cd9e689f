import type { Page } from '@playwright/test'
import { de } from '../../lib/i18n/de'
import { expect, test } from './test'

const words = de.network

async function open(page: Page, path: string) {
  await page.goto(path)
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
}

/** Presses a button as the keyboard does. */
async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).first().focus()
  await page.keyboard.press('Enter')
}

test('everything of the map by keyboard: focus, expand, mark, path, draw, compare', async ({ page }) => {
  await open(page, '/network?selected=jobcenter')
  const walk = page.getByRole('application')
  await walk.focus()
  await expect(walk).toHaveAttribute('data-walk', 'jobcenter')
  await page.keyboard.press('f')
  await expect(page).toHaveURL(/focus=jobcenter/)
  await press(page, '2 Schritte')
  await expect(page).toHaveURL(/steps=2/)
  await press(page, words.peek.clearFocus)
  await expect(page).not.toHaveURL(/focus=/)

  await walk.focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/pick=jobcenter/)
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/pick=jobcenter&pick=/)
  const other = (await walk.getAttribute('data-walk'))!
  await press(page, 'Weg zeigen')
  await expect(page).toHaveURL(/ask=path/)
  await page.getByRole('link', { name: de.networkQuestions.keep }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/network\/views\/new\?.*ask=path/)
  await expect(page.getByLabel('Name')).toHaveValue(de.networkQuestions.ask.path)

  await open(page, `/network?pick=jobcenter&pick=${other}`)
  await walk.focus()
  await page.keyboard.press('v')
  await expect(page).toHaveURL(/\/cooperations\/new\?with=.+&with=/)

  await open(page, '/network')
  await press(page, 'Vergleichen')
  await expect(page).toHaveURL(/compare=\d{4}-\d{2}-\d{2}/)
  await expect(page.getByRole('complementary', { name: 'Vergleich' })).toBeVisible()
})

test('time plays year by year and stops when it is told', async ({ page }) => {
  await open(page, '/network')
  await press(page, de.networkTime.play)
  const days = new Set<string>()
  await expect
    .poll(
      () => {
        const day = new URL(page.url()).searchParams.get('day')
        if (day) days.add(day)
        return days.size
      },
      { intervals: [100] },
    )
    .toBeGreaterThan(2)
  expect([...days]).toEqual([...days].sort())
  await press(page, de.networkTime.pause)
  await expect(page.getByRole('button', { name: de.networkTime.play, exact: true })).toBeVisible()
})
