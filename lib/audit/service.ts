import { randomUUID } from 'node:crypto'
import type { Ctx } from '../context'
import { env } from '../env'
import { AppError } from '../errors'
import type { Job } from '../jobs'
import { readPage, type Page } from '../records/list'
import { proveChain, type BrokenChain } from '../records/log'
import { hashOfEntry } from '../store/chain'
import type { GraphStore, Row, Statement } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import { mayReadAccesses } from './policy'
import { forgetAccesses, listAccessChain, listAccesses, nextAccess, readAccessHead, writeAccess } from './queries'
import {
  accessDetailsSchema,
  accessGroups,
  type Access,
  type AccessAction,
  type AccessDetails,
  type AccessFilter,
} from './schema'

// Who got in, who did not, and who took data out. Chained like the change log, but kept for a set time only.

/** What happened, and to whom or what. */
export interface AccessNote {
  readonly action: AccessAction
  readonly subject?: { readonly kind: 'user' | 'token' | 'file' | 'person'; readonly id: string; readonly name: string }
  readonly details?: Omit<AccessDetails, 'origin'>
}

/** Who did it, when, and from which network; no name: nobody who is known. */
type Author = Pick<Ctx, 'now' | 'origin'> & { readonly actor: { readonly id: string; readonly label: string } }

/** Nobody who is known: a sign-in that failed. */
export const nobody = { id: '', label: '' }

/** The statements that record an access, to be put at the end of the write that it tells. */
export function accessStatements(
  { actor, now, origin }: Author,
  { action, subject, details }: AccessNote,
): Statement[] {
  const content = {
    id: randomUUID(),
    at: now,
    actorId: actor.id,
    actorLabel: actor.label,
    action,
    subjectKind: subject?.kind ?? '',
    subjectId: subject?.id ?? '',
    subjectName: subject?.name ?? '',
    changed: JSON.stringify({ ...details, ...(origin ? { origin } : {}) }),
  }
  return [
    statement(nextAccess, {}, { mustReturn: true }),
    {
      ...statement(writeAccess, { ...content, revision: 0, hash: '' }),
      derive: (earlier: readonly Row[][]) => {
        const { revision, head } = earlier.at(-1)![0] as { revision: number; head: string }
        return { revision, hash: hashOfEntry(head, { ...content, ...unused, revision }) }
      },
    },
  ]
}

/** What the entries of the other chain have and these do not. */
const unused = { touches: [], undoes: null }

/** Records an access that changed nothing in the store itself. */
export async function recordAccess(store: GraphStore, author: Author, note: AccessNote): Promise<void> {
  await store.write(accessStatements(author, note))
}

const oneDay = 86_400_000
/** From when on entries are kept. */
const keptSince = (now: string) => new Date(Date.parse(now) - env().AUDIT_DAYS * oneDay).toISOString()

/** Forgets what is older than the set time. */
export const accessesJob: Job = {
  name: 'accesses',
  every: 60 * 60_000,
  who: 'one',
  run: async (store, now) => {
    await store.write([statement(forgetAccesses, { before: keptSince(now) })])
  },
}

/** A page of the log, newest first. Administrators only. @throws AppError `forbidden` */
export async function accesses(ctx: Ctx, filter: AccessFilter): Promise<Page<Access>> {
  if (!mayReadAccesses(ctx.actor)) throw new AppError('forbidden')
  const actions = filter.kind ? [...accessGroups[filter.kind]] : null
  return readPage(filter.page, async (skip, limit) => {
    const wanted = { actions, personId: filter.person || null, since: keptSince(ctx.now), skip, limit }
    const { total, items } = (await readRow(ctx.store, listAccesses, wanted))!
    return { total, items: items.map(shown) }
  })
}

function shown(entry: { changed: string; actorId: string; actorLabel: string } & Record<string, string>): Access {
  return {
    id: entry.id!,
    at: entry.at!,
    actor: { id: entry.actorId, name: entry.actorLabel },
    action: entry.action!,
    subject: { kind: entry.subjectKind!, id: entry.subjectId!, name: entry.subjectName! },
    details: accessDetailsSchema.catch({}).parse(JSON.parse(entry.changed)),
  }
}

/** For how many days entries are kept. */
export const daysKept = () => env().AUDIT_DAYS

/** Proves the chain of the log of accesses, from the oldest entry that is kept to its end. */
export async function verifyAccesses(store: GraphStore): Promise<{ entries: number; broken: BrokenChain | null }> {
  const ends = await readRow(store, readAccessHead, {})
  const read = async (revision: number, limit: number) =>
    (await readRows(store, listAccessChain, { revision, limit })).map(({ entry }) => ({
      ...entry,
      ...unused,
      hidden: null,
    }))
  return proveChain(
    read,
    { revision: ends?.revision ?? 0, head: ends?.head ?? '' },
    {
      revision: ends?.base ?? 0,
      head: ends?.baseHash ?? '',
    },
  )
}
