import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may read topics. */
export function mayReadTopics(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Coordinators and above rename, merge and retire any topic: everybody's answers depend on them. */
export function mayEditTopics(actor: Actor, _topic?: unknown): boolean {
  return hasRole(actor, 'coordinator')
}
