import { closeSync, fsyncSync, openSync, readdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

/** Puts all files of a folder, and their names, on the disk. */
export function flushFiles(folder: string): void {
  const paths = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of [...paths.map(({ name }) => join(folder, name)), folder]) {
    const handle = openSync(path, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
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
