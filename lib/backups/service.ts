import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { countBulk } from '../limits/service'
import { createContext, systemActor, type Ctx } from '../context'
import { env } from '../env'
import { AppError } from '../errors'
import type { Job } from '../jobs'
import { log } from '../log'
import { perProcess } from '../per-process'
import { writeRecord } from '../records/write'
import { checkArchive, readContent, restoreArchive, writeArchive } from '../store/archive'
import { ArchiveError, readArchiveFile, type Content } from '../store/archive-file'
import { backupFile, backupFolder, readBackupName, type BackupReason } from '../store/backup-files'
import type { GraphStore } from '../store/port'
import { carryOver } from './carry-over'
import { mayManageBackups } from './policy'
import {
  countedLabels,
  type Backup,
  type BackupState,
  type CarriedOver,
  type CountedLabel,
  type RestoreReport,
} from './schema'

const last = perProcess<{ failed: boolean }>('backups', () => ({ failed: false }))

/** All backups in their folder, the newest first. */
async function listBackups(): Promise<Backup[]> {
  const names = await readdir(backupFolder()).catch(() => [] as string[])
  const found = await Promise.all(
    names.map(async (name) => {
      const told = readBackupName(name)
      const file = told && (await stat(join(backupFolder(), name)).catch(() => undefined))
      return file ? [{ name, ...told!, size: file.size }] : []
    }),
  )
  return found.flat().sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** All backups, the newest first, with how they are doing. Administrators only. @throws AppError `forbidden` */
export async function backups(ctx: Ctx): Promise<{ folder: string; backups: Backup[]; state: BackupState }> {
  if (!mayManageBackups(ctx.actor)) throw new AppError('forbidden')
  const found = await listBackups()
  return { folder: backupFolder(), backups: found, state: stateOf(found, ctx.now) }
}

/** How the backups are doing, for the health route: no names, no numbers. */
export async function backupState(now: string): Promise<BackupState> {
  return stateOf(await listBackups(), now)
}

/** The newest is old when one has failed to come. Where none is made by itself, only a failure counts. */
function stateOf(found: readonly Backup[], now: string): BackupState {
  const newest = found[0]?.at ?? null
  const hours = env().BACKUP_EVERY_HOURS
  if (last.failed) return { newest, problem: 'failed' }
  if (hours === 0) return { newest, problem: null }
  if (newest === null) return { newest, problem: 'none' }
  const old = Date.parse(now) - Date.parse(newest) > 2 * hours * 3_600_000
  return { newest, problem: old ? 'old' : null }
}

/**
 * Makes a backup, reads it back, and deletes the oldest ones beyond `BACKUP_KEEP` of the same reason. The caller
 * authorises.
 * @returns the file
 * @throws ArchiveError `unreadable` (nothing can be written), `damaged` (what was written cannot be read); StoreError
 */
export async function keepBackup(store: GraphStore, reason: BackupReason, now: string): Promise<string> {
  const file = backupFile(reason, now)
  const passphrase = env().BACKUP_PASSPHRASE
  try {
    await writeArchive(store, file, passphrase)
    await checkArchive(file, passphrase)
    last.failed = false
  } catch (error) {
    last.failed = true
    throw error
  }
  const older = (await listBackups()).filter((backup) => backup.reason === reason).slice(env().BACKUP_KEEP)
  for (const { name } of older) await rm(join(backupFolder(), name), { force: true })
  return file
}

/** Makes a backup by hand. Administrators only. @throws AppError `forbidden`, `too-much-at-once`, `backup-failed` */
export async function backupNow(ctx: Ctx): Promise<string> {
  if (!mayManageBackups(ctx.actor)) throw new AppError('forbidden')
  await countBulk(ctx, 'backup')
  try {
    return await keepBackup(ctx.store, 'hand', ctx.now)
  } catch (cause) {
    if (!(cause instanceof ArchiveError)) throw cause
    log().error({ err: cause }, 'the backup failed')
    throw new AppError('backup-failed', {}, { cause })
  }
}

/** Makes the daily backup when it is due. A failure is logged and shows in `backupState`; it is tried again later. */
export async function keepDailyBackup(store: GraphStore, now: string): Promise<void> {
  const hours = env().BACKUP_EVERY_HOURS
  if (hours === 0) return
  const newest = (await listBackups()).find(({ reason }) => reason === 'daily')
  if (newest && Date.parse(now) - Date.parse(newest.at) < hours * 3_600_000) return
  await keepBackup(store, 'daily', now).catch((error: unknown) => log().error({ err: error }, 'the backup failed'))
}

/** Every instance keeps its own folder: each looks every ten minutes whether a backup is due there. */
export const backupJob: Job = {
  name: 'backup',
  every: 10 * 60_000,
  who: 'each',
  first: 30_000,
  run: (store, now) => keepDailyBackup(store, now),
}

/**
 * Tells what a restore of `file` would change, without changing anything.
 * @throws ArchiveError; StoreError
 */
export async function previewRestore(store: GraphStore, file: string, now: string): Promise<RestoreReport> {
  const backup = await readArchiveFile(file, env().BACKUP_PASSPHRASE)
  const present = await readContent(store)
  const { content, report } = carryOver(backup, present, now)
  return { file, kept: null, ...differences(backup, present, content), ...report }
}

/**
 * Replaces the network, its history and the settings by what `file` holds; accounts, tokens and sessions go by
 * `carryOver`. What was there before is kept as a backup of its own. For an operator: the caller authorises.
 * @throws ArchiveError (then nothing was changed); StoreError
 */
export async function restoreBackup(store: GraphStore, file: string, now: string): Promise<RestoreReport> {
  let told: Pick<RestoreReport, 'newestChange' | 'changesLost' | 'counts' | keyof CarriedOver> | undefined
  const { kept } = await restoreArchive(store, file, {
    passphrase: env().BACKUP_PASSPHRASE,
    keepAt: backupFile('restore', now),
    merge: (backup, present) => {
      const { content, report } = carryOver(backup, present, now)
      told = { ...differences(backup, present, content), ...report }
      return content
    },
  })
  const ctx = { ...createContext(systemActor, store), now }
  const subject = { kind: 'network' as const, id: 'network:all', name: '' }
  await writeRecord(ctx, [], { action: 'restore', subject, values: { nodes: [null, told!.counts.Organisation[1]] } })
  return { file, kept, ...told! }
}

function differences(backup: Content, present: Content, after: Content) {
  const count = ({ nodes }: Content, wanted: CountedLabel) => nodes.filter(({ label }) => label === wanted).length
  const changesOf = ({ nodes }: Content) =>
    nodes.filter(({ label }) => label === 'Change').map(({ properties }) => properties)
  const newestChange = changesOf(backup).reduce<string | null>(
    (newest, { at }) => (newest === null || String(at) > newest ? String(at) : newest),
    null,
  )
  const known = new Set(changesOf(backup).map(({ id }) => id))
  return {
    newestChange,
    changesLost: changesOf(present).filter(({ id }) => !known.has(id!)).length,
    counts: Object.fromEntries(
      countedLabels.map((wanted) => [wanted, [count(present, wanted), count(after, wanted)]]),
    ) as unknown as RestoreReport['counts'],
  }
}
