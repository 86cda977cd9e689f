import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may know the intervals. */
export function mayReadRhythms(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Coordinators and administrators set them. */
export function maySetRhythms(actor: Actor, _rhythms?: unknown): boolean {
  return hasRole(actor, 'coordinator') && actor.scope === undefined
}
