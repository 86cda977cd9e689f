import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { securedFolder } from '../data-folder'
import { env, SettingError } from '../env'
import { askServer, runningServer } from '../running-server'
import { closeCurrentStore, currentStore } from '../store/current'
import { damageSentence } from '../store/damage'
import { StoreError } from '../store/port'
import { answerClosed } from './closed-store'
import { runAdminCommand, type AdminAnswer } from './commands'

interface Command {
  usage: string
  help: string
  /** Positional arguments by name. */
  positional?: string[]
  options?: string[]
  /** Options that stand alone. */
  flags?: string[]
  /** How many of the positional arguments may be left out, from the end. */
  optional?: number
  password?: boolean
  /** The only value that is printed without `--json`, for scripts. */
  prints?: string
}

const commands: Record<string, Command> = {
  'user:add': {
    usage: 'user:add --email ADRESSE --name NAME --role RECHT [--must-change] [--password-stdin]',
    help:
      'Legt ein Konto an. RECHT: reader, editor, coordinator oder admin. Das Passwort kommt aus der Eingabe; mit ' +
      '--must-change muss die Person es beim ersten Anmelden ändern.',
    options: ['email', 'name', 'role'],
    flags: ['must-change'],
    password: true,
  },
  'user:reset': {
    usage: 'user:reset --email ADRESSE [--must-change] [--password-stdin]',
    help:
      'Setzt ein neues Passwort und entsperrt das Konto. Alle Sitzungen des Kontos enden. Mit --must-change muss die ' +
      'Person es beim nächsten Anmelden ändern.',
    options: ['email'],
    flags: ['must-change'],
    password: true,
  },
  'user:unlink': {
    usage: 'user:unlink --email ADRESSE [--password-stdin]',
    help:
      'Löst ein Konto vom Anmeldedienst: Es meldet sich wieder mit Passwort an und muss es beim ersten Mal ändern. ' +
      'Alle Sitzungen und API-Zugänge des Kontos enden.',
    options: ['email'],
    password: true,
  },
  'user:second-factor-off': {
    usage: 'user:second-factor-off --email ADRESSE',
    help: 'Nimmt den zweiten Faktor von einem Konto, wenn Telefon und Notfallcodes verloren sind. Erst prüfen, wer fragt.',
    options: ['email'],
  },
  'user:list': { usage: 'user:list [--json]', help: 'Zeigt alle Konten.' },
  'token:create': {
    usage: 'token:create --email ADRESSE --scope read|read-restricted [--name NAME]',
    help: 'Macht einen API-Zugang für ein Konto und gibt nur das Token aus. Es ist danach nie wieder zu sehen.',
    options: ['email', 'scope', 'name'],
    prints: 'token',
  },
  'token:list': { usage: 'token:list [--json]', help: 'Zeigt alle API-Zugänge, mit der letzten Benutzung.' },
  'token:revoke': {
    usage: 'token:revoke ID',
    help: 'Widerruft einen API-Zugang. Er gilt sofort nicht mehr.',
    positional: ['id'],
  },
  'setup:link': {
    usage: 'setup:link',
    help: 'Zeigt einen neuen Link für die Einrichtung, solange es kein Konto gibt. Frühere gelten nicht mehr.',
    prints: 'link',
  },
  'store:info': { usage: 'store:info [--json]', help: 'Zeigt, welche Datenbank benutzt wird und was darin liegt.' },
  'store:check': {
    usage: 'store:check [--json]',
    help: 'Prüft, ob die Datenbank beschädigt ist und das Protokoll unverändert. Ändert nichts.',
    prints: 'result',
  },
  'store:salvage': {
    usage: 'store:salvage DATEI',
    help: 'Schreibt, was in einer beschädigten Datenbank noch lesbar ist, in eine Sicherung. Ändert die Datenbank nicht.',
    positional: ['file'],
  },
  'store:load': {
    usage: 'store:load dithmarschen|example',
    help: 'Lädt ein Startnetz dazu. Was schon da ist oder geändert wurde, bleibt.',
    positional: ['starter'],
  },
  'verify-log': {
    usage: 'verify-log [--json]',
    help: 'Prüft, ob Änderungsprotokoll und Protokoll der Zugriffe vollständig und unverändert sind.',
    prints: 'result',
  },
  backup: {
    usage: 'backup [DATEI]',
    help: 'Schreibt alles in eine geprüfte Sicherungsdatei, ohne Angabe in den Ordner der Sicherungen.',
    positional: ['file'],
    optional: 1,
  },
  'backup:rehearse': {
    usage: 'backup:rehearse DATEI',
    help: 'Öffnet eine Sicherung zur Probe und prüft ihr Protokoll. Die Daten im Betrieb bleiben unberührt.',
    positional: ['file'],
  },
  restore: {
    usage: 'restore DATEI [--dry-run] [--yes]',
    help:
      'Ersetzt das Netzwerk durch eine Sicherung. Zeigt vorher, was sich ändert, und fragt nach; der Stand davor wird ' +
      'aufgehoben. --dry-run zeigt es nur, --yes fragt nicht.',
    positional: ['file'],
    flags: ['dry-run', 'yes'],
    prints: 'result',
  },
}

/** Runs the operator's command line and returns its exit code: 0 done, 1 refused, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args
  const command = commands[name]
  if (!command) {
    const wanted = name === '' || name === '--help' || name === 'help'
    ;(wanted ? console.log : console.error)(
      `${wanted ? '' : `Den Befehl „${name}“ gibt es nicht.\n\n`}Benutzung: npm run --silent admin -- BEFEHL\n\n${Object.values(
        commands,
      )
        .map((entry) => `  ${entry.usage}\n      ${entry.help}`)
        .join('\n')}`,
    )
    return wanted ? 0 : 2
  }
  let input: Record<string, unknown>
  let json: boolean
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: {
        help: { type: 'boolean' },
        json: { type: 'boolean' },
        'password-stdin': { type: 'boolean' },
        ...Object.fromEntries((command.options ?? []).map((option) => [option, { type: 'string' as const }])),
        ...Object.fromEntries((command.flags ?? []).map((flag) => [flag, { type: 'boolean' as const }])),
      },
    })
    const options = values as Record<string, string | boolean | undefined>
    if (values.help) {
      console.log(`npm run --silent admin -- ${command.usage}\n${command.help}`)
      return 0
    }
    const most = command.positional?.length ?? 0
    if (positionals.length > most || positionals.length < most - (command.optional ?? 0))
      throw new Error('wrong number of arguments')
    json = values.json === true
    input = {
      command: name,
      ...Object.fromEntries((command.options ?? []).map((option) => [option, options[option]])),
      ...Object.fromEntries(
        (command.positional ?? [])
          .slice(0, positionals.length)
          .map((key, index) => [key, key === 'file' ? resolve(positionals[index]!) : positionals[index]]),
      ),
    }
    if (command.flags?.includes('must-change')) input.mustChange = options['must-change'] === true
    if (name === 'restore') {
      input.dryRun = options['dry-run'] === true
      if (!input.dryRun && options.yes !== true && !(await confirmRestore(input))) return 1
    }
    if (command.password) input.password = await readPassword(values['password-stdin'] === true)
  } catch {
    console.error(`Benutzung: npm run --silent admin -- ${command.usage}\n${command.help}`)
    return 2
  }
  const answer = await answerOf(input)
  if (!answer.ok) {
    console.error(answer.message)
    return 1
  }
  console.log(
    json
      ? JSON.stringify(answer.data, null, 2)
      : command.prints
        ? String((answer.data as Record<string, unknown>)[command.prints])
        : readable(answer.data),
  )
  return 0
}

/** Asks the running server when it holds the embedded store, else opens the store here. */
async function answerOf(input: Record<string, unknown>): Promise<AdminAnswer> {
  try {
    const running = env().NEO4J_URI ? undefined : await runningServer(env().KNOTENPUNKT_DATA)
    if (running) return (await (await askServer(running, input)).json()) as AdminAnswer
    if (!env().NEO4J_URI) warnOfReaders()
    const answer = env().NEO4J_URI ? undefined : await answerClosed(env().KNOTENPUNKT_DATA, input)
    return answer ?? (await answerOpened(input))
  } catch (error) {
    if (error instanceof SettingError) return { ok: false, message: error.message }
    if (error instanceof StoreError && error.code === 'damaged')
      return { ok: false, message: damageSentence(env().KNOTENPUNKT_DATA, error) }
    if (error instanceof StoreError)
      return {
        ok: false,
        message:
          error.code === 'locked'
            ? 'Ein anderes Programm benutzt den Datenordner. Läuft dort Knotenpunkt, dann starten Sie es bitte neu.' +
              ' · Another program uses the data folder. If Knotenpunkt runs there, please restart it.'
            : 'Die Datenbank antwortet nicht. · The database does not answer.',
      }
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

async function answerOpened(input: Record<string, unknown>): Promise<AdminAnswer> {
  const answer = await runAdminCommand(await currentStore(), input)
  await closeCurrentStore()
  return answer
}

/** The commands make files in the data folder, too. */
function warnOfReaders(): void {
  process.umask(0o077)
  const warning = securedFolder(env().KNOTENPUNKT_DATA)
  if (warning) console.error(warning)
}

/** Shows what a restore would change and asks. Without a terminal there is nobody to ask: then it wants `--yes`. */
async function confirmRestore(input: Record<string, unknown>): Promise<boolean> {
  const preview = await answerOf({ ...input, dryRun: true })
  if (!preview.ok) {
    console.error(preview.message)
    return false
  }
  console.error(String((preview.data as { result: unknown }).result))
  if (!process.stdin.isTTY) {
    console.error('Es wurde nichts geändert. Ohne Rückfrage geht es mit --yes.')
    return false
  }
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  const said = await prompt.question('\nJetzt ersetzen? Bitte „ja“ eingeben: ')
  prompt.close()
  if (/^(ja|yes)$/i.test(said.trim())) return true
  console.error('Es wurde nichts geändert.')
  return false
}

/** A password from standard input or an unseen prompt, never from the arguments: those stand in process lists. */
async function readPassword(fromInput: boolean): Promise<string> {
  if (fromInput || !process.stdin.isTTY) return readFileSync(0, 'utf8').replace(/\r?\n$/, '')
  process.stderr.write('Passwort: ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true })
  const password = await prompt.question('')
  prompt.close()
  process.stderr.write('\n')
  return password
}

function readable(data: unknown): string {
  if (Array.isArray(data)) return data.map((row) => Object.values(row as object).join('\t')).join('\n')
  return Object.entries(data as object)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('\n')
}
