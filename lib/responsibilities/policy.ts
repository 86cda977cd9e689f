import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may ask who is responsible. */
export function mayAskResponsibilities(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Editors and above record responsibilities. */
export function mayEditResponsibilities(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}

/** Editors and above change, confirm, end, delete and restore any responsibility. */
export function mayEditResponsibility(actor: Actor, _responsibility: unknown): boolean {
  return mayEditResponsibilities(actor) && actor.scope === undefined
}
