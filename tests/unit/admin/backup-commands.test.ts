import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAdminCommand } from '@/lib/admin/commands'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-commands-'))
process.env.BACKUP_FOLDER = join(folder, 'backups')
process.env.BACKUP_PASSPHRASE = 'zwölf Möwen über dem Deich'

let store: GraphStore
const run = (command: Record<string, unknown>) => runAdminCommand(store, command)
beforeAll(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'empty', { now: '2026-11-25T09:00:00.000Z' })
  await run({
    command: 'user:add',
    email: 'ada@kreis.example',
    name: 'Ada',
    role: 'admin',
    password: 'drei Krabben im Priel',
  })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a backup without a file goes into the folder of the backups, encrypted, and can be rehearsed', async () => {
  const made = await run({ command: 'backup' })
  expect(made).toMatchObject({ ok: true, data: { file: expect.stringMatching(/-hand\.ndjson\.enc$/) } })
  const { file } = (made as { data: { file: string } }).data
  expect(existsSync(file)).toBe(true)
  expect(await run({ command: 'backup:rehearse', file })).toMatchObject({ ok: true, data: { accounts: 1 } })
})

test('a restore first says in words what it would do, and then where the state before lies', async () => {
  const file = join(folder, 'own.ndjson')
  await run({ command: 'backup', file })
  const preview = await run({ command: 'restore', file, dryRun: true })
  expect(preview).toMatchObject({ ok: true, data: { kept: null } })
  const words = (answer: unknown) => (answer as { data: { result: string } }).data.result
  expect(words(preview)).toMatch(/^Diese Sicherung würde zurückgeholt/)
  expect(words(preview)).toContain('Konten bleiben, wie sie heute sind: 1')
  expect(words(preview)).not.toMatch(/\d{4}-\d\d-\d\dT/)
  const done = await run({ command: 'restore', file })
  expect(words(done)).toMatch(/Der Stand davor liegt in: .*-restore\.ndjson\.enc/)
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('-restore'))).toHaveLength(1)
})

test('what cannot be opened is refused in plain words', async () => {
  const file = join(folder, 'fremd.enc')
  writeFileSync(file, 'knotenpunkt-archive-encrypted-1\nnichts')
  expect(await run({ command: 'restore', file })).toEqual({
    ok: false,
    message: expect.stringContaining('mit einem anderen Kennwort verschlüsselt'),
  })
  expect(await run({ command: 'backup:rehearse', file: join(folder, 'nirgends') })).toMatchObject({
    ok: false,
    message: expect.stringContaining('kann nicht gelesen'),
  })
})
