import { planMeeting } from './call-action'
import { meetingForm } from './doors'
import { expect, test } from './test'

test('plan, edit, take an answer, take it back, cancel, delete and restore', async ({ page }) => {
  const title = `Runder Tisch ${Date.now()}`
  await page.goto('/meetings/plan')
  await page.getByLabel('Titel', { exact: true }).fill(title)
  await page.getByLabel('Datum', { exact: true }).fill('2027-03-28')
  await page.getByLabel('Beginn', { exact: true }).fill('02:30')
  await page.getByLabel('Ende', { exact: true }).fill('03:00')
  await page.getByLabel('Punkt 1', { exact: true }).fill('Begrüßung')
  await page.getByRole('combobox', { name: 'Organisation hinzufügen' }).fill('vhs')
  await page.getByRole('listbox', { name: 'Organisation hinzufügen' }).getByRole('option').first().click()
  await page.getByRole('button', { name: 'Treffen anlegen' }).click()
  const summary = page.locator('main [role=alert]')
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('Beginn: Diese Uhrzeit gibt es an dem Tag nicht')
  await expect(page.getByLabel('Punkt 1', { exact: true })).toHaveValue('Begrüßung')
  await page.getByLabel('Beginn', { exact: true }).fill('22:00')
  await page.getByLabel('Ende', { exact: true }).fill('01:00')
  await page.getByLabel('Zeitzone', { exact: true }).selectOption({ label: 'Zeit in Kyjiw' })
  await page.getByRole('button', { name: 'Treffen anlegen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Ende am 29.03.2027' })).toContainText(
    '22:00–01:00 Uhr, Ende am 29.03.2027 (Zeit in Kyjiw)',
  )

  // Before the start only the answer is asked.
  await expect(page.getByRole('button', { name: 'anwesend', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'zugesagt', exact: true }).click()
  await expect(page.getByText('1 eingeladen: 1 zugesagt, 0 abgesagt, 0 ohne Antwort')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page.getByText('1 eingeladen: 0 zugesagt, 0 abgesagt, 1 ohne Antwort')).toBeVisible()

  await page.getByRole('link', { name: 'Bearbeiten' }).click()
  await page.getByLabel('Zeitzone', { exact: true }).selectOption({ label: 'Zeit in Deutschland' })
  await page.getByLabel('Datum', { exact: true }).fill('2027-03-29')
  await page.getByLabel('Ende', { exact: true }).fill('23:30')
  await page.getByRole('button', { name: 'Punkt hinzufügen' }).click()
  await page.getByLabel('Punkt 2', { exact: true }).fill('Kurse')
  await page.getByLabel('Punkt 2: Minuten').fill('15')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText('22:00–23:30 Uhr', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Verlauf' }).click()
  await expect(page.getByText('+ Kurse (15 min)')).toBeVisible()
  await expect(page.getByText(/von 28\.03\.2027, 21:00 Uhr auf 29\.03\.2027, 22:00 Uhr/)).toBeVisible()

  await page.getByRole('navigation', { name: title }).getByRole('link', { name: 'Überblick' }).click()
  await page.getByText('Absagen', { exact: true }).click()
  await page.getByRole('button', { name: 'Ja, Treffen absagen' }).click()
  await expect(page.getByText('Dieses Treffen ist abgesagt.')).toBeVisible()

  const address = page.url()
  await page.getByRole('link', { name: 'Treffen löschen' }).click()
  await expect(page.getByText('1 Einladung')).toBeVisible()
  await expect(page.getByText('2 Tagesordnungspunkte')).toBeVisible()
  await page.getByRole('button', { name: 'In den Papierkorb' }).click()
  await expect(page).toHaveURL(/\/meetings$/)
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
  await page.goto('/trash?kind=meeting')
  await page.getByRole('button', { name: `Wiederherstellen: ${title}` }).click()
  await expect(page.getByRole('button', { name: `Wiederherstellen: ${title}` })).toHaveCount(0)
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('the calendar file is named after the day the meeting has now', async ({ page, baseURL }) => {
  const title = `Kalender ${Date.now()}`
  await planMeeting(page.request, title, meetingForm(''), baseURL!)
  const key = `${title.toLowerCase().replace(' ', '-')}-2026-12-03`
  await page.goto(`/meetings/${key}/edit`)
  await page.getByLabel('Datum', { exact: true }).fill('2026-12-10')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page).toHaveURL(new RegExp(`/meetings/${key}$`))
  const file = await page.request.get(`/meetings/${key}/calendar`)
  expect(file.headers()['content-disposition']).toContain(`${key.replace('12-03', '12-10')}.ics`)
  expect(await file.text()).toContain('SEQUENCE:1\r\n')
})
