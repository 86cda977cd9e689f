import { join } from 'node:path'
import { env } from '../env'
import { dataFolder } from '../secret'

/** Why a backup was made: every day, by hand, or before something that replaces or changes everything. */
const backupReasons = ['daily', 'hand', 'restore', 'update', 'import'] as const
export type BackupReason = (typeof backupReasons)[number]

/** The folder of the backups that are made by themselves: `BACKUP_FOLDER`, else one in the data folder. */
export function backupFolder(): string {
  return env().BACKUP_FOLDER ?? join(dataFolder(), 'backups')
}

/** The file of a backup made at `now` (ISO 8601 UTC); its name tells when, why, and whether it is encrypted. */
export function backupFile(reason: BackupReason, now: string): string {
  const name = `${now.slice(0, 23).replace(/[:.]/g, '-').replace(/Z$/, '')}-${reason}.ndjson`
  return join(backupFolder(), env().BACKUP_PASSPHRASE ? `${name}.enc` : name)
}

const namePattern = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d{3})-(${backupReasons.join('|')})[.]ndjson([.]enc)?$`,
)

/** What the name of a backup tells; undefined for other files. */
export function readBackupName(name: string): { at: string; reason: BackupReason; encrypted: boolean } | undefined {
  const match = namePattern.exec(name)
  if (!match) return undefined
  const [, day, hour, minute, second, milli, reason, encrypted] = match
  return {
    at: `${day}T${hour}:${minute}:${second}.${milli}Z`,
    reason: reason as BackupReason,
    encrypted: encrypted !== undefined,
  }
}
