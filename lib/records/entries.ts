import { z } from 'zod'
import { recordKinds } from './kinds'

/**
 * What was done to a record. `edit` changes its fields, `undo` takes an entry back, `revert` sets a record to an
 * earlier version; the others say what they are.
 */
export const actions = [
  'create',
  'update',
  'verify',
  'move',
  'cancel',
  'reply',
  'attend',
  'end',
  'merge',
  'succeed',
  'rename',
  'close',
  'erase',
  'report',
  'answer',
  'delete',
  'restore',
  'purge',
  'undo',
  'revert',
  'publish',
  'withdraw',
  'load',
  'discard',
] as const
export type Action = (typeof actions)[number]

/**
 * Where an entry names the entries of further records that its write changed, in their order: taking it back takes all
 * of them back.
 */
export const alongField = '$along'

/** What cannot be taken back. */
export const finalActions: ReadonlySet<string> = new Set<Action>(['purge', 'merge', 'erase'])

/** One entry of the change log as the store keeps it; `changed` and `hidden` are JSON (see `lib/store/chain.ts`). */
export const entrySchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  at: z.string(),
  actorId: z.string(),
  actorLabel: z.string(),
  action: z.string(),
  subjectKind: z.enum(recordKinds).catch('network'),
  subjectId: z.string(),
  subjectName: z.string(),
  touches: z.array(z.string()),
  undoes: z.string().nullable(),
  changed: z.string().nullable(),
  hidden: z.string().nullable(),
})
export type StoredEntry = z.output<typeof entrySchema>

/**
 * One entry as somebody may read it. `values`: field → `[before, after]`; `null` for a field whose values they may not
 * see.
 */
export interface Entry {
  readonly id: string
  readonly revision: number
  readonly at: string
  readonly actorLabel: string
  readonly action: string
  readonly subject: { kind: (typeof recordKinds)[number]; id: string; name: string }
  readonly undoes: string | null
  readonly values: Readonly<Record<string, readonly [unknown, unknown] | null>>
}

/** Something in the trash. `along`: how many further records hang on it. */
export const trashItemSchema = z.object({
  id: z.string(),
  key: z.string().nullable(),
  kind: z.enum(recordKinds),
  name: z.string(),
  at: z.string(),
  by: z.string(),
  along: z.number().int(),
  /** Whose it is, where it is somebody's own. */
  ownerId: z.string().nullable(),
  /** Who may read it, where that is said of each. */
  audience: z.string().nullable(),
})
export type TrashItem = z.output<typeof trashItemSchema>
