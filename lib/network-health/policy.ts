import { hasRole, type Actor } from '../context'

/** Everyone who is signed in sees what the partners said together: it never speaks of one of them. */
export function mayReadNetworkHealth(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Coordinators and above keep the scorecard. */
export function mayKeepScorecard(actor: Actor): boolean {
  return hasRole(actor, 'coordinator') && actor.scope === undefined
}
