/** A backup in the folder of the backups. */
export interface Backup {
  readonly name: string
  /** Instant, ISO 8601 UTC. */
  readonly at: string
  readonly reason: 'daily' | 'hand' | 'restore' | 'update' | 'import'
  readonly encrypted: boolean
  /** Bytes. */
  readonly size: number
}

/** How the backups are doing. `problem`: the last one failed, one has not come, or there is none. */
export interface BackupState {
  readonly newest: string | null
  readonly problem: 'failed' | 'old' | 'none' | null
}

/** The kinds of records whose numbers a restore tells. */
export const countedLabels = [
  'Organisation',
  'Cooperation',
  'Responsibility',
  'Meeting',
  'Topic',
  'User',
  'Change',
] as const
export type CountedLabel = (typeof countedLabels)[number]

/** What a restore changes besides bringing back what the backup holds. */
export interface CarriedOver {
  /** Accounts that are as they were before the restore. */
  readonly accountsKept: number
  /** Accounts of the backup that were unknown: usable where there was no administrator, else disabled. */
  readonly accountsAdded: number
  readonly accountsAddedDisabled: number
  /** API tokens of the backup that no longer work. */
  readonly tokensRevoked: number
  /** Protected organisations whose address in the backup is left out. */
  readonly addressesRemoved: number
  /** Whether an active administrator remains. */
  readonly administrator: boolean
}

/** What a restore would change, or has changed. */
export interface RestoreReport extends CarriedOver {
  readonly file: string
  /** The last change that the backup holds, an instant; null in one without changes. */
  readonly newestChange: string | null
  /** Entries of the change log that are newer than the backup: their changes would be lost. */
  readonly changesLost: number
  /** `[now, afterwards]`. */
  readonly counts: Readonly<Record<CountedLabel, readonly [number, number]>>
  /** Where what was there before is kept; null in a dry run, and when nothing was there. */
  readonly kept: string | null
}
