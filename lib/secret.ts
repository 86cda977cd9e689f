import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from './env'

/** The data folder, created with access for this account only. */
export function dataFolder(): string {
  mkdirSync(env().KNOTENPUNKT_DATA, { recursive: true, mode: 0o700 })
  return env().KNOTENPUNKT_DATA
}

let secret: string | undefined

/** The secret that signs sessions: from the settings, else generated once into the data folder (mode 600). */
export function authSecret(): string {
  return (secret ??= env().AUTH_SECRET ?? generatedSecret())
}

function generatedSecret(): string {
  const file = join(dataFolder(), 'auth-secret')
  try {
    writeFileSync(file, randomBytes(48).toString('base64'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}
