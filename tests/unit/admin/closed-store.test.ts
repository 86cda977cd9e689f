import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerClosed } from '@/lib/admin/closed-store'
import { ensureStarter } from '@/lib/starters/service'
import { writeArchive } from '@/lib/store/archive'
import { damageSentence } from '@/lib/store/damage'
import { openEmbedded } from '@/lib/store/embedded'
import { openStore } from '@/lib/store/open'
import { StoreError } from '@/lib/store/port'
import { replaceDamaged } from '@/lib/store/salvage'

const above = mkdtempSync(join(tmpdir(), 'knotenpunkt-closed-'))
afterAll(() => rmSync(above, { recursive: true, force: true }))
const folder = join(above, 'data')
const backup = join(above, 'backup.ndjson')

beforeAll(async () => {
  const store = await openStore({ engine: 'embedded', folder })
  await ensureStarter(store, 'example', { now: '2026-11-26T12:00:00.000Z' })
  await writeArchive(store, backup)
  await store.close()
})

/** A copy of the folder with a data file that was cut. */
function damagedFolder(name: string): string {
  const copy = join(above, name)
  cpSync(folder, copy, { recursive: true })
  truncateSync(join(copy, 'graph.grafeo'), 30_000)
  return copy
}

/** The error a promise is refused with. */
async function errorOf(promise: Promise<unknown>): Promise<StoreError> {
  return promise.then(
    () => Promise.reject(new Error('not refused')),
    (error: unknown) => (error instanceof StoreError ? error : Promise.reject(error as Error)),
  )
}

/** What an archive holds, without that it was restored. */
const contentOf = (archive: string) =>
  archive
    .split('\n')
    .slice(1)
    .filter((line) => !/"action":"restore"|"sha256"|"label":"StoreInfo"/.test(line))

const archiveOf = async (place: string) => {
  const store = await openEmbedded({ folder: place })
  await writeArchive(store, join(above, 'now.ndjson'))
  await store.close()
  return readFileSync(join(above, 'now.ndjson'), 'utf8')
}

test('checking tells what is there, or that it is damaged, and changes nothing', async () => {
  expect(await answerClosed(folder, { command: 'store:check' })).toMatchObject({
    ok: true,
    data: { result: expect.stringMatching(/^Die Datenbank ist unbeschädigt: \d+ Einträge/) },
  })
  const damaged = damagedFolder('check')
  const before = readFileSync(join(damaged, 'graph.grafeo'))
  expect((await errorOf(answerClosed(damaged, { command: 'store:check' }))).code).toBe('damaged')
  expect(readFileSync(join(damaged, 'graph.grafeo')).equals(before)).toBe(true)
  expect(readdirSync(damaged).sort()).toEqual(readdirSync(folder).sort())
  expect(await answerClosed(join(above, 'nothing'), { command: 'store:check' })).toMatchObject({ ok: false })
})

test('the sentence names folder, file, and the two commands, in both languages', async () => {
  const damaged = damagedFolder('sentence')
  const sentence = damageSentence(damaged, await errorOf(openEmbedded({ folder: damaged })))
  const [german, english] = sentence.split(' · ')
  expect(german).toContain(`Die Datenbank in ${damaged} ist beschädigt: Die Datei graph.grafeo ist gekürzt`)
  expect(english).toContain(`The database in ${damaged} is damaged: the file graph.grafeo was cut`)
  for (const part of [german, english]) {
    expect(part).toContain('admin -- restore')
    expect(part).toContain('admin -- store:salvage')
    expect(part).not.toMatch(/GRAFEO|WAL|byte|offset/)
  }
  rmSync(join(damaged, 'graph.grafeo'))
  expect(damageSentence(damaged, await errorOf(openEmbedded({ folder: damaged })))).toContain('graph.grafeo fehlt')
})

test('salvaging writes an archive that restores', async () => {
  const damaged = damagedFolder('salvage')
  const file = join(above, 'salvaged.ndjson')
  expect(await answerClosed(damaged, { command: 'store:salvage', file })).toMatchObject({
    ok: true,
    data: { file, complete: false },
  })
  expect(readFileSync(file, 'utf8')).toBe(readFileSync(backup, 'utf8'))
  for (const name of ['graph.grafeo.spare', 'graph.grafeo.stopped']) rmSync(join(damaged, name))
  expect((await errorOf(answerClosed(damaged, { command: 'store:salvage', file }))).code).toBe('damaged')
  expect(await answerClosed(folder, { command: 'store:salvage', file })).toMatchObject({ data: { complete: true } })
})

test('restoring into a damaged folder works and keeps the damaged one aside', async () => {
  const damaged = damagedFolder('restore')
  const before = readFileSync(join(damaged, 'graph.grafeo'))
  const answer = await answerClosed(damaged, { command: 'restore', file: backup })
  expect(answer).toMatchObject({ ok: true, data: { file: backup } })
  const { damaged: place } = (answer as { data: { damaged: string } }).data
  expect(place.startsWith(join(damaged, 'damaged-20'))).toBe(true)
  expect(readFileSync(join(place, 'graph.grafeo')).equals(before)).toBe(true)
  expect(contentOf(await archiveOf(damaged))).toEqual(contentOf(readFileSync(backup, 'utf8')))
  expect(readdirSync(damaged).filter((name) => name.includes('restore-'))).toEqual([])
})

test('shows what a restore would change without touching the damaged folder', async () => {
  const damaged = damagedFolder('preview')
  const names = readdirSync(damaged)
  expect(await answerClosed(damaged, { command: 'restore', file: backup, dryRun: true })).toMatchObject({
    ok: true,
    data: { kept: null, counts: { Organisation: [0, expect.any(Number)] } },
  })
  expect(readdirSync(damaged)).toEqual(names)
})

test('an archive that is damaged itself leaves the damaged folder as it is', async () => {
  const damaged = damagedFolder('refused')
  const broken = join(above, 'broken.ndjson')
  writeFileSync(broken, readFileSync(backup, 'utf8').slice(0, -100))
  const names = readdirSync(damaged)
  expect(await answerClosed(damaged, { command: 'restore', file: broken })).toMatchObject({
    ok: false,
    message: expect.stringContaining('Diese Sicherung ist beschädigt'),
  })
  expect(readdirSync(damaged)).toEqual(names)
})

test('a change over that is interrupted is found damaged, never empty', async () => {
  const damaged = damagedFolder('interrupted')
  const fresh = join(damaged, 'graph.grafeo.restore-x')
  const store = await openStore({ engine: 'embedded', folder: fresh })
  await store.close()
  rmSync(join(fresh, 'graph.grafeo')) // the last step fails
  expect(() => replaceDamaged(damaged, fresh, new Date())).toThrow()
  expect(existsSync(join(damaged, 'graph.grafeo'))).toBe(false)
  expect((await errorOf(openEmbedded({ folder: damaged }))).code).toBe('damaged')
  expect(await answerClosed(damaged, { command: 'restore', file: backup })).toMatchObject({ ok: true })
  expect(contentOf(await archiveOf(damaged))).toEqual(contentOf(readFileSync(backup, 'utf8')))
})

test('other commands, and a restore into a whole folder, open the store as usual', async () => {
  for (const command of ['user:list', 'backup', 'store:info', 'restore'])
    expect(await answerClosed(folder, { command, file: backup })).toBeUndefined()
})
