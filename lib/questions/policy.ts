import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may report a gap or a wrong answer, and log a call. */
export function mayReport(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Editors and above see and work off what was reported, and the statistics of the desk. */
export function mayWorkOffReports(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}
