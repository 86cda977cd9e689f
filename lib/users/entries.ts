import { accessStatements, type AccessNote } from '../audit/service'
import type { Ctx, Role } from '../context'
import type { Change } from '../records/log'
import type { Step } from '../records/write'
import { readRows, statement } from '../store/query'
import { endSessions } from '../sessions/service'
import { changeUser, endTokensOf, listWorkingTokens, lockUsers, requireActiveAdmin } from './queries'

// What every write of an account is made of, whoever makes it.

/** Steps that record an access in the same transaction. */
export const noted = (ctx: Pick<Ctx, 'now' | 'origin' | 'actor'>, note: AccessNote): Step[] =>
  accessStatements(ctx, note).map((one) => ({ statement: one }))

/** The account as the subject of an entry of the log of accesses. */
export const about = ({ id, name }: { id: string; name: string }) => ({
  subject: { kind: 'user' as const, id, name },
})

/** One write over all accounts at a time: first and last administrator. */
export const alone: Step = { statement: statement(lockUsers, {}), refuse: 'conflict' }

/** After `alone`: an administrator with a password remains, who gets in when the provider does not answer. */
export const adminRemains = (refuse: 'last-admin' | 'not-set-up'): Step => ({
  statement: statement(requireActiveAdmin, {}),
  refuse,
})

/** Changes the role of an account, or nothing of it; all its sessions end. */
export const changeAndSignOut = (ctx: Ctx, id: string, version: number, changes: { role?: Role } = {}): Step[] => [
  {
    statement: statement(changeUser, { id, version, changes, endSessions: true, now: ctx.now }),
    refuse: 'conflict',
  },
  { statement: endSessions(id) },
]

/** Most tokens of one account that end with their own entry in the change log; beyond them they end without. */
const mostTokens = 1000

/** What ends every API token of an account, and the entries that say so. */
export async function endingTokens(ctx: Ctx, userId: string): Promise<{ steps: Step[]; also: Change[] }> {
  const tokens = await readRows(ctx.store, listWorkingTokens, { userId, limit: mostTokens })
  return {
    steps: [
      { statement: statement(endTokensOf, { userId, now: ctx.now }) },
      ...tokens.flatMap(({ id, name }) => noted(ctx, { action: 'token-ended', subject: { kind: 'token', id, name } })),
    ],
    also: tokens.map(({ id, name }) => ({
      action: 'end',
      subject: { kind: 'token', id, name },
      values: { revokedAt: [null, ctx.now] },
    })),
  }
}

/** Names and addresses of accounts must be erasable: they lie beside the log. */
const personal = new Set(['name', 'email'])

/** The entry of the change log for a new account. */
export const createdEntry = (
  id: string,
  account: { name: string; email: string | null; role: string; singleSignOn?: boolean },
): Change => ({
  action: 'create',
  subject: { kind: 'user', id, name: '' },
  values: {
    name: [null, account.name],
    email: [null, account.email],
    role: [null, account.role],
    ...(account.singleSignOn ? { singleSignOn: [null, true] } : {}),
  },
  sealed: personal,
})

/** The entry of the change log for an account that was changed. */
export const changedEntry = (id: string, values: Record<string, readonly [unknown, unknown]>): Change => ({
  action: 'update',
  subject: { kind: 'user', id, name: '' },
  values,
})
