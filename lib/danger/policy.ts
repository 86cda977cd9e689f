import { hasRole, type Actor } from '../context'

/** Everyone who is signed in is told whom to call. */
export function maySeeUrgentHelp(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Editors and above see how often a kind of danger came up. */
export function maySeeDangerCounts(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}
