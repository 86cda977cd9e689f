import { hasRole, type Actor } from '../context'

/** Who signed in when is the administrators' alone, and no program's. */
export function mayReadAccesses(actor: Actor): boolean {
  return hasRole(actor, 'admin') && !actor.scope
}
