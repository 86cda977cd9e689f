import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { writeSmallFile } from '../small-file'
import { flushFile, freeBytes } from './disk'
import { StoreError } from './port'

/** How far the data had come: the engine counts its commits, and what they left. */
export interface Progress {
  readonly commits: bigint
  readonly nodes: number
  readonly relations: number
}

const lastStopSchema = z.object({
  commits: z.string().regex(/^\d+$/),
  nodes: z.int(),
  relations: z.int(),
  sha256: z.string(),
})

function noteOf(dataFile: string): string {
  return `${dataFile}.stopped`
}

/**
 * Notes at a clean end what the data file holds. The engine finds damage inside of what it reads; but when the head of
 * the file is damaged it falls back to an older state in the same file, and a missing file is an empty one to it.
 */
export function noteLastStop(dataFile: string, { commits, nodes, relations }: Progress): void {
  try {
    const note = { commits: String(commits), nodes, relations, sha256: digestOf(dataFile) }
    writeSmallFile(noteOf(dataFile), JSON.stringify(note))
  } catch {
    // An older note stays true: it is a lower bound. Not being able to write it is no reason not to end.
  }
}

/** A second copy of the data file, there from a clean end to the next opening: what is salvaged of a damaged one. */
export function spareOf(dataFile: string): string {
  return `${dataFile}.spare`
}

/** Makes the second copy when the disk has room for it; it is kept no longer than it can be of use. */
export function keepSpare(dataFile: string): void {
  const temporary = `${spareOf(dataFile)}.tmp`
  try {
    if (freeBytes(dirname(dataFile)) < 2 * statSync(dataFile).size) return
    copyFileSync(dataFile, temporary, constants.COPYFILE_FICLONE)
    chmodSync(temporary, 0o600)
    flushFile(temporary)
    renameSync(temporary, spareOf(dataFile))
  } catch {
    rmSync(temporary, { force: true }) // no reason not to end
  }
}

/** Called when the data file was opened and found whole: what is deleted from then on must not live on in a copy. */
export function dropSpare(dataFile: string): void {
  for (const file of [spareOf(dataFile), `${spareOf(dataFile)}.tmp`]) rmSync(file, { force: true })
}

/**
 * Checks a data file against the note, without changing anything. After a crash there is none to rely on: then the
 * engine's log must fit the file, which the engine sees to.
 * @param progress reads how far a data file has come
 * @throws StoreError `damaged` when the file is missing or holds less than at the last end
 */
export function compareWithLastStop(dataFile: string, logFolder: string, progress: () => Progress): void {
  const note = readNote(dataFile)
  if (!existsSync(dataFile)) {
    if (note || hasLater(logFolder)) throw new StoreError('damaged', `${dataFile} is missing.`)
    return
  }
  if (!note || existsSync(logFolder) || digestOf(dataFile) === note.sha256) return
  const { commits, nodes, relations } = progress()
  const same = commits === BigInt(note.commits)
  if (commits < BigInt(note.commits) || (same && (nodes !== note.nodes || relations !== note.relations)))
    throw new StoreError(
      'damaged',
      `${dataFile} holds less than at the last end: ${commits} of ${note.commits} commits.`,
    )
}

/** Whether a log goes on from a data file: only the first part of a log begins at nothing. */
function hasLater(logFolder: string): boolean {
  return existsSync(logFolder) && readdirSync(logFolder).some((name) => /[1-9]/.test(name.replace(/\D/g, '')))
}

function readNote(dataFile: string): z.output<typeof lastStopSchema> | undefined {
  try {
    return lastStopSchema.parse(JSON.parse(readFileSync(noteOf(dataFile), 'utf8')))
  } catch {
    return undefined
  }
}

function digestOf(file: string): string {
  const hash = createHash('sha256')
  const part = Buffer.alloc(1 << 20)
  const handle = openSync(file, 'r')
  try {
    for (let read = readSync(handle, part); read > 0; read = readSync(handle, part)) hash.update(part.subarray(0, read))
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}
