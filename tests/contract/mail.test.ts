import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { undo } from '@/lib/changes/service'
import { createContext, type Ctx } from '@/lib/context'
import { eraseMessagesOf, letterSteps, messageType } from '@/lib/mail/records'
import * as queries from '@/lib/mail/queries'
import { decide, draftOf, messageRecord, outbox } from '@/lib/mail/service'
import { entriesOf, verifyLog } from '@/lib/records/log'
import { writeRecord } from '@/lib/records/write'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { parseRows, readRow, readRows, statement } from '@/lib/store/query'
import { killLeftovers, mailChaos } from './mail-chaos'
import { cypher, neo4jSettings, newId, openEmptyNeo4j } from './test-stores'

afterAll(killLeftovers)

const canary = 'kanarie@empfang.example'

describe.each(['embedded', 'neo4j'] as const)('the outbox on %s', (engine) => {
  let store: GraphStore
  let ctx: Ctx
  beforeAll(async () => {
    store = engine === 'embedded' ? await openStore({ engine, folder: null }) : await openEmptyNeo4j()
    await loadStarter(store, 'empty', { now: '2026-11-25T09:00:00.000Z' })
    ctx = createContext({ id: 'u', label: 'Koordination', role: 'coordinator' }, store)
  })
  afterAll(() => store.close())

  const write = (id = newId(), address = canary, recordId: string | null = null, refuse = false) =>
    writeRecord(
      ctx,
      [
        ...letterSteps(ctx, {
          letter: 'test',
          data: { office: 'Probe', at: 'heute' },
          locale: 'de',
          to: { address, name: address === canary ? 'Kanarie Gelb' : null, recordId },
          about: { kind: 'question', id: 'q1', name: 'Anfrage' },
          id,
        }),
        ...(refuse
          ? [{ statement: cypher("MATCH (n:Lock {id: 'none'}) RETURN n.id AS id"), refuse: 'conflict' as const }]
          : []),
      ],
      { action: 'report', subject: { kind: 'question', id: `fact-${id}`, name: '' } },
    ).then(() => id)
  const stateOf = async (id: string) => (await readRow(store, queries.readMessage, { id }))?.message.state
  const claim = async (id: string, by: string, version = 1, until = '2026-11-27T12:00:00.000Z') =>
    parseRows(queries.claimMessage, (await store.write([statement(queries.claimMessage, { id, version, by, until })]))[0]!) // prettier-ignore
  const release = (now: string, alone = false) =>
    store.write([
      statement(queries.releaseOrphans, { now, farthest: '2026-11-28T00:00:00.000Z', alone, instance: 'me' }),
    ])

  test('a letter is there with its fact, or neither is; the log names letter and record, and nobody', async () => {
    const id = await write()
    expect(await messageRecord(ctx, id)).toMatchObject({ state: 'queued', address: canary, subjectId: 'q1' })
    const refused = newId()
    await expect(write(refused, canary, null, true)).rejects.toMatchObject({ code: 'conflict' })
    expect(await stateOf(refused)).toBeUndefined()
    expect(await entriesOf(ctx, `fact-${refused}`)).toEqual([])
    const entries = await entriesOf(ctx, id)
    expect(entries).toMatchObject([{ action: 'create', subjectKind: 'message', touches: ['question:q1'] }])
    expect(JSON.stringify(entries)).not.toMatch(/kanarie/i)
    expect((await verifyLog(store)).broken).toBeNull()
  })

  test('what must be written once is taken once', async () => {
    const id = await write()
    await expect(write(id)).rejects.toMatchObject({ code: 'unique' })
  })

  test('of many who claim the same messages at once, each message is had by one', async () => {
    const ids = await Promise.all(Array.from({ length: 25 }, () => write()))
    const claims = await Promise.all(
      ids.flatMap((id) => Array.from({ length: 8 }, (_, worker) => claim(id, `worker-${worker}`))),
    )
    const had = claims.flatMap((rows) => rows.map(({ message }) => message.id))
    expect(had.sort()).toEqual([...ids].sort())
  })

  test('who was gone before the server had a byte is followed by another; who was gone after that, by a person', async () => {
    const [early, late] = [await write(), await write()]
    await claim(early, 'gone-1')
    await claim(late, 'gone-2')
    await store.write([statement(queries.beginData, { id: late, version: 2, by: 'gone-2', now: ctx.now })])
    await release('2026-11-27T11:00:00.000Z')
    expect([await stateOf(early), await stateOf(late)]).toEqual(['sending', 'sending'])
    await release('2026-11-27T12:00:01.000Z')
    expect([await stateOf(early), await stateOf(late)]).toEqual(['queued', 'uncertain'])
    // Whoever was only slow gives no byte away any more,
    const begin = statement(
      queries.beginData,
      { id: early, version: 2, by: 'gone-1', now: ctx.now },
      { mustReturn: true },
    )
    await expect(store.write([begin])).rejects.toMatchObject({ code: 'no-row' })
    // and still knows better than who saw it take too long, unless a person has decided.
    const done = { attempts: 0, lastError: null, nextAttemptAt: null, sentAt: ctx.now, doneAt: ctx.now }
    await store.write([statement(queries.endDelivery, { id: late, by: 'gone-2', changes: { state: 'sent', ...done } })])
    expect(await stateOf(late)).toBe('sent')
  })

  test('what another program had that cannot be there any more is given back at once; so is a lease from a later clock', async () => {
    const [orphan, mine, future] = [await write(), await write(), await write()]
    await claim(orphan, 'other:1')
    await claim(mine, 'me:1')
    await claim(future, 'other:2', 1, '2031-01-01T00:00:00.000Z')
    await release('2026-11-27T11:00:00.000Z')
    expect([await stateOf(orphan), await stateOf(mine), await stateOf(future)]).toEqual([
      'sending',
      'sending',
      'queued',
    ])
    await release('2026-11-27T11:00:00.000Z', true)
    expect([await stateOf(orphan), await stateOf(mine)]).toEqual(['queued', 'sending'])
  })

  test('people decide and take back; what went out never waits again', async () => {
    const id = await write()
    const cancelled = await decide(ctx, id, 1, 'cancel')
    expect(await stateOf(id)).toBe('cancelled')
    await undo(ctx, cancelled!)
    expect(await stateOf(id)).toBe('queued')
    await expect(decide(ctx, id, 1, 'cancel')).rejects.toMatchObject({ code: 'conflict' })
    await expect(decide(ctx, id, 3, 'sent')).rejects.toMatchObject({ code: 'invalid' })
    await claim(id, 'me:1', 3)
    const done = { attempts: 0, lastError: null, nextAttemptAt: null, sentAt: ctx.now, doneAt: ctx.now }
    await store.write([statement(queries.endDelivery, { id, by: 'me:1', changes: { state: 'sent', ...done } })])
    for (const decision of ['cancel', 'again', 'sent'] as const)
      await expect(decide(ctx, id, 5, decision)).rejects.toMatchObject({ code: 'invalid' })
    await expect(undo(ctx, cancelled!)).rejects.toMatchObject({ code: 'changed-since' })
    const stored = (await messageType.read(ctx, id))!
    expect(() => messageType.save(ctx, stored, 5, { ...stored.values, state: 'queued' })).toThrow('invalid')
    await undo(ctx, (await decide(ctx, id, 5, 'bounced'))!)
    expect(await stateOf(id)).toBe('sent')
    for (const role of ['reader', 'editor'] as const) {
      const other = { ...ctx, actor: { ...ctx.actor, role } }
      await expect(outbox(other, { state: '', page: 1 })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(decide(other, id, 7, 'bounced')).rejects.toMatchObject({ code: 'forbidden' })
      await expect(draftOf(other, id)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('whoever is erased is in no message: by record, by subject and by address', async () => {
    const ids = [
      await write(newId(), 'a@weg.example', 'person-1'),
      await write(newId(), 'Weg@Empfang.example'),
      await write(),
    ]
    const rest = await write(newId(), 'bleibt@empfang.example', 'person-2')
    await claim(ids[0]!, 'me:1')
    await claim(ids[1]!, 'me:2')
    await store.write([statement(queries.beginData, { id: ids[1]!, version: 2, by: 'me:2', now: ctx.now })])
    const erase = eraseMessagesOf(ctx, { ids: ['person-1'], addresses: ['weg@empfang.EXAMPLE ', canary] })
    await writeRecord(ctx, [erase], { action: 'purge', subject: { kind: 'organisation', id: 'x', name: '' } })
    const all = JSON.stringify(await store.read(cypher('MATCH (m:OutboxMessage) RETURN properties(m) AS p')))
    expect(all).not.toMatch(/kanarie|weg@empfang|a@weg|person-1/i)
    expect(all).toMatch(/bleibt@empfang/)
    // One that was being handed over went out; the others never will, not even when their lease ends.
    await release('2026-11-27T12:00:01.000Z')
    expect([await stateOf(ids[0]!), await stateOf(ids[2]!), await stateOf(rest)]).toEqual(['cancelled', 'cancelled', 'queued']) // prettier-ignore
    const again = (await messageRecord(ctx, ids[0]!)).version
    await expect(decide(ctx, ids[0]!, again, 'again')).rejects.toMatchObject({ code: 'conflict' })
    await expect(draftOf(ctx, ids[0]!)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('the list counts truly, and what is done with is forgotten in its time', async () => {
    const { page, counts } = await outbox(ctx, { state: '', page: 1 })
    expect(Object.values(counts).reduce((sum, number) => sum + number, 0)).toBe(page.total)
    expect((await outbox(ctx, { state: 'cancelled', page: 99 })).page).toMatchObject({
      total: counts.cancelled,
      page: 1,
    })
    await store.write([statement(queries.forgetMessages, { before: '2099-01-01T00:00:00.000Z', limit: 5000 })])
    const left = await readRows(store, queries.countMessages, {})
    expect(left.map(({ state }) => state).every((state) => ['queued', 'sending', 'uncertain'].includes(state))).toBe(
      true,
    )
  })
})

describe('nothing is sent twice and nothing is lost', () => {
  const whole = { half: 0, open: 0, twice: 0, lost: 0 }

  // The full run (500 letters, 20 disturbances, 5 kills) is a part of `npm run test:chaos`.
  test('150 letters while the mail server is disturbed 12 times and the program killed 3 times', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-outbox-'))
    try {
      const size = { messages: 150, disturbances: 12, kills: 3, instances: 1 }
      const figures = await mailChaos({ engine: 'embedded', folder }, size)
      console.log('embedded', JSON.stringify(figures))
      expect(figures).toMatchObject({ ...whole, written: 150, disturbances: 12, kills: 3 })
      expect(figures.sent + figures.uncertain).toBe(150)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('two instances on one Neo4j, disturbed and killed, send none twice', async () => {
    await (await openEmptyNeo4j()).close()
    const size = { messages: 120, disturbances: 6, kills: 2, instances: 2 }
    const figures = await mailChaos(neo4jSettings(), size)
    console.log('Neo4j, two instances', JSON.stringify(figures))
    expect(figures).toMatchObject({ ...whole, written: 120, disturbances: 6, kills: 2 })
    expect(figures.sent + figures.uncertain).toBe(120)
  })
})
