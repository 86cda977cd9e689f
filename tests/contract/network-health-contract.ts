import { undo } from '@/lib/changes/service'
import { newLinkSchema } from '@/lib/check-ups/schema'
import { checkUpOf, makeLink, takeAnswers } from '@/lib/check-ups/service'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { asked } from '@/lib/network-health/fields'
import { keepScorecard, scorecardToEdit } from '@/lib/network-health/records'
import { inputOf, scorecardFormSchema } from '@/lib/network-health/schema'
import { networkHealth } from '@/lib/network-health/service'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, organisationRecord } from '@/lib/organisations/service'
import { setSettings, settingsToEdit } from '@/lib/settings/records'
import { loadStarter } from '@/lib/starters/service'
import type { GraphStore } from '@/lib/store/port'
import { cypher } from './test-stores'

/** What partners say of the network is counted, shown from five answers on, and never leads back to one of them. */
export function networkHealthContract(open: () => Promise<GraphStore>): void {
  let store: GraphStore
  const now = '2026-11-27T10:00:00.000Z'
  const as = (role: Role, at = now): Ctx => ({
    ...createContext({ id: role, label: `Konto ${role}`, role }, store),
    now: at,
  })
  const guest = (at = now) => {
    const { actor: _nobody, ...context } = as('reader', at)
    return context
  }
  const partner = async (number: number) => {
    const key = await addOrganisation(
      as('editor'),
      organisationFormSchema.parse({ name: `Partner ${number}`, kind: 'education' }),
    )
    return (await organisationRecord(as('reader'), key)).organisation.id
  }
  const link = async (organisationId: string) => {
    const form = newLinkSchema.parse({ organisationId, language: 'de', until: '2026-12-20' })
    return (await makeLink(as('coordinator'), form)).split('/').at(-1)!
  }
  const all = (step: number) => Object.fromEntries(asked.map((one) => [inputOf(one), String(step)]))
  const send = (token: string, texts: Record<string, string>) =>
    takeAnswers(guest(), { token, finish: false, texts }, '198.51.100.7')
  const isAsked = async (token: string) => (await checkUpOf(guest(), token, '198.51.100.7'))!.health

  beforeAll(async () => {
    store = await open()
    await loadStarter(store, 'dithmarschen', { now })
  })
  afterAll(() => store.close())

  test('nobody is asked until an administrator says so, and it can be taken back', async () => {
    const token = await link(await partner(0))
    expect(await isAsked(token)).toBe(false)
    const on = { checkLinks: false, askHealth: true }
    const entry = await setSettings(as('admin'), 0, on)
    expect(await isAsked(token)).toBe(true)
    await undo(as('admin'), entry!)
    expect(await isAsked(token)).toBe(false)
    await setSettings(as('admin'), (await settingsToEdit(as('admin'))).version, on)
  })

  test('all six statements or none, once a year, whatever the link', async () => {
    const id = await partner(1)
    const token = await link(id)
    const { [inputOf('mission')]: _left, ...five } = all(4)
    await expect(send(token, five)).rejects.toMatchObject({
      details: { fieldErrors: { [inputOf('mission')]: 'all-or-none' } },
    })
    expect(await send(token, all(4))).toBe(1)
    expect(await isAsked(token)).toBe(false)
    expect(await isAsked(await link(id))).toBe(false)
    // Sent again nothing is counted.
    expect(await send(token, all(1))).toBe(0)
    const counted = await store.read(cypher('MATCH (t:HealthTally) WHERE t.year IS NOT NULL RETURN sum(t.count) AS n'))
    expect(counted).toEqual([{ n: 6 }])
  })

  test('shown from five answers on, and further ones in steps of five', async () => {
    const shown = async () => (await networkHealth(as('reader'))).years[0]!
    for (let number = 2; number < 5; number++) await send(await link(await partner(number)), all(2))
    expect(await shown()).toMatchObject({ year: '2026', answers: 0, counts: null })
    await send(await link(await partner(5)), all(3))
    expect(await shown()).toMatchObject({ answers: 5, counts: { openness: [0, 3, 1, 1] } })
    for (let number = 6; number < 10; number++) await send(await link(await partner(number)), all(1))
    expect(await shown()).toMatchObject({ answers: 5, counts: { openness: [0, 3, 1, 1] } })
    await send(await link(await partner(10)), all(1))
    expect(await shown()).toMatchObject({ answers: 10, counts: { involvement: [5, 3, 1, 1] } })
  })

  test('nothing that is kept leads from an answer to a partner', async () => {
    const rows = await store.read(
      cypher('MATCH (t:HealthTally) RETURN properties(t) AS tally, COUNT { (t)--() } AS ties'),
    )
    expect(rows.every((row) => row.ties === 0)).toBe(true)
    const names = new Set(rows.flatMap((row) => Object.keys(row.tally as object)))
    expect([...names].sort()).toEqual(['count', 'dimension', 'id', 'shown', 'step', 'year'])
    const log = await store.read(
      cypher("MATCH (c:Change {subjectKind: 'check-up'}) RETURN c.changed AS changed, c.hidden AS hidden"),
    )
    expect(JSON.stringify(log)).not.toMatch(/openness|mission|health/)
  })

  test('a scorecard is kept per year by coordinators, with conflict and undo', async () => {
    const form = (purpose: string) => scorecardFormSchema.parse({ purpose, capacity: '2', note: 'Zu wenig Zeit' })
    await expect(keepScorecard(as('editor'), '2026', 0, form('3'))).rejects.toMatchObject({ code: 'forbidden' })
    await keepScorecard(as('coordinator'), '2026', 0, form('3'))
    await expect(keepScorecard(as('coordinator'), '2026', 0, form('4'))).rejects.toMatchObject({ code: 'conflict' })
    const entry = await keepScorecard(as('coordinator'), '2026', 1, form('4'))
    await undo(as('coordinator'), entry!)
    expect((await scorecardToEdit(as('coordinator'), '2026')).values).toMatchObject({ purpose: 3, capacity: 2 })
    await expect(keepScorecard(as('coordinator'), 'morgen', 0, form('4'))).rejects.toMatchObject({ code: 'not-found' })
    expect((await networkHealth(as('reader'))).scorecards).toMatchObject([
      { year: '2026', purpose: 3, operations: null },
    ])
  })
}
