import { RateLimiterMemory } from 'rate-limiter-flexible'
import { AppError } from '../errors'
import { perProcess } from '../per-process'

// Counted per app instance; behind a proxy with several instances the limit is per instance (docs/operations.md).
const minutes = 15
// Two doors lead here: the form and next-auth's own route.
const { perAccount, perAddress } = perProcess('sign-in attempts', () => ({
  perAccount: new RateLimiterMemory({ points: 5, duration: minutes * 60 }),
  perAddress: new RateLimiterMemory({ points: 20, duration: minutes * 60 }),
}))

/**
 * Counts one try to sign in. At most 5 per account and 20 per network address are checked in 15 minutes; after that a
 * refusal without any check. Nobody is locked out for longer.
 * @throws AppError `too-many-attempts`
 */
export async function countSignInAttempt(email: string, address: string): Promise<void> {
  try {
    await perAddress.consume(address)
    await perAccount.consume(email)
  } catch (error) {
    if (error instanceof Error) throw error
    throw new AppError('too-many-attempts')
  }
}

/** Forgets the tries of an account after it signed in. */
export async function forgetSignInAttempts(email: string): Promise<void> {
  await perAccount.delete(email)
}
