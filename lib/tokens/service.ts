import { createHash, randomBytes } from 'node:crypto'
import { accessStatements } from '../audit/service'
import type { Actor, Ctx } from '../context'
import { AppError } from '../errors'
import { writeRecord } from '../records/write'
import { log } from '../log'
import { StoreError, type GraphStore } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import { users } from '../users/service'
import { mayMakeRestrictedTokens, mayMakeTokens, mayManageTokens } from './policy'
import { createToken, findToken, listTokens, revokeToken, touchToken } from './queries'
import type { ApiToken, NewToken, TokenFor } from './schema'

/** What every token begins with, so that people and scanners recognise one. */
const prefix = 'kp_'
const tokenForm = /^kp_[\w-]{43}$/
const oneHour = 3_600_000

const fingerprint = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Makes a token for the person who asks and returns it: the only time it is seen, the store keeps its SHA-256.
 * @throws AppError `forbidden`, also for a scope above the person's role
 */
export async function makeToken(ctx: Ctx, form: NewToken): Promise<string> {
  if (!mayMakeTokens(ctx.actor) || ctx.actor.scope) throw new AppError('forbidden')
  return make(ctx, ctx.actor, form)
}

/**
 * Makes a token for somebody else. Administrators only.
 * @throws AppError `not-found` without such an active account, `forbidden` for a scope above its role
 */
export async function makeTokenFor(ctx: Ctx, { email, ...form }: TokenFor): Promise<string> {
  if (!mayManageTokens(ctx.actor) || ctx.actor.scope) throw new AppError('forbidden')
  const user = (await users(ctx)).find((entry) => entry.email === email && !entry.disabled)
  if (!user) throw new AppError('not-found')
  return make(ctx, { id: user.id, label: user.name, role: user.role }, form)
}

async function make(ctx: Ctx, owner: Actor, { name, scope }: NewToken): Promise<string> {
  if (scope === 'read-restricted' && !mayMakeRestrictedTokens(owner))
    throw new AppError('forbidden', { fieldErrors: { scope: 'scope-too-wide' } })
  const token = prefix + randomBytes(32).toString('base64url')
  const id = fingerprint(token)
  const create = statement(createToken, { id, userId: owner.id, name, scope, now: ctx.now })
  const note = accessStatements(ctx, { action: 'token-made', subject: { kind: 'token', id, name } })
  await writeRecord(ctx, [{ statement: create, refuse: 'not-found' }, ...note.map((one) => ({ statement: one }))], {
    action: 'create',
    subject: { kind: 'token', id, name },
    values: { name: [null, name], scope: [null, scope], owner: [null, owner.label] },
    sealed: new Set(['owner']),
  })
  return token
}

/** Most tokens a list shows. */
const mostTokens = 1000

/** The tokens of the person who asks, those that work first. */
export async function ownTokens(ctx: Ctx): Promise<ApiToken[]> {
  if (!mayMakeTokens(ctx.actor)) throw new AppError('forbidden')
  return (await readRows(ctx.store, listTokens, { userId: ctx.actor.id, limit: mostTokens })).map((row) => row.token)
}

/** Everybody's tokens. Administrators only. */
export async function allTokens(ctx: Ctx): Promise<ApiToken[]> {
  if (!mayManageTokens(ctx.actor)) throw new AppError('forbidden')
  return (await readRows(ctx.store, listTokens, { userId: null, limit: mostTokens })).map((row) => row.token)
}

/**
 * Ends a token at once: one's own, or as administrator anybody's. @throws AppError `not-found` also for a token of
 * somebody else, or one that has ended
 */
export async function endToken(ctx: Ctx, id: string): Promise<void> {
  if (ctx.actor.scope) throw new AppError('forbidden')
  const token = (mayManageTokens(ctx.actor) ? await allTokens(ctx) : await ownTokens(ctx)).find(
    (entry) => entry.id === id,
  )
  if (!token) throw new AppError('not-found')
  const note = accessStatements(ctx, { action: 'token-ended', subject: { kind: 'token', id, name: token.name } })
  const end = { statement: statement(revokeToken, { id, now: ctx.now }), refuse: 'not-found' } as const
  await writeRecord(ctx, [end, ...note.map((one) => ({ statement: one }))], {
    action: 'end',
    subject: { kind: 'token', id, name: token.name },
    values: { revokedAt: [token.revokedAt, ctx.now] },
  })
}

/**
 * Who acts with a token, as the account is now; undefined for an unknown or revoked token and a disabled account. Notes
 * the use at most once an hour; that is bookkeeping, no change of the network, so the change log does not grow by it.
 * What a token opens follows the role: one for restricted contacts opens only the rest when its owner may not see these
 * any more.
 */
export async function actorOfToken(
  store: GraphStore,
  token: string,
  now: string,
  origin = '',
): Promise<Actor | undefined> {
  if (!tokenForm.test(token)) return undefined
  const id = fingerprint(token)
  const row = await readRow(store, findToken, { id })
  if (!row || row.token.revokedAt !== null || row.user.disabled) return undefined
  const before = new Date(Date.parse(now) - oneHour).toISOString()
  if (row.token.lastUsedAt === null || row.token.lastUsedAt < before) {
    const first = { action: 'token-first-used', subject: { kind: 'token', id, name: row.token.name } } as const
    const author = { actor: { id: row.user.id, label: row.user.name }, now, origin }
    await store
      .write([
        statement(touchToken, { id, before, now }, { mustReturn: true }),
        ...(row.token.lastUsedAt === null ? accessStatements(author, first) : []),
      ])
      .catch((error: unknown) => {
        // No row: another request has noted it at the same moment.
        if (error instanceof StoreError && error.code === 'no-row') return
        log().warn({ err: error }, 'the use of an API token could not be noted')
      })
  }
  const owner: Actor = { id: row.user.id, label: row.user.name, role: row.user.role }
  return { ...owner, scope: mayMakeRestrictedTokens(owner) ? row.token.scope : 'read' }
}
