import { hasRole, type Actor } from '../context'

/** Editors and above hand a partner over; a token of the interface never. */
export function mayReadDossiers(actor: Actor): boolean {
  return hasRole(actor, 'editor') && actor.scope === undefined
}
