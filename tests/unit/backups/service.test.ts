import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backupNow, backups, backupState, keepDailyBackup } from '@/lib/backups/service'
import { createContext, type Role } from '@/lib/context'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-backups-'))
const inFolder = join(folder, 'backups')
process.env.BACKUP_FOLDER = inFolder
process.env.BACKUP_KEEP = '3'

let store: GraphStore
beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  rmSync(inFolder, { recursive: true, force: true })
})
afterEach(() => store.close())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const as = (role: Role, now: string) => ({ ...createContext({ id: role, label: role, role }, store), now })
const day = (number: number, hour = '10') => `2026-11-${String(number).padStart(2, '0')}T${hour}:00:00.000Z`

test('only administrators see and make them', async () => {
  for (const role of ['reader', 'editor', 'coordinator'] as const) {
    await expect(backups(as(role, day(1)))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(backupNow(as(role, day(1)))).rejects.toMatchObject({ code: 'forbidden' })
  }
  await backupNow(as('admin', day(1)))
  expect((await backups(as('admin', day(1)))).backups).toMatchObject([{ at: day(1), reason: 'hand', encrypted: false }])
})

test('one a day is made, the oldest go, other files and other reasons stay', async () => {
  await backupNow(as('admin', day(1)))
  writeFileSync(join(inFolder, 'meine-notizen.txt'), 'bleibt')
  for (let number = 1; number <= 6; number++) {
    await keepDailyBackup(store, day(number))
    await keepDailyBackup(store, day(number, '18'))
  }
  const { backups: found } = await backups(as('admin', day(6)))
  expect(found.map(({ at, reason }) => `${reason} ${at}`)).toEqual([
    `daily ${day(6)}`,
    `daily ${day(5)}`,
    `daily ${day(4)}`,
    `hand ${day(1)}`,
  ])
  expect(readdirSync(inFolder)).toContain('meine-notizen.txt')
})

test('tells when there is none, when the newest is old, and when the last one failed', async () => {
  expect(await backupState(day(1))).toEqual({ newest: null, problem: 'none' })
  await keepDailyBackup(store, day(1))
  expect(await backupState(day(2))).toEqual({ newest: day(1), problem: null })
  expect(await backupState(day(4))).toEqual({ newest: day(1), problem: 'old' })
  rmSync(inFolder, { recursive: true })
  writeFileSync(inFolder, 'hier kann kein Ordner sein')
  await keepDailyBackup(store, day(5))
  expect(await backupState(day(5))).toMatchObject({ problem: 'failed' })
  rmSync(inFolder)
  mkdirSync(inFolder)
  await keepDailyBackup(store, day(5))
  expect(await backupState(day(5))).toEqual({ newest: day(5), problem: null })
})
