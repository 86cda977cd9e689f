import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may know what the program is made of. */
export function mayReadNotices(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}
