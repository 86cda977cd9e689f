import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { recordAccess, verifyAccesses } from '../audit/service'
import { numberOfEntries, verifyLog, type BrokenChain } from '../records/log'
import { createContext, systemActor, type Ctx } from '../context'
import { env, publicAddress } from '../env'
import { AppError } from '../errors'
import { loadStarter, starterOf } from '../starters/service'
import { keepBackup, previewRestore, restoreBackup } from '../backups/service'
import { checkArchive, numberOfNodes, restoreArchive, writeArchive } from '../store/archive'
import { ArchiveError } from '../store/archive-file'
import { openStore } from '../store/open'
import { restoreWords } from './restore-words'
import { takeOff } from '../second-factor/service'
import { StoreError, type GraphStore } from '../store/port'
import { revokeTokenSchema, tokenForSchema } from '../tokens/schema'
import { allTokens, endToken, makeTokenFor } from '../tokens/service'
import { emailSchema, newUserSchema, passwordSchema } from '../users/schema'
import { addUser, makeSetupToken, updateUser, users } from '../users/service'

/** The password is somebody else's, too: its owner must change it first. */
const mustChange = z.boolean().default(false)

/**
 * What an operator asks for: the same whether the command line opens the store itself or the running server does it.
 */
export const adminRequestSchema = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('user:add'), ...newUserSchema.shape, mustChange }),
  z.strictObject({ command: z.literal('user:reset'), email: emailSchema, password: passwordSchema, mustChange }),
  z.strictObject({ command: z.literal('user:unlink'), email: emailSchema, password: passwordSchema }),
  z.strictObject({ command: z.literal('user:second-factor-off'), email: emailSchema }),
  z.strictObject({ command: z.literal('user:list') }),
  z.strictObject({ command: z.literal('token:create'), ...tokenForSchema.shape }),
  z.strictObject({ command: z.literal('token:list') }),
  z.strictObject({ command: z.literal('token:revoke'), ...revokeTokenSchema.shape }),
  z.strictObject({ command: z.literal('setup:link') }),
  z.strictObject({ command: z.literal('store:info') }),
  z.strictObject({ command: z.literal('store:check') }),
  z.strictObject({ command: z.literal('store:salvage'), file: z.string().min(1) }),
  z.strictObject({
    command: z.literal('store:load'),
    starter: z.enum(['dithmarschen', 'example'], { error: 'not-in-list' }),
  }),
  z.strictObject({ command: z.literal('verify-log') }),
  z.strictObject({ command: z.literal('backup'), file: z.string().min(1).optional() }),
  z.strictObject({ command: z.literal('backup:rehearse'), file: z.string().min(1) }),
  z.strictObject({ command: z.literal('restore'), file: z.string().min(1), dryRun: z.boolean().default(false) }),
])
export type AdminRequest = z.output<typeof adminRequestSchema>

/** What a command answers: data for `--json`, or a refusal as a sentence. */
export type AdminAnswer = { ok: true; data: unknown } | { ok: false; message: string }

/** Checks and runs an operator's command on `store`. Never throws: every refusal is a sentence. */
export async function runAdminCommand(store: GraphStore, input: unknown): Promise<AdminAnswer> {
  const parsed = adminRequestSchema.safeParse(input)
  if (!parsed.success) return { ok: false, message: wrongInput(parsed.error) }
  try {
    return { ok: true, data: await run(createContext(systemActor, store), parsed.data) }
  } catch (error) {
    if (error instanceof BrokenLogError) return { ok: false, message: error.message }
    if (error instanceof ArchiveError) return { ok: false, message: archiveMessages[error.code] }
    const weak = error instanceof AppError && weaknessIn(error)
    if (weak) return { ok: false, message: `Das Passwort ${weak}. Besser sind vier Wörter ohne Zusammenhang.` }
    if (error instanceof AppError)
      return {
        ok: false,
        message:
          tokenMessages[`${parsed.data.command} ${error.code}`] ??
          appMessages[error.code] ??
          `Abgelehnt: ${error.code}`,
      }
    if (error instanceof StoreError && error.code === 'full') return { ok: false, message: fullMessage }
    if (error instanceof StoreError) return { ok: false, message: `Die Datenbank meldet: ${error.message}` }
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

async function run(ctx: Ctx, request: AdminRequest): Promise<unknown> {
  switch (request.command) {
    case 'user:add': {
      const { command: _command, mustChange: given, ...user } = request
      await addUser(ctx, user, { given })
      return { email: user.email, role: user.role }
    }
    case 'user:reset': {
      const { id, version, email } = await accountOf(ctx, request.email)
      const change = { id, version, password: request.password, disabled: false }
      await updateUser(ctx, change, { given: request.mustChange })
      return { email }
    }
    case 'user:unlink': {
      const { id, version, email, external } = await accountOf(ctx, request.email)
      if (!external) throw new AppError('already-done')
      await updateUser(ctx, { id, version, password: request.password }, { given: true, unlink: true })
      return { email }
    }
    case 'user:second-factor-off': {
      const { id, email } = await accountOf(ctx, request.email)
      await takeOff(ctx, id)
      return { email }
    }
    case 'user:list':
      return (await users(ctx)).map(({ email, name, role, disabled, external, createdAt }) => ({
        email,
        name,
        role,
        disabled,
        external,
        createdAt,
      }))
    case 'token:create': {
      const { command: _command, ...form } = request
      return { token: await makeTokenFor(ctx, form) }
    }
    case 'token:list':
      return (await allTokens(ctx)).map(({ ownerId: _id, ...token }) => token)
    case 'token:revoke':
      await endToken(ctx, request.id)
      return { id: request.id }
    case 'setup:link': {
      const token = await makeSetupToken(ctx.store, ctx.now)
      if (!token) throw new AppError('duplicate')
      return { link: `${publicAddress(env())}/setup?token=${token}` }
    }
    case 'store:info':
      return {
        engine: ctx.store.engine,
        starter: await starterOf(ctx.store),
        accounts: (await users(ctx)).length,
        nodes: await numberOfNodes(ctx.store),
        changes: await numberOfEntries(ctx.store),
      }
    case 'store:check': {
      const { entries } = await provenEntries(ctx.store)
      const nodes = await numberOfNodes(ctx.store)
      return {
        nodes,
        changes: entries,
        result: `Die Datenbank ist unbeschädigt: ${nodes} Einträge, Protokoll mit ${entries} Änderungen unverändert.`,
      }
    }
    case 'store:salvage':
      throw new AppError('not-found')
    case 'store:load':
      return loadStarter(ctx.store, request.starter, { now: ctx.now })
    case 'verify-log': {
      const { entries, accesses } = await provenEntries(ctx.store)
      return {
        entries,
        accesses,
        result:
          `Das Protokoll ist unverändert: ${entries} Einträge geprüft. ` +
          `Das Protokoll der Zugriffe auch: ${accesses} Einträge geprüft.`,
      }
    }
    case 'backup':
      return backup(ctx, request.file)
    case 'backup:rehearse':
      return rehearse(resolve(request.file))
    case 'restore': {
      const file = resolve(request.file)
      const report = await (request.dryRun ? previewRestore : restoreBackup)(ctx.store, file, ctx.now)
      if (!request.dryRun) await noteFile(ctx, 'restore', file, report.counts.Organisation[1])
      return { ...report, result: restoreWords(report, request.dryRun) }
    }
  }
}

/** @throws AppError `not-found` */
async function accountOf(ctx: Ctx, email: string) {
  const user = (await users(ctx)).find((entry) => entry.email === email)
  if (!user) throw new AppError('not-found')
  return user
}

/** A backup into `file`, or into the folder of the backups; read back in both cases. */
async function backup(ctx: Ctx, file: string | undefined): Promise<unknown> {
  const passphrase = env().BACKUP_PASSPHRASE
  const written = file ? resolve(file) : await keepBackup(ctx.store, 'hand', ctx.now)
  if (file) await writeArchive(ctx.store, written, passphrase)
  const summary = await checkArchive(written, passphrase)
  await noteFile(ctx, 'backup', written, summary.nodes)
  return { file: written, ...summary }
}

/** A file in the log of accesses: its name, not where it lies. */
async function noteFile(ctx: Ctx, action: 'backup' | 'restore', file: string, number: number): Promise<void> {
  const subject = { kind: 'file', id: '', name: basename(file) } as const
  await recordAccess(ctx.store, ctx, { action, subject, details: { number } })
}

/** Opens a backup in a store of its own in memory and proves its change log; the data in use is not touched. */
async function rehearse(file: string): Promise<unknown> {
  const store = await openStore({ engine: 'embedded', folder: null })
  try {
    const { kept: _kept, ...summary } = await restoreArchive(store, file, { passphrase: env().BACKUP_PASSPHRASE })
    const { entries } = await provenEntries(store)
    return { file, ...summary, entries, accounts: (await users(createContext(systemActor, store))).length }
  } finally {
    await store.close()
  }
}

/** The numbers of entries of the change log and of the log of accesses, each proven. */
async function provenEntries(store: GraphStore): Promise<{ entries: number; accesses: number }> {
  const { entries, broken } = await verifyLog(store)
  if (broken) throw new BrokenLogError('Das Protokoll', broken)
  const accesses = await verifyAccesses(store)
  if (accesses.broken) throw new BrokenLogError('Das Protokoll der Zugriffe', accesses.broken)
  return { entries, accesses: accesses.entries }
}

/** The change log, or that of accesses, was edited, or entries were removed or moved; the message says where. */
class BrokenLogError extends Error {
  constructor(name: string, { revision, id, problem }: BrokenChain) {
    super(`${name} ist nicht unverändert. Eintrag ${revision}${id ? ` (${id})` : ''}: ${problems[problem]}`)
  }
}

const problems: Record<BrokenChain['problem'], string> = {
  missing: 'Davor fehlen Einträge.',
  changed: 'Er wurde verändert.',
  moved: 'Er steht an einer anderen Stelle.',
  'hidden-changed': 'Seine vertraulichen Werte wurden verändert.',
  'cut-off': 'Am Ende fehlen Einträge.',
}

const fullMessage = 'Der Speicher ist voll. Es wurde nichts geändert. · The disk is full. Nothing was changed.'

/** Why an archive was not written or not restored. */
export const archiveMessages: Record<ArchiveError['code'], string> = {
  'not-an-archive': 'Diese Datei ist keine Sicherung von Knotenpunkt. Es wurde nichts geändert.',
  damaged: 'Diese Sicherung ist beschädigt. Es wurde nichts geändert.',
  newer: 'Diese Sicherung stammt von einer neueren Version. Bitte aktualisieren Sie zuerst Knotenpunkt.',
  'unknown-content': 'Die Datenbank enthält etwas, das eine Sicherung nicht aufnehmen kann. Es wurde nichts geändert.',
  unreadable: 'Die Datei kann nicht gelesen oder geschrieben werden. Es wurde nichts geändert.',
  full: 'Der Speicher ist voll. Es wurde nichts geändert.',
  'needs-passphrase': 'Diese Sicherung ist verschlüsselt. Bitte BACKUP_PASSPHRASE oder BACKUP_PASSPHRASE_FILE setzen.',
  'wrong-passphrase':
    'Diese Sicherung ist mit einem anderen Kennwort verschlüsselt, oder sie ist beschädigt. Es wurde nichts geändert.',
}

const appMessages: Partial<Record<AppError['code'], string>> = {
  duplicate: 'Diese E-Mail-Adresse hat schon ein Konto.',
  'not-found': 'Zu dieser E-Mail-Adresse gibt es kein Konto.',
  'single-sign-on':
    'Dieses Konto hat kein Passwort: Es meldet sich beim Anmeldedienst an. Zurück zu einem Passwort führt der Befehl user:unlink.',
  'already-done': 'Dieses Konto hat schon ein Passwort. Ein neues setzt der Befehl user:reset.',
  conflict: 'Das Konto wurde gerade geändert. Bitte noch einmal versuchen.',
}

const tokenMessages: Record<string, string> = {
  'setup:link duplicate': 'Es gibt schon ein Konto. Neue legt die Verwaltung an, oder der Befehl user:add.',
  'store:salvage not-found':
    'Die Datenbank ist geöffnet, hier ist nichts zu retten. Eine Sicherung schreibt der Befehl: backup DATEI',
  'token:create not-found': 'Zu dieser E-Mail-Adresse gibt es kein aktives Konto.',
  'token:create forbidden':
    'Vertrauliche Kontakte darf dieses Konto nicht lesen. Dafür braucht es das Recht Bearbeiten.',
  'token:revoke not-found': 'Diesen Zugang gibt es nicht, oder er ist schon widerrufen.',
}

const fieldMessages: Record<string, string> = {
  required: 'fehlt',
  'not-an-email': 'ist keine E-Mail-Adresse',
  'not-in-list': 'ist keine der erlaubten Möglichkeiten',
  'password-short': 'ist zu kurz (mindestens 12 Zeichen)',
  'password-common': 'gehört zu denen, die zuerst ausprobiert werden',
  'password-word': 'ist vor allem ein einzelnes Wort',
  'password-personal': 'ist vor allem der Name oder die E-Mail-Adresse des Kontos',
  'password-office': 'ist vor allem ein Wort aus dem Büro oder der Gegend',
  'password-keyboard': 'ist vor allem eine Reihe von Tasten',
  'password-sequence': 'ist vor allem eine Folge oder Wiederholung',
  'password-date': 'ist vor allem ein Datum oder ein Jahr',
}

/** What is weak about the password that was refused, if that was it. */
function weaknessIn({ details }: AppError): string | undefined {
  return fieldMessages[(details.fieldErrors as Record<string, string> | undefined)?.password ?? '']
}

function wrongInput(error: z.ZodError): string {
  const issue = error.issues[0]!
  const field = issue.path.map(String).join('.')
  return field
    ? `Die Angabe ${field} ${fieldMessages[issue.message] ?? 'fehlt oder ist ungültig'}.`
    : 'Diesen Befehl gibt es nicht.'
}
