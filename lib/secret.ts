import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from './env'
import { perProcess } from './per-process'
import { SmallFileError, writeSmallFile } from './small-file'
import { isWeakSecret } from './weak-secret'

/** The data folder, created with access for this account only. */
export function dataFolder(): string {
  mkdirSync(env().KNOTENPUNKT_DATA, { recursive: true, mode: 0o700 })
  return env().KNOTENPUNKT_DATA
}

const kept = perProcess<{ secret?: string }>('auth-secret', () => ({}))

/**
 * The secret that signs sessions: from the settings, else generated once into the data folder (mode 600). Read once:
 * what happens to the file afterwards ends no session.
 * @throws SmallFileError when the file is empty, cut, not readable, or cannot be written
 */
export function authSecret(): string {
  return (kept.secret ??= env().AUTH_SECRET ?? generatedSecret(dataFolder()))
}

/** Whether the next start would find the secret this process works with; at once true when a setting holds it. */
export function authSecretLasts(): boolean {
  if (env().AUTH_SECRET) return true
  try {
    return readSecret(join(env().KNOTENPUNKT_DATA, 'auth-secret')) === authSecret()
  } catch {
    return false
  }
}

/**
 * Reads the generated secret of a data folder; makes it when there is none.
 * @throws SmallFileError
 */
export function generatedSecret(folder: string): string {
  const file = join(folder, 'auth-secret')
  const present = readSecret(file)
  if (present !== undefined) return present
  writeSmallFile(file, randomBytes(48).toString('base64'), { keep: true })
  return readSecret(file)!
}

/** 48 random bytes make 64 characters: one less, and the file was cut. */
function readSecret(file: string): string | undefined {
  let text
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new SmallFileError(
      'unreadable',
      `Das Geheimnis der Anmeldung kann nicht gelesen werden: Bitte prüfen Sie, wem die Datei ${file} gehört.` +
        ` · The secret of the sign-in cannot be read: please check who owns the file ${file}.`,
      { cause },
    )
  }
  if (/^[A-Za-z0-9+/]{64}$/.test(text) && !isWeakSecret(text)) return text
  throw new SmallFileError(
    'unusable',
    `Das Geheimnis der Anmeldung ist leer oder beschädigt: Bitte löschen Sie die Datei ${file} und starten Sie neu;` +
      ' danach melden sich alle einmal neu an.' +
      ` · The secret of the sign-in is empty or damaged: please delete the file ${file} and start again;` +
      ' everybody then signs in once more.',
  )
}
