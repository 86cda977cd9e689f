import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may search, and finds topics and places; other records as their own policies say. */
export function maySearch(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}
