import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may read meetings. */
export function mayReadMeetings(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Coordinators and administrators plan meetings. */
export function mayPlanMeetings(actor: Actor): boolean {
  return hasRole(actor, 'coordinator')
}

/** Coordinators and administrators change, cancel, delete and restore any meeting and record who came. */
export function mayEditMeeting(actor: Actor, _meeting: unknown): boolean {
  return mayPlanMeetings(actor)
}
