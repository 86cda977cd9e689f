import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from '../small-file'
import { writeArchive } from './archive'
import type { ArchiveSummary } from './archive-file'
import { openEmbedded, type EmbeddedStore } from './embedded'
import { spareOf } from './last-stop'
import { StoreError, type GraphStore } from './port'

const dataFile = 'graph.grafeo'
const logFolder = 'graph.grafeo.wal'
const spare = spareOf(dataFile)
/**
 * While it is in use the data file may hold the state before, too, with a head of its own; blank one, and that counts.
 */
const heads = [4096, 8192]
const headLength = 4096

/** `complete`: nothing was damaged. Otherwise the last changes may be missing. */
export type Salvage = ArchiveSummary & { readonly complete: boolean }

/**
 * Writes what can be read of the embedded store in `folder` to an archive. Works on a copy: the folder stays as it is.
 * Of a damaged store it takes the newest state that is whole in itself.
 * @throws StoreError `locked` when the store is in use, `damaged` when nothing can be read; ArchiveError
 */
export async function salvageStore(folder: string, archive: string): Promise<Salvage> {
  const whole = await openUnchanged(folder)
  if (whole) return { ...(await archived(whole, archive)), complete: true }
  const copies = mkdtempSync(join(folder, `${dataFile}.salvage-`))
  try {
    const found: EmbeddedStore[] = []
    for (const [index, change] of attempts.entries()) {
      const copy = join(copies, String(index))
      mkdirSync(copy)
      for (const name of [dataFile, logFolder, spare])
        if (existsSync(join(folder, name))) cpSync(join(folder, name), join(copy, name), { recursive: true })
      change(copy)
      if (!existsSync(join(copy, dataFile))) continue
      const store = await openEmbedded({ folder: copy, salvage: true }).catch(() => undefined)
      if (store) found.push(store)
    }
    const best = found.sort((a, b) => Number(b.commits - a.commits))[0]
    if (!best) throw new StoreError('damaged', `Nothing can be read in ${folder}.`)
    const summary = await archived(best, archive)
    for (const store of found) await store.close().catch(() => undefined)
    return { ...summary, complete: false }
  } finally {
    rmSync(copies, { recursive: true, force: true })
  }
}

/** What is done to a copy before it is opened, the most hopeful first. */
const attempts: ((copy: string) => void)[] = [
  () => undefined,
  removeLog,
  (copy: string) => {
    removeLog(copy)
    rmSync(join(copy, dataFile), { force: true })
    if (existsSync(join(copy, spare))) renameSync(join(copy, spare), join(copy, dataFile))
  },
  ...heads.flatMap((head) => [
    (copy: string) => blank(join(copy, dataFile), head),
    (copy: string) => {
      blank(join(copy, dataFile), head)
      removeLog(copy)
    },
  ]),
]

function removeLog(copy: string): void {
  rmSync(join(copy, logFolder), { recursive: true, force: true })
}

function blank(file: string, at: number): void {
  if (!existsSync(file)) return
  const handle = openSync(file, 'r+')
  try {
    writeSync(handle, Buffer.alloc(headLength), 0, headLength, at)
  } finally {
    closeSync(handle)
  }
}

/** The store as it is when nothing is damaged. Opened for reading only: not even its log is touched. */
async function openUnchanged(folder: string): Promise<GraphStore | undefined> {
  try {
    return await openEmbedded({ folder, readOnly: true })
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return undefined
    throw error
  }
}

async function archived(store: GraphStore, archive: string): Promise<ArchiveSummary> {
  try {
    return await writeArchive(store, archive)
  } finally {
    await store.close().catch(() => undefined)
  }
}

/**
 * Puts a damaged store aside and the one of another folder, closed and whole, in its place. Whenever it is interrupted,
 * the next start finds a damaged store, never an empty one: the note of the last end comes first, the data file last.
 * @returns where the damaged one lies now
 */
export function replaceDamaged(folder: string, fresh: string, now: Date): string {
  const place = join(folder, `damaged-${now.toISOString().replace(/[:.]/g, '-')}`)
  mkdirSync(place, { mode: 0o700 })
  const note = `${dataFile}.stopped`
  if (existsSync(join(folder, note))) cpSync(join(folder, note), join(place, note))
  renameSync(join(fresh, note), join(folder, note))
  syncFolder(folder)
  for (const name of [logFolder, spare, dataFile])
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(place, name))
  syncFolder(place)
  renameSync(join(fresh, dataFile), join(folder, dataFile))
  syncFolder(folder)
  return place
}
