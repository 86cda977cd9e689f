import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may read meetings. */
export function mayReadMeetings(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Coordinators and administrators plan, move and cancel meetings and record who came. */
export function mayPlanMeetings(actor: Actor): boolean {
  return hasRole(actor, 'coordinator')
}
