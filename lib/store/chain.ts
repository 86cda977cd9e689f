import { createHash, randomBytes } from 'node:crypto'

// The change log is a chain: each entry carries the hash of the one before it, so an entry that is edited, removed or
// moved shows. What must be erasable later (personal and restricted values) enters the chain only as salted digests and
// lies beside it.

/** What an entry of the change log is hashed over; the order of its parts is part of the format. */
export interface ChainedEntry {
  readonly revision: number
  readonly id: string
  readonly at: string
  readonly actorId: string
  readonly actorLabel: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly subjectName: string
  /** Further records concerned, `kind:id` each. */
  readonly touches: readonly string[]
  /** The entry this one takes back. */
  readonly undoes: string | null
  /** JSON: field → `[before, after]`, or `{ sealed: [digest, digest] }`. */
  readonly changed: string
}

/** The hash of an entry that follows one with the hash `previous` (empty for the first). Hex SHA-256. */
export function hashOfEntry(previous: string, entry: ChainedEntry): string {
  const { revision, id, at, actorId, actorLabel, action, subjectKind, subjectId, subjectName } = entry
  const parts = [previous, revision, id, at, actorId, actorLabel, action, subjectKind, subjectId, subjectName]
  return sha256(JSON.stringify([...parts, entry.touches, entry.undoes, entry.changed]))
}

/** A value that lies beside the chain, with the salt that its digests were made with. */
export interface HiddenValue {
  readonly salt: string
  readonly values: readonly [before: unknown, after: unknown]
}

/** Digests of both versions of a value under a salt. Hex SHA-256. */
export function digestsOf({ salt, values }: HiddenValue): [string, string] {
  return values.map((value) => sha256(`${salt}${JSON.stringify(value ?? null)}`)) as [string, string]
}

/**
 * Takes the fields named in `sealed` out of the changed values: `changed` is what enters the chain, `hidden` what lies
 * beside it (null when nothing does). Both JSON.
 */
export function sealValues(
  values: Readonly<Record<string, readonly [unknown, unknown]>>,
  sealed: ReadonlySet<string>,
): { changed: string; hidden: string | null } {
  const open: Record<string, unknown> = {}
  const hidden: Record<string, HiddenValue> = {}
  for (const [field, pair] of Object.entries(values)) {
    if (!sealed.has(field)) open[field] = pair
    else {
      hidden[field] = { salt: randomBytes(16).toString('hex'), values: pair }
      open[field] = { sealed: digestsOf(hidden[field]) }
    }
  }
  return { changed: JSON.stringify(open), hidden: Object.keys(hidden).length ? JSON.stringify(hidden) : null }
}

/** Hex SHA-256. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
