import { accessStatements } from '../audit/service'
import type { Ctx, Role } from '../context'
import { env } from '../env'
import { AppError } from '../errors'
import { writeRecord } from '../records/write'
import type { GraphStore } from '../store/port'
import { readRow, statement } from '../store/query'
import { passwordMatches } from '../users/password'
import { readSecondFactor, setSecondFactor, useCode, useRecoveryCode } from './queries'
import type { Enrolment, OwnSecondFactor, TurnOff, TurnOn } from './schema'
import { newEnrolment, newRecoveryCodes, recoveryDigest, stepOfCode } from './totp'

/** Whether accounts with this right must have a second factor (setting `SECOND_FACTOR_ROLES`). */
export function needsSecondFactor(role: Role): boolean {
  return env().SECOND_FACTOR_ROLES.includes(role)
}

async function accountOf(store: GraphStore, id: string) {
  const row = await readRow(store, readSecondFactor, { id })
  if (!row) throw new AppError('not-found')
  return row.account
}

/** One's own second factor. Everybody may see their own. */
export async function ownSecondFactor(ctx: Ctx): Promise<OwnSecondFactor> {
  const { since, codes } = await accountOf(ctx.store, ctx.actor.id)
  return { since, codesLeft: codes.length }
}

/** What an app needs for one's own account; nothing is stored until a code of it was shown. */
export async function enrolment(ctx: Ctx): Promise<Enrolment> {
  const { email } = await accountOf(ctx.store, ctx.actor.id)
  return newEnrolment(email, env().OFFICE_NAME ?? 'Knotenpunkt')
}

/** Counts a try with a password: calls the check, or refuses without (see `lib/auth/throttle.ts`). */
type Tried = (email: string, check: () => Promise<boolean>) => Promise<boolean>

/**
 * Turns one's own second factor on, or replaces it.
 * @returns the recovery codes: the only time they are seen
 * @throws AppError `invalid` with field errors, `too-many-attempts`, `conflict`; `single-sign-on` where the provider
 *   answers for it
 */
export async function turnOn(ctx: Ctx, { secret, code, password }: TurnOn, tried: Tried): Promise<string[]> {
  const account = await accountOf(ctx.store, ctx.actor.id)
  if (account.passwordHash === null) throw new AppError('single-sign-on')
  await requirePassword(account.email, tried, () => passwordMatches(account.passwordHash, password))
  const step = /^\d/.test(code) ? stepOfCode(secret, code, ctx.now) : null
  if (step === null) throw new AppError('invalid', { fieldErrors: { code: 'code-wrong' } })
  const codes = newRecoveryCodes()
  await save(ctx, account, { secret, codes: codes.map(recoveryDigest), step, since: ctx.now })
  return codes
}

/**
 * Turns one's own second factor off: whoever does knows the password and has a code.
 * @throws AppError `invalid` with field errors, `too-many-attempts`, `conflict`; `forbidden` where the right needs one
 */
export async function turnOff(ctx: Ctx, { code, password }: TurnOff, tried: Tried): Promise<void> {
  if (needsSecondFactor(ctx.actor.role)) throw new AppError('forbidden')
  const account = await accountOf(ctx.store, ctx.actor.id)
  // A wrong code counts like a wrong password: else it could be guessed here without end.
  let codeFits = true
  await requirePassword(account.email, tried, async () => {
    const knows = await passwordMatches(account.passwordHash, password)
    codeFits = !knows || (await codeCounts(ctx.store, ctx.actor.id, code, ctx.now))
    return knows && codeFits
  }).catch((error: unknown) => {
    throw codeFits ? error : new AppError('invalid', { fieldErrors: { code: 'code-wrong' } })
  })
  await save(ctx, account, { secret: null, codes: [], step: 0, since: null })
}

/** Takes the second factor off an account whose owner has lost it. For an operator: the caller authorises. */
export async function takeOff(ctx: Ctx, userId: string): Promise<void> {
  const account = await accountOf(ctx.store, userId)
  await save(ctx, account, { secret: null, codes: [], step: 0, since: null }, userId)
}

async function requirePassword(email: string, tried: Tried, check: () => Promise<boolean>): Promise<void> {
  if (!(await tried(email, check))) throw new AppError('invalid', { fieldErrors: { password: 'password-wrong' } })
}

async function save(
  ctx: Ctx,
  before: { name: string; version: number; since: string | null },
  after: { secret: string | null; codes: string[]; step: number; since: string | null },
  id = ctx.actor.id,
): Promise<void> {
  const subject = { kind: 'user' as const, id, name: before.name }
  const note = { action: after.since ? ('second-factor-on' as const) : ('second-factor-off' as const), subject }
  await writeRecord(
    ctx,
    [
      { statement: statement(setSecondFactor, { id, version: before.version, ...after }), refuse: 'conflict' },
      ...accessStatements(ctx, note).map((one) => ({ statement: one })),
    ],
    {
      action: 'update',
      subject: { kind: 'user', id, name: '' },
      values: { secondFactor: [before.since !== null, after.since !== null] },
    },
  )
}

/**
 * Whether a code counts for an account with a second factor; then it is used up. Codes of the app count once, recovery
 * codes are gone afterwards.
 */
export async function codeCounts(store: GraphStore, userId: string, code: string, now: string): Promise<boolean> {
  const { secret } = await accountOf(store, userId)
  if (!secret) return false
  const step = /^\d{6}$/.test(code) ? stepOfCode(secret, code, now) : null
  const use =
    step === null
      ? statement(useRecoveryCode, { id: userId, code: recoveryDigest(code) })
      : statement(useCode, { id: userId, step })
  const [rows] = await store.write([use])
  return rows!.length > 0
}
