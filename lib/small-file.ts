import { randomUUID } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * - `full`: no space is left for the file
 * - `not-written`: it cannot be written for another reason
 * - `unusable`: what it holds is empty, cut or made of something else
 * - `unreadable`: this account may not read it
 */
export type SmallFileErrorCode = 'full' | 'not-written' | 'unusable' | 'unreadable'

/** Why a small file cannot be used. `message` is a sentence with the way out, in German and English. */
export class SmallFileError extends Error {
  override name = 'SmallFileError'
  constructor(
    readonly code: SmallFileErrorCode,
    message: string,
    options: { cause?: unknown } = {},
  ) {
    super(message, options)
  }
}

/** Whether an error of the system says that nothing more fits: the disk, a quota, or a limit of the file size. */
export function saysFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException | null)?.code ?? '')
}

/**
 * The one way in which the program writes a small file of its own: beside its name, flushed, then renamed, and the
 * folder flushed; mode 600. After a power cut or on a full disk `file` is complete, or what it was.
 * @param options `keep`: a file that is there already stays as it is
 * @throws SmallFileError `full`, `not-written`
 */
export function writeSmallFile(file: string, text: string, { keep = false } = {}): void {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    const handle = openSync(temporary, 'wx', 0o600)
    try {
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    chmodSync(temporary, 0o600)
    if (keep) linkUnlessThere(temporary, file)
    else renameSync(temporary, file)
    syncFolder(dirname(file))
  } catch (cause) {
    throw saysFull(cause)
      ? new SmallFileError(
          'full',
          `Der Speicher ist voll: ${file} kann nicht geschrieben werden.` +
            ' Bitte schaffen Sie Platz und starten Sie neu.' +
            ` · The disk is full: ${file} cannot be written. Please make room and start again.`,
          { cause },
        )
      : new SmallFileError(
          'not-written',
          `${file} kann nicht geschrieben werden. Bitte prüfen Sie, wem der Ordner gehört.` +
            ` · ${file} cannot be written. Please check who owns the folder.`,
          { cause },
        )
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** A link, unlike a rename, never replaces; where the disk knows no links, the rename has to do. */
function linkUnlessThere(temporary: string, file: string): void {
  try {
    linkSync(temporary, file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code ?? '')) throw error
    renameSync(temporary, file)
  }
}

/** The new name, too, must survive a power cut. Windows cannot open a folder and keeps names by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
