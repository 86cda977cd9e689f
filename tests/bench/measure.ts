import { chromium } from '@playwright/test'
import { generateExample } from '@/lib/starters/example/generate'
import { readTopics } from '@/lib/starters/dithmarschen'
import { setUp, startApp, temporaryFolder } from '@/scripts/run-app.mjs'
import { load, median, memoryOf, ms, percentile, verdict } from './figures'
import { loadExample } from './load-example'
import { measureMap } from './map'
import { scriptsOf } from './scripts-of-pages'

// The figures of the program on this machine, each beside a peer measured in the same run. Read the ratios, not the
// milliseconds.

const connections = 8
const requests = 240
const questions = [
  'Deutschkurs Kranichbüttel',
  'Wohngeld Deichmünde',
  'Kita Erlenwurth',
  'Sprachkurs Musterstedt',
  'deutschkus musterstet',
  'Arbeit',
  'Schulanmeldung Tonnenhörn',
  'Asylbewerberleistung Süderpriel',
  'An wen wende ich mich in Ginsterhusen wegen Alphabetisierung?',
  'gibt es nicht',
]

const say = (text: string) => console.log(text)

/** Measures and prints. */
export async function measure(): Promise<void> {
  const browser = await chromium.launch({
    ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const perScale: Record<string, number>[] = []
  try {
    for (const scale of [1, 10] as const) {
      const { folder, remove } = temporaryFolder()
      const started = performance.now()
      await loadExample(folder, scale)
      const loaded = performance.now() - started
      const app = await startApp(folder, { KNOTENPUNKT_START: 'example' })
      try {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE' })
        const page = await context.newPage()
        await setUp(page, app, 'example')
        await page.close()
        const state = await context.storageState()
        const cookie = state.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
        const county = generateExample({
          seed: 2026,
          scale,
          today: new Date().toISOString().slice(0, 10),
          topics: readTopics(),
        })
        say(
          `\n×${scale}: ${county.organisations.length} organisations, ${county.cooperations.length} cooperations, ${county.responsibilities.length} responsibilities, ${county.meetings.length} meetings; loaded in ${(loaded / 1000).toFixed(1)} s`,
        )

        if (scale === 1) {
          const map = await measureMap(context, app.address)
          say(
            `map page to first complete picture (${map.nodes} organisations, ${map.edges} relations): ${ms(map.page)}; bare Cytoscape page ${ms(map.peer)}; ratio ${(map.page / map.peer).toFixed(2)} (target ≤ 1.5: ${verdict(map.page / map.peer <= 1.5)})`,
          )
          for (const [name, path, most] of [
            ['home', '/', 150],
            ['list of organisations', '/organisations', 150],
            ['record of an organisation', `/organisations/${county.organisations[0]!.props.key}`, 150],
            ['meetings', '/meetings', 150],
            ['responsibilities', '/responsibilities?q=Wohngeld', 150],
            ['network', '/network', 350],
          ] as const) {
            const size = await scriptsOf(browser, state, `${app.address}${path}`)
            say(`JavaScript of ${name} (gzip): ${Math.round(size)} kB (target ≤ ${most} kB: ${verdict(size <= most)})`)
          }
        }

        const pages = Math.max(1, Math.floor(county.organisations.length / 50))
        const lists = Array.from(
          { length: 40 },
          (_, index) =>
            `/organisations?page=${(index % pages) + 1}&sort=${['name', 'kind', 'place', 'verified'][index % 4]}`,
        )
        const records = county.organisations
          .filter((_, index) => index % Math.ceil(county.organisations.length / 60) === 0)
          .map((organisation) => `/organisations/${String(organisation.props.key)}`)
        const meetings = county.meetings
          .filter((_, index) => index % Math.ceil(county.meetings.length / 40) === 0)
          .map((meeting) => `/meetings/${String(meeting.props.key)}`)
        const asked = questions.map((question) => `/responsibilities?q=${encodeURIComponent(question)}`)
        const kinds: [string, string[]][] = [
          ['list of organisations', lists],
          ['record of an organisation', records],
          ['record of a meeting', meetings],
          ['list of meetings', ['/meetings']],
          ['home', ['/']],
          ['answers', asked],
        ]
        await load(
          app.address,
          [...lists.slice(0, 4), ...records.slice(0, 4), ...meetings.slice(0, 2), ...asked, '/', '/meetings'],
          { connections: 2, requests: 60, cookie },
        )

        const route = await load(app.address, ['/api/health/live'], { connections, requests })
        const trivial = await load(app.address, ['/sign-in'], { connections, requests })
        const peer = percentile(trivial, 0.95)
        say(
          `peers, ${connections} connections: route /api/health/live p95 ${ms(percentile(route, 0.95))}; page /sign-in p50 ${ms(median(trivial))}, p95 ${ms(peer)}`,
        )
        const figures: Record<string, number> = {}
        for (const [name, paths] of kinds) {
          const times = await load(app.address, paths, { connections, requests: requests / 2, cookie })
          const p95 = percentile(times, 0.95)
          figures[name] = median(times)
          say(
            `${name}, ${connections} connections: p50 ${ms(median(times))}, p95 ${ms(p95)}; ${(p95 / peer).toFixed(1)} × /sign-in (target ≤ 5: ${verdict(p95 / peer <= 5)})`,
          )
        }
        const alone = await load(app.address, asked, { connections: 1, requests: 100, cookie })
        figures['/responsibilities?q=…'] = median(alone)
        say(
          `/responsibilities?q=…, one at a time: p50 ${ms(median(alone))}, p95 ${ms(percentile(alone, 0.95))} (target: whole page ≤ 100 ms: ${verdict(percentile(alone, 0.95) <= 100)})`,
        )
        const memory = memoryOf(app.pid!)
        say(
          `resident memory of the server afterwards: ${Math.round(memory)} MB (target ≤ 400 MB: ${verdict(memory <= 400)})`,
        )
        perScale.push(figures)
        await context.close()
      } finally {
        await app.stop()
        remove()
      }
    }
  } finally {
    await browser.close()
  }
  say(
    `\ngrowth of the median from ×1 to ×10 data (10 would be linear): ${Object.keys(perScale[0]!)
      .map((name) => `${name} ${(perScale[1]![name]! / perScale[0]![name]!).toFixed(1)}`)
      .join(', ')}`,
  )
}
