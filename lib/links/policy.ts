import { hasRole, type Actor } from '../context'

/** Editors and above see which websites do not answer: they can mend them. */
export function maySeeDeadLinks(actor: Actor): boolean {
  return hasRole(actor, 'editor') && actor.scope === undefined
}
