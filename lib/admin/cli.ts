import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { env, SettingError } from '../env'
import { closeCurrentStore, currentStore } from '../store/current'
import { StoreError } from '../store/port'
import { runAdminCommand, type AdminAnswer } from './commands'

interface Command {
  usage: string
  help: string
  /** Positional arguments by name. */
  positional?: string[]
  options?: string[]
  password?: boolean
  /** The only value that is printed without `--json`, for scripts. */
  prints?: string
}

const commands: Record<string, Command> = {
  'user:add': {
    usage: 'user:add --email ADRESSE --name NAME --role RECHT [--password-stdin]',
    help: 'Legt ein Konto an. RECHT: reader, editor, coordinator oder admin. Das Passwort kommt aus der Eingabe.',
    options: ['email', 'name', 'role'],
    password: true,
  },
  'user:reset': {
    usage: 'user:reset --email ADRESSE [--password-stdin]',
    help: 'Setzt ein neues Passwort und entsperrt das Konto. Alle Sitzungen des Kontos enden.',
    options: ['email'],
    password: true,
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
  'store:info': { usage: 'store:info [--json]', help: 'Zeigt, welche Datenbank benutzt wird und was darin liegt.' },
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
  backup: { usage: 'backup DATEI', help: 'Schreibt alles in eine geprüfte Sicherungsdatei.', positional: ['file'] },
  restore: {
    usage: 'restore DATEI',
    help: 'Ersetzt alles durch eine Sicherung. Eine beschädigte Datei wird abgelehnt, bevor etwas geschieht.',
    positional: ['file'],
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
      },
    })
    if (values.help) {
      console.log(`npm run --silent admin -- ${command.usage}\n${command.help}`)
      return 0
    }
    if (positionals.length !== (command.positional?.length ?? 0)) throw new Error('wrong number of arguments')
    json = values.json === true
    const options = values as Record<string, string | boolean | undefined>
    input = {
      command: name,
      ...Object.fromEntries((command.options ?? []).map((option) => [option, options[option]])),
      ...Object.fromEntries(
        (command.positional ?? []).map((key, index) => [
          key,
          key === 'file' ? resolve(positionals[index]!) : positionals[index],
        ]),
      ),
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
    const running = env().NEO4J_URI ? undefined : runningServer()
    if (running) {
      const response = await fetch(
        `http://${running.host === '0.0.0.0' ? '127.0.0.1' : running.host}:${running.port}/api/admin`,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${running.token}` },
          body: JSON.stringify(input),
        },
      )
      if (response.status === 401)
        return { ok: false, message: 'Der laufende Server hat die Anfrage abgelehnt. Bitte starten Sie ihn neu.' }
      return (await response.json()) as AdminAnswer
    }
    const answer = await runAdminCommand(await currentStore(), input)
    await closeCurrentStore()
    return answer
  } catch (error) {
    if (error instanceof SettingError) return { ok: false, message: error.message }
    if (error instanceof StoreError)
      return {
        ok: false,
        message:
          error.code === 'locked' ? 'Ein anderes Programm benutzt den Datenordner.' : 'Die Datenbank antwortet nicht.',
      }
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

function runningServer(): { host: string; port: number; token: string } | undefined {
  const file = join(env().KNOTENPUNKT_DATA, 'server.json')
  if (!existsSync(file)) return undefined
  const server = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; host: string; port: number; token: string }
  try {
    process.kill(server.pid, 0)
    return server
  } catch {
    return undefined // left over from a crash
  }
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
