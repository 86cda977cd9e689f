import { newLinkSchema } from '@/lib/check-ups/schema'
import { checkUpOf, endLink, linksOf, makeLink, takeAnswers } from '@/lib/check-ups/service'
import { createContext, type Ctx } from '@/lib/context'
import { network } from '@/lib/network/service'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import { startApp, temporaryFolder } from '@/scripts/run-app.mjs'
import { median, ms, verdict } from './figures'

// Whether the answer to a link tells, by its time, why it opens nothing: the five refusals in turn, in the process and
// by HTTP; and 10,000 guesses from one network.

const say = (text: string) => console.log(text)
const rounds = 400
const guesses = 10_000
const allowedSpread = 0.1

/** Measures and prints. */
export async function measureLinks(): Promise<void> {
  const { folder, remove } = temporaryFolder()
  const now = new Date().toISOString()
  const store = await openStore({ engine: 'embedded', folder })
  await loadStarter(store, 'example', { now })
  const ctx: Ctx = createContext({ id: 'bench', label: 'bench', role: 'coordinator' }, store)
  const { nodes } = await network(ctx)
  const [own, other] = [nodes[0]!.id, nodes[1]!.id]
  const guest = () => {
    const { actor: _nobody, ...context } = createContext(ctx.actor, store)
    return context
  }
  const make = async (organisationId: string, at = now) => {
    const until = new Date(Date.parse(at) + 86_400_000).toISOString().slice(0, 10)
    const form = newLinkSchema.parse({ organisationId, language: 'de', until })
    return (await makeLink({ ...ctx, now: at }, form)).split('/').at(-1)!
  }
  const expired = await make(own, new Date(Date.parse(now) - 30 * 86_400_000).toISOString())
  const revoked = await make(other)
  await endLink(ctx, (await linksOf(ctx, other))[0]!.id)
  const finished = await make(own)
  await takeAnswers(guest(), { token: finished, finish: true, texts: { remark: 'Fertig' } }, 'made')
  const works = await make(own)
  const tokens = { expired, revoked, finished, foreign: `kp_${'x'.repeat(43)}`, guessed: 'y'.repeat(43) }
  let callers = 0
  const from = () => `198.51.${(callers >> 8) & 255}.${callers++ & 255}`

  say('— refusals of a check-up link, in the process —')
  await compare(Object.entries(tokens), async (token) => {
    if (await checkUpOf(guest(), token, from())) throw new Error('A link that opens nothing opened something.')
  })
  const times: number[] = []
  let opened = 0
  for (let guess = 0; guess < guesses; guess++) {
    const start = performance.now()
    if (await checkUpOf(guest(), `${guess}${'z'.repeat(40)}`, 'one')) opened++
    times.push(performance.now() - start)
  }
  say(`${guesses} guesses from one network: ${opened} opened, p50 ${ms(median(times))}`)
  say(`a link that works, from there: ${(await checkUpOf(guest(), works, 'one')) ? 'shown' : 'the same refusal'}`)
  await store.close()

  const app = await startApp(folder, { KNOTENPUNKT_TRUST_PROXY: 'yes' })
  try {
    const pages = new Set<string>()
    say('— by HTTP —')
    await compare(Object.entries(tokens), async (token) => {
      const response = await fetch(`${app.address}/check-ups/${token}`, { headers: { 'x-forwarded-for': from() } })
      pages.add(`${response.status} ${shownIn(await response.text())}`)
    })
    say(`different pages: ${pages.size} (should be 1)`)
  } finally {
    await app.stop()
    remove()
  }
}

/** What a page shows, without what is drawn anew for each answer and without its own address. */
const shownIn = (html: string) =>
  /<main[^>]*>([\s\S]*?)<\/main>/
    .exec(html)![1]!
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

/** The medians of some cases in turn, and how far they lie apart. */
async function compare(cases: readonly (readonly [string, string])[], use: (token: string) => Promise<void>) {
  const times = new Map(cases.map(([name]) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++)
    for (const [name, token] of cases) {
      const start = performance.now()
      await use(token)
      // The first ones warm up what is kept.
      if (round >= rounds / 10) times.get(name)!.push(performance.now() - start)
    }
  const medians = [...times].map(([name, all]) => [name, median(all)] as const)
  for (const [name, p50] of medians) say(`${name.padEnd(9)} p50 ${p50.toFixed(2)} ms`)
  const all = medians.map(([, p50]) => p50)
  const spread = (Math.max(...all) - Math.min(...all)) / Math.min(...all)
  say(`medians apart by ${(spread * 100).toFixed(1)} % (at most 10 %): ${verdict(spread <= allowedSpread)}`)
}
