import { randomBytes } from 'node:crypto'
import { securityHeaders } from './auth/security-headers'
import { securedFolder } from './data-folder'
import { publicAddress, readSettings, SettingError, type Settings } from './env'
import { announcedServer, announceServer, runningServer, type RunningServer } from './running-server'
import { generatedSecret } from './secret'
import { SmallFileError } from './small-file'
import { damageSentence } from './store/damage'
import { saysFull } from './store/embedded-errors'

export { withdrawServer } from './running-server'

/** What the server starts with, or the sentence with which it does not. */
export type Preparation =
  | { settings: Settings; address: string; headers: Record<string, string>; warning: string | undefined }
  | { refusal: string }

/** Checks settings, data folder and secret before the server takes its port. Changes nothing when it refuses. */
export async function prepareStart(environment: Record<string, string | undefined>): Promise<Preparation> {
  try {
    const settings = readSettings(environment)
    const folder = settings.KNOTENPUNKT_DATA
    const other = settings.NEO4J_URI ? undefined : await runningServer(folder)
    if (other) return { refusal: inUse(folder, other) }
    const warning = securedFolder(folder)
    if (!settings.AUTH_SECRET) generatedSecret(folder)
    const address = publicAddress(settings)
    const development = environment.NODE_ENV === 'development'
    // No page: the nonce is nobody's.
    const nonce = randomBytes(16).toString('base64')
    return {
      settings,
      address,
      headers: securityHeaders({ nonce, https: address.startsWith('https://'), development }),
      warning,
    }
  } catch (error) {
    return { refusal: explain(error) }
  }
}

/** Writes down where the server is; the sentence when that fails, which stops nothing but the command line. */
export function announce(folder: string, server: RunningServer): string | undefined {
  try {
    announceServer(folder, server)
    return undefined
  } catch (error) {
    return explain(error)
  }
}

/** Why the start ends, in words; an error nobody expected with the place in the code. */
export function explain(error: unknown, settings?: Settings): string {
  if (error instanceof SettingError || error instanceof SmallFileError) return error.message
  const { code, syscall, path, message, stack } = error as NodeJS.ErrnoException
  const folder = settings?.KNOTENPUNKT_DATA ?? ''
  if (code === 'locked') return inUse(folder, announcedServer(folder))
  if (code === 'damaged') return damageSentence(folder, error as Error)
  if (code === 'full' || saysFull(error))
    return (
      'Der Speicher ist voll: Die Datenbank kann nicht geöffnet werden. Bitte schaffen Sie Platz und starten Sie neu.' +
      ' · The disk is full: the database cannot be opened. Please make room and start again.'
    )
  if (code === 'unavailable' && message.includes('a newer version made it'))
    return (
      'Die Daten stammen von einer neueren Version von Knotenpunkt. Es wurde nichts verändert.' +
      ' Bitte aktualisieren Sie das Programm.' +
      ' · The data was made by a newer version of Knotenpunkt. Nothing was changed. Please update the program.'
    )
  if (code === 'unavailable' && settings?.NEO4J_URI)
    return (
      `Der Neo4j-Server unter ${settings.NEO4J_URI} antwortet nicht oder lehnt die Anmeldung ab.` +
      ' Bitte NEO4J_URI, NEO4J_USER und NEO4J_PASSWORD prüfen.' +
      ` · The Neo4j server at ${settings.NEO4J_URI} does not answer or refuses the sign-in.` +
      ' Please check NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.'
    )
  if (syscall && path)
    return (
      `Der Datenordner kann nicht benutzt werden: ${path}. Bitte prüfen Sie, ob es ein Ordner ist und wem er gehört.` +
      ` · The data folder cannot be used: ${path}. Please check whether it is a folder and who owns it.`
    )
  return stack ?? String(error)
}

function inUse(folder: string, other: RunningServer | undefined): string {
  return other
    ? `Der Datenordner ${folder} wird schon benutzt: Knotenpunkt läuft dort als Prozess ${other.pid} unter` +
        ` ${other.address}. · The data folder ${folder} is in use: Knotenpunkt runs there as process ${other.pid}` +
        ` at ${other.address}.`
    : `Der Datenordner ${folder} wird schon von einem anderen Programm benutzt.` +
        ` · The data folder ${folder} is in use by another program.`
}
