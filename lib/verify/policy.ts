import { hasRole, type Actor } from '../context'

/** Editors and above confirm records; a token of the interface only reads. */
export function mayVerify(actor: Actor): boolean {
  return hasRole(actor, 'editor') && actor.scope === undefined
}
