import type { Page } from '@playwright/test'
import { expect, test } from './test'

// The address is the state: Back, reload and the menu give the picture they promise.

const shownOn = (page: Page) => page.getByText(/^\d+ Organisation(en)?, \d+ Beziehung(en)?\.$/)

test('the map follows its address: Back from a record, the menu, a copied link', async ({ page }) => {
  await page.goto('/network')
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  const all = (await shownOn(page).textContent())!
  await page.getByRole('checkbox', { name: /^Bildung \d/ }).uncheck()
  await expect(page).toHaveURL(/kind=/)
  await expect(shownOn(page)).not.toHaveText(all)
  const narrowed = (await shownOn(page).textContent())!
  const address = page.url()

  await page.getByRole('radio', { name: 'Tabelle' }).click()
  await expect(page).toHaveURL(/view=table/)
  await page.getByRole('region', { name: 'Tabelle' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/organisations\//)
  await page.goBack()
  await expect(page).toHaveURL(/view=table/)
  await expect(page).toHaveURL(/kind=/)
  await expect(shownOn(page)).toHaveText(narrowed)
  await expect(page.getByRole('checkbox', { name: /^Bildung \d/ })).not.toBeChecked()

  await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Netzwerk' }).click()
  await expect(page).toHaveURL(/\/network$/)
  await expect(shownOn(page)).toHaveText(all)
  await expect(page.getByRole('checkbox', { name: /^Bildung \d/ })).toBeChecked()

  await page.goto(address)
  await expect(shownOn(page)).toHaveText(narrowed)
})

test('the text of the map finds as the search does, and stands in the address as typed', async ({ page }) => {
  await page.goto('/network')
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  await page.getByRole('searchbox').pressSequentially('Marne Nordsee', { delay: 20 })
  await expect(page.getByRole('searchbox')).toHaveValue('Marne Nordsee')
  await expect(page).toHaveURL(/q=Marne\+Nordsee/)
  await expect(shownOn(page)).toHaveText(/^[1-9]\d? Organisation/)
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue('Marne Nordsee')
  await expect(shownOn(page)).toHaveText(/^[1-9]\d? Organisation/)
})

test('a list whose filter is taken back by Back shows an empty field', async ({ page }) => {
  for (const path of ['/organisations', '/meetings?q=x', '/search', '/responsibilities']) {
    await page.goto(path)
    const field = page.locator('main input[name=q]')
    const before = await field.inputValue()
    await field.fill('verein')
    await field.press('Enter')
    await expect(page).toHaveURL(/q=verein/)
    await page.goBack()
    await expect(page).toHaveURL(new RegExp(`${path.replace('?', '\\?')}$`))
    await expect(field).toHaveValue(before)
  }
})

test('the map can be used at 400 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await page.goto('/network?view=map')
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  const map = page.locator('[data-map-ready]')
  await map.scrollIntoViewIfNeeded()
  expect((await map.boundingBox())!.height).toBeGreaterThanOrEqual(200)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
