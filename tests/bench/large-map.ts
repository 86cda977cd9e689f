import { gzipSync } from 'node:zlib'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness'
import { createContext } from '@/lib/context'
import { visibleNetwork, type VisibleNetwork } from '@/lib/network/filter'
import { references, whole } from '@/lib/network/layout/canvas'
import { tieGraph } from '@/lib/network/measures/graph'
import { dotRadius, overviewOf, placeDots } from '@/lib/network/overview'
import { packNetwork } from '@/lib/network/packed'
import { networkStateSchema, type NetworkData } from '@/lib/network/schema'
import { network } from '@/lib/network/service'
import { openStore } from '@/lib/store/open'
import { setUp, startApp, temporaryFolder } from '@/scripts/run-app.mjs'
import { median, memoryOf, ms, percentile, verdict } from './figures'
import { loadExample } from './load-example'
import { servePeers, type PeerElements } from './peer-pages'

// Networks of thousands: our map beside pages with nothing but sigma.js, vis-network and Cytoscape and the same
// organisations, ties and positions. All in turn, several times; medians.

/** Times the invented county, and how often everything is measured. */
const sizes = [
  { scale: 1, rounds: 3 },
  { scale: 10, rounds: 0 },
  { scale: 13.34, rounds: 3 },
  { scale: 133.4, rounds: 3 },
] as const

const size = { width: 1440, height: 900 }
/** Milliseconds that a view is moved. */
const moving = 2500

/** Measures and prints. `only`: times the invented county; else all sizes. */
export async function measureLargeMaps(only?: number): Promise<void> {
  const browser = await chromium.launch({
    ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    for (const { scale, rounds } of sizes.filter((one) => !only || one.scale === only)) {
      const { folder, remove } = temporaryFolder()
      await loadExample(folder, scale)
      const data = await networkIn(folder)
      const visible = visibleNetwork(data, networkStateSchema.parse({}), null)
      console.log(
        `\n×${scale}: ${visible.nodes.length} organisations, ${visible.links.length} relations shown; payload ${payload(data)}`,
      )
      const app = await startApp(folder, { KNOTENPUNKT_START: 'example' })
      try {
        const context = await browser.newContext({ viewport: size, locale: 'de-DE' })
        const page = await context.newPage()
        await setUp(page, app, 'example')
        await page.close()
        if (rounds) await beside(context, app.address, visible, data.groups, rounds)
        else await memoryAfter(context, app.address, app.pid!)
        if (scale === 13.34) await workers(context, app.address, visible)
        await context.close()
      } finally {
        await app.stop()
      }
      remove()
    }
  } finally {
    await browser.close()
  }
}

async function networkIn(folder: string): Promise<NetworkData> {
  const store = await openStore({ engine: 'embedded', folder })
  try {
    return await network(createContext({ id: 'bench', label: 'Bench', role: 'reader' }, store))
  } finally {
    await store.close()
  }
}

function payload(data: NetworkData): string {
  const text = packNetwork(data)
  const elements = data.nodes.length + data.links.length
  const each = (bytes: number) => `${(bytes / elements).toFixed(1)} bytes`
  return `${each(Buffer.byteLength(text))} per element, ${each(gzipSync(text).length)} compressed (${elements} elements)`
}

async function memoryAfter(context: BrowserContext, address: string, pid: number): Promise<void> {
  const page = await context.newPage()
  for (let round = 0; round < 5; round++) await opened(page, `${address}/network`)
  await page.close()
  const memory = memoryOf(pid)
  console.log(`memory of the server after 5 maps: ${Math.round(memory)} MB (target ≤ 400: ${verdict(memory <= 400)})`)
}

/** The same picture for everybody: the positions of our overview, and its colours by kind. */
function elementsOf({ nodes, links, degree }: VisibleNetwork, groups: NetworkData['groups']): PeerElements {
  const { request } = overviewOf({ nodes, links, degree }, groups, 'wide')
  const spots = placeDots(request)
  const { width, height } = references.wide
  const room = (width * height) / nodes.length
  return {
    nodes: nodes.map(({ id, name, shortName }, index) => ({
      id,
      label: shortName ?? name,
      x: Math.round((spots[index * 2]! * width * 10) / whole) / 10,
      y: Math.round((spots[index * 2 + 1]! * height * 10) / whole) / 10,
      size: 2 * dotRadius(request.degrees[index]!, room, 1),
      color: `hsl(${request.kinds[index]! * 40}, 60%, 45%)`,
    })),
    edges: links.map(({ source, target }) => ({ source, target })),
  }
}

/** First picture, panning and zooming of all, in turn. */
async function beside(
  context: BrowserContext,
  address: string,
  visible: VisibleNetwork,
  groups: NetworkData['groups'],
  rounds: number,
): Promise<void> {
  const peers = await servePeers(elementsOf(visible, groups))
  const pages: [string, string][] = [['Knotenpunkt', `${address}/network`], ...Object.entries(peers.addresses)]
  const figures = new Map(
    pages.map(([name]) => [
      name,
      { first: [] as number[], whole: [] as number[], pan: [] as number[], zoom: [] as number[] },
    ]),
  )
  const page = await context.newPage()
  page.setDefaultTimeout(180_000)
  for (const [, url] of pages) await opened(page, url)
  for (let round = 0; round < rounds; round++)
    for (const [name, url] of pages) {
      const { first, whole, pan, zoom } = figures.get(name)!
      first.push(await opened(page, url))
      whole.push(await complete(page))
      await page.waitForTimeout(500)
      pan.push(percentile(await framesWhile(page, panning), 0.95))
      await page.waitForTimeout(300)
      zoom.push(percentile(await framesWhile(page, zooming), 0.95))
    }
  await page.close()
  peers.close()
  console.log(
    '| page | first picture | all of it | pan, frame p95 | zoom, frame p95 |\n| --- | --- | --- | --- | --- |',
  )
  for (const [name, { first, whole, pan, zoom }] of figures) {
    const figuresOfPage = [first, whole, pan, zoom].map((times) => ms(median(times)))
    console.log(`| ${name} | ${figuresOfPage.join(' | ')} |`)
  }
}

/** Navigation to the first complete picture. */
async function opened(page: Page, url: string): Promise<number> {
  // The first answer about 20,000 takes longer than the server waits for its store: it says so, and the next is right.
  for (let tries = 0; tries < 5; tries++) if ((await page.goto(url, { waitUntil: 'commit' }))?.status() !== 503) break
  await page.waitForSelector('[data-map-painted=true], [data-map-ready=true]', { state: 'attached' })
  // As text: the loader would mark a function with a helper that the page does not have.
  return page.evaluate(
    `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))`,
  )
}

/** Navigation to the picture with all that is known of each behind it; our page alone shows the picture before. */
async function complete(page: Page): Promise<number> {
  await page.waitForSelector('[data-map-ready=true]', { state: 'attached' })
  return page.evaluate(`performance.now()`)
}

/** Milliseconds between the frames of a page while something is done to it. */
async function framesWhile(page: Page, act: (page: Page) => Promise<void>): Promise<number[]> {
  await page.evaluate(`
    window.frameTimes = []
    window.recording = true
    let last = performance.now()
    const tick = () => {
      const now = performance.now()
      window.frameTimes.push(now - last)
      last = now
      if (window.recording) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)`)
  await act(page)
  return page.evaluate(`(window.recording = false, window.frameTimes)`)
}

async function panning(page: Page): Promise<void> {
  const [x, y] = [size.width / 2, size.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const end = Date.now() + moving
  for (let step = 0; Date.now() < end; step++)
    await page.mouse.move(x + 120 * Math.sin(step / 9), y + 80 * Math.cos(step / 7))
  await page.mouse.up()
}

async function zooming(page: Page): Promise<void> {
  await page.mouse.move(size.width / 2, size.height / 2)
  const end = Date.now() + moving
  for (let step = 0; Date.now() < end; step++) await page.mouse.wheel(0, step % 20 < 10 ? -60 : 60)
}

/** What our page's workers do: the layout of all, while the page stays free, and the betweenness of all. */
async function workers(context: BrowserContext, address: string, visible: VisibleNetwork): Promise<void> {
  const page = await context.newPage()
  await page.addInitScript(`
    window.heard = []
    window.longTasks = []
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration })
    }).observe({ type: 'longtask', buffered: true })
    window.Worker = class extends window.Worker {
      constructor(...all) {
        super(...all)
        this.addEventListener('message', ({ data }) =>
          window.heard.push({ at: performance.now(), asked: this.asked, done: data.done, finding: 'finding' in data }))
      }
      postMessage(...all) {
        this.asked ??= performance.now()
        super.postMessage(...all)
      }
    }`)
  const figures = {
    block: [] as number[],
    after: [] as number[],
    layout: [] as number[],
    ways: [] as number[],
    steps: 0,
  }
  const peer: number[] = []
  const graph = tieGraph(
    visible.nodes.map(({ id }) => id),
    visible.links,
  )
  for (let round = 0; round < 3; round++) {
    await opened(page, `${address}/network`)
    await page.waitForTimeout(500)
    await page.evaluate(`(window.heard.length = 0, window.longTasks.length = 0)`)
    await page.locator('[data-map-ready=true] ul button').first().click()
    await page.waitForSelector('[data-map-ready=true] canvas[data-id], [data-map-ready=true] canvas[data-layer]', {
      state: 'attached',
    })
    await page.waitForTimeout(1500)
    const { heard, longTasks } = await heardBy(page)
    const answer = heard.at(-1)!
    const longest = (tasks: LongTask[]) => Math.max(0, ...tasks.map(({ duration }) => duration))
    figures.layout.push(answer.at - answer.asked)
    figures.block.push(
      longest(
        longTasks.filter(({ startTime, duration }) => startTime > answer.asked && startTime + duration < answer.at),
      ),
    )
    figures.after.push(longest(longTasks))

    await page.goto(`${address}/network?ask=connects`, { waitUntil: 'commit' })
    await page.waitForFunction(() => (window as unknown as { heard: Heard[] }).heard.some((one) => one.finding))
    const counted = (await heardBy(page)).heard.filter(({ done, finding }) => finding || done !== undefined)
    figures.ways.push(counted.at(-1)!.at - counted[0]!.asked)
    figures.steps = counted.length - 1
    const start = performance.now()
    betweennessCentrality(graph)
    peer.push(performance.now() - start)
  }
  await page.close()
  const [block, ways] = [median(figures.block), median(figures.ways)]
  console.log(
    `layout of all in the worker ${ms(median(figures.layout))}; longest block of the page meanwhile ${block ? ms(block) : 'none of 50 ms'} (target ≤ 50: ${verdict(block <= 50)}), with the picture drawn after it ${ms(median(figures.after))}`,
  )
  console.log(
    `betweenness in the worker ${ms(ways)}, told ${figures.steps} times how far it is (target ≤ 3 s: ${verdict(ways <= 3000)}); graphology alone in Node ${ms(median(peer))}`,
  )
}

interface LongTask {
  startTime: number
  duration: number
}

const heardBy = (page: Page): Promise<{ heard: Heard[]; longTasks: LongTask[] }> =>
  page.evaluate(`({ heard: window.heard, longTasks: window.longTasks })`)

interface Heard {
  at: number
  asked: number
  done?: number
  finding: boolean
}
