import type { Page } from '@playwright/test'
import Graph from 'graphology'
import { parse } from 'graphology-gexf'
import { readFileSync } from 'node:fs'
import { de } from '../../lib/i18n/de'
import { unpackNetwork } from '../../lib/network/packed'
import type { NetworkMeeting } from '../../lib/network/schema'
import { linesOf, symbolsOf } from './map-symbols'
import { expect, expectNoViolations, test } from './test'

const words = de.network.things

async function open(page: Page, path: string) {
  await page.goto(path)
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
}

test('topics stand beside the organisations: in the picture, in the panel, in the table, in files', async ({
  page,
}) => {
  await open(page, '/network')
  await page.getByRole('combobox', { name: de.network.arrange }).selectOption('with-topics')
  await expect(page.getByText(/^\d+ Organisationen, \d+ Themen\.$/)).toBeVisible()
  await expect(page.locator('[data-map-ready=true]')).toBeAttached()
  await expect.poll(async () => Object.keys(await symbolsOf(page)).some((key) => key.startsWith('topic:'))).toBe(true)
  const lines = await linesOf(page)
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.every(({ source, target }) => !source.startsWith('topic:') && target.startsWith('topic:'))).toBe(true)
  const symbols = await symbolsOf(page)
  const topics = Object.entries(symbols).filter(([key]) => key.startsWith('topic:'))
  await expectNoViolations(page)

  const [key, { x, y }] = topics[0]!
  const box = (await page.locator('[data-map-ready] canvas').first().boundingBox())!
  await page.mouse.click(box.x + x, box.y + y)
  const panel = page.getByRole('complementary', { name: de.network.peek.title })
  await expect(panel.getByText(words.kinds.topic, { exact: true })).toBeVisible()
  await expect(panel.getByRole('listitem')).toHaveCount(lines.filter(({ target }) => target === key).length)
  await expect(panel.getByRole('link', { name: words.open.topic })).toHaveAttribute('href', `/topics/${key.slice(6)}`)

  await page.getByRole('radio', { name: 'Tabelle' }).click()
  const table = page.getByRole('region', { name: words.titles.topic })
  await expect(table.getByRole('row')).toHaveCount(topics.length + 2)
  await expect(table.getByText(words.without.topic)).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('radio', { name: 'Karte', exact: true }).click()
  await expect(page).toHaveURL(/arrange=with-topics/)

  const csv = await (await page.request.get('/network/export?arrange=with-topics')).text()
  expect(csv.startsWith('\uFEFFThema;')).toBe(true)
  const gexf = await (await page.request.get('/network/export?arrange=with-topics&format=gexf')).text()
  const graph = parse(Graph as never, gexf, { allowUndeclaredAttributes: true }) as unknown as Graph
  expect(graph.order).toBe(Object.keys(symbols).length)
  expect(graph.size).toBe(lines.length)
})

test('meetings stand beside whoever was there; keyboard and saved picture know them', async ({ page }) => {
  expect((await page.request.get('/api/network/meetings')).status()).toBe(200)
  const { nodes } = unpackNetwork(await (await page.request.get('/api/network/day?day=2026-01-01')).text())
  const meetings: NetworkMeeting[] = ['Auftakt', 'Runder Tisch'].map((title, at) => ({
    ...{ id: `m${at}`, key: `runde-${at}`, title, at: `2026-0${at + 1}-04T08:00:00.000Z` },
    organisations: nodes.slice(at * 3, at * 3 + 5).map(({ id }) => id),
  }))
  await page.route('**/api/network/meetings*', (route) => route.fulfill({ json: meetings }))
  await open(page, '/network?arrange=with-meetings')
  const symbols = await symbolsOf(page)
  const shown = Object.keys(symbols).filter((key) => key.startsWith('meeting:'))
  expect(shown.sort()).toEqual(meetings.map(({ key }) => `meeting:${key}`).sort())
  const walk = page.getByRole('application')
  await walk.focus()
  await page.keyboard.press('End')
  await expect(walk).toHaveAttribute('data-walk', /^meeting:/)
  await expect(page.locator('main [aria-live=assertive]')).toContainText(words.kinds.meeting)
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary', { name: de.network.peek.title })).toContainText(words.kinds.meeting)
  await expect(page).not.toHaveURL(/pick=/)

  await page.getByLabel(de.network.picture.save).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: de.network.picture.svg, exact: true }).click(),
  ])
  const svg = readFileSync(await file.path(), 'utf8')
  expect(svg).toContain(de.network.arrangements['with-meetings'])
  expect(svg).toContain(words.kinds.meeting)
  expect(svg).toContain(de.network.linkKinds['took-part'])
})

test('when the meetings do not come, one may try again', async ({ page, context }) => {
  let asked = 0
  await context.route('**/api/network/meetings*', (route) =>
    asked++ ? route.fulfill({ json: [] }) : route.fulfill({ contentType: 'application/json', body: 'kaputt' }),
  )
  await page.goto('/network?arrange=with-meetings')
  await expect(page.getByText(words.failed)).toBeVisible()
  await page.getByRole('button', { name: words.retry }).click()
  await expect(page.getByText(words.none)).toBeVisible()
})
