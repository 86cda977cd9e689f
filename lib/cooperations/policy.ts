import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may read cooperations. */
export function mayReadCooperations(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Editors and above record cooperations. */
export function mayEditCooperations(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}

/** Editors and above change, confirm, delete and restore any cooperation; a token of the interface only reads. */
export function mayEditCooperation(actor: Actor, _cooperation: unknown): boolean {
  return mayEditCooperations(actor) && actor.scope === undefined
}
