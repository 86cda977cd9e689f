import { closeSync, fsyncSync, openSync, readdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from '../small-file'

/** Puts all files of a folder, and their names, on the disk. */
export function flushFiles(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile()) flushFile(join(folder, entry.name))
  syncFolder(folder)
}

/** Puts what was written to a file on the disk. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** How much this account may still write into a folder; a disk that does not say has room. */
export function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return Infinity
  }
}
