import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, type Ctx } from '@/lib/context'
import { forgetMailJob, mailJob, outboxFilesJob } from '@/lib/mail/deliver'
import { eraseMessagesOf } from '@/lib/mail/records'
import { decide, draftOf, letterPreview, mailSettings, messageRecord, outbox, sendTestLetter } from '@/lib/mail/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { addUser } from '@/lib/users/service'

const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-mail-'))
process.env.KNOTENPUNKT_DATA = folder
const files = join(folder, 'outbox')
const never = new AbortController().signal

let store: GraphStore
let boss: Ctx
beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  const first = createContext({ id: 'x', label: 'Chefin', role: 'admin' }, store)
  const account = { email: 'chefin@kreis.example', name: 'Chefin', role: 'admin' as const }
  const id = await addUser(first, { ...account, password: 'Wattwurm und Queller' })
  boss = createContext({ id, label: 'Chefin', role: 'admin' }, store)
  rmSync(files, { recursive: true, force: true })
})
afterEach(() => store.close())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (job = mailJob(), now = new Date().toISOString()) => job.run(store, now, never)

test('without a mail server a letter becomes a file for this account only, and the page says so', async () => {
  const id = await sendTestLetter(boss, 'test', 'de')
  await run()
  expect(await messageRecord(boss, id)).toMatchObject({ state: 'filed', address: 'chefin@kreis.example' })
  const file = join(files, `${id}.eml`)
  expect(readdirSync(files)).toEqual([`${id}.eml`])
  expect([statSync(file).mode & 0o777, statSync(files).mode & 0o777]).toEqual([0o600, 0o700])
  expect(readFileSync(file, 'utf8')).toMatch(/^X-Unsent: 1\r$/m)
  expect((await outbox(boss, { state: '', page: 1 })).hasServer).toBe(false)
  expect((await draftOf(boss, id)).content.toString()).toContain('X-Unsent: 1')
  expect(mailSettings(boss)).toMatchObject({ server: null, folder: files })
})

test('a file goes when its message is cancelled, erased, or sent after all', async () => {
  const ids = [await sendTestLetter(boss, 'test', 'de'), await sendTestLetter(boss, 'test', 'en')]
  await run()
  await run(outboxFilesJob)
  expect(readdirSync(files)).toHaveLength(2)
  await decide(boss, ids[0]!, 3, 'sent')
  await run(outboxFilesJob)
  expect(readdirSync(files)).toEqual([`${ids[1]}.eml`])
  await store.write([eraseMessagesOf(boss, { ids: [boss.actor.id], addresses: [] }).statement])
  await run(outboxFilesJob)
  expect(readdirSync(files)).toEqual([])
  expect(await messageRecord(boss, ids[1]!)).toMatchObject({ state: 'cancelled', address: '', text: '', subject: '' })
})

test('what is done with is forgotten after its days, with its file; what waits for a person is not', async () => {
  const [filed, uncertain] = [await sendTestLetter(boss, 'test', 'de'), await sendTestLetter(boss, 'test', 'de')]
  await run()
  const mark = `MATCH (m:OutboxMessage {id: '${uncertain}'}) SET m.state = 'uncertain'`
  await store.write([{ name: 'test', text: mark, parameters: {} }])
  const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  await run(forgetMailJob, later(89))
  expect((await outbox(boss, { state: '', page: 1 })).page.total).toBe(2)
  await run(forgetMailJob, later(91))
  await run(outboxFilesJob)
  expect((await outbox(boss, { state: '', page: 1 })).page.items.map(({ id }) => id)).toEqual([uncertain])
  expect(existsSync(join(files, `${filed}.eml`))).toBe(false)
})

test('nothing is written while nothing is due', async () => {
  const before = store.written
  for (let turn = 0; turn < 5; turn++) await run()
  expect(store.written).toBe(before)
})

test('only administrators try it, coordinators look at letters, others see nothing', async () => {
  const as = (role: 'reader' | 'editor' | 'coordinator') => ({ ...boss, actor: { ...boss.actor, role } })
  await expect(sendTestLetter(as('coordinator'), 'test', 'de')).rejects.toMatchObject({ code: 'forbidden' })
  expect(() => mailSettings(as('coordinator'))).toThrow('forbidden')
  expect(letterPreview(as('coordinator'), 'test', 'en').subject).toBe('Test message from Knotenpunkt')
  expect(() => letterPreview(as('editor'), 'test', 'de')).toThrow('forbidden')
  await expect(outbox(as('reader'), { state: '', page: 1 })).rejects.toMatchObject({ code: 'forbidden' })
  const program = { ...boss, actor: { ...boss.actor, scope: 'read' as const } }
  await expect(outbox(program, { state: '', page: 1 })).rejects.toMatchObject({ code: 'forbidden' })
})
