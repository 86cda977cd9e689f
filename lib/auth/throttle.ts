import { beginAnew, giveBack, takeFromEach, triesAtProvider, triesOfAccount, triesOfNetwork } from '../limits/service'
import { log } from '../log'
import type { GraphStore } from '../store/port'
import { networkOf } from './caller-address'

/**
 * Checks a password, at most so often: in 15 minutes 5 wrong ones per account and 20 per network, after that a refusal
 * without any check. A right one costs nothing and lets the account begin anew. The point is taken before the check and
 * given back after it, so that a thousand guesses at once are not a thousand checks. Nobody is locked out for longer.
 * @param check true when the password is right
 * @param now milliseconds since 1970
 * @throws AppError `too-many-attempts`, and what `check` throws (that try does not count)
 */
export async function tryPassword(
  store: GraphStore,
  who: { email: string; address: string },
  check: () => Promise<boolean>,
  now = Date.now(),
): Promise<boolean> {
  const account = triesOfAccount(who.email)
  const network = triesOfNetwork(networkOf(who.address))
  const [ofNetwork, ofAccount] = await takeFromEach(store, [network, account], now)
  let right: boolean
  try {
    right = await check()
  } catch (error) {
    await store
      .write([giveBack(ofNetwork!), giveBack(ofAccount!)])
      .catch((cause: unknown) => log().warn({ err: cause }, 'a try that was not checked could not be given back'))
    throw error
  }
  if (right) await store.write([giveBack(ofNetwork!), beginAnew(account)])
  return right
}

/**
 * Checks what somebody brings from the provider of single sign-on: in 15 minutes 60 that were worth nothing per
 * network, counted apart from passwords, so that a provider in trouble keeps nobody from those.
 * @param check true when the provider did send that person
 * @throws AppError `too-many-attempts`, and what `check` throws
 */
export async function tryProvider(
  store: GraphStore,
  address: string,
  check: () => Promise<boolean>,
  now = Date.now(),
): Promise<boolean> {
  const [taken] = await takeFromEach(store, [triesAtProvider(networkOf(address))], now)
  const right = await check()
  if (right) await store.write([giveBack(taken!)])
  return right
}
