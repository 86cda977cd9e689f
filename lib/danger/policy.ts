import { hasRole, type Actor } from '../context'

/** Everyone who is signed in is told whom to call. */
export function maySeeUrgentHelp(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Everyone who is signed in sees which help lines there are. */
export function mayReadHelplines(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Coordinators and above say which help lines are shown beside dangerous questions. */
export function mayEditHelplines(actor: Actor): boolean {
  return hasRole(actor, 'coordinator')
}

/** Editors and above see how often a kind of danger came up. */
export function maySeeDangerCounts(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}
