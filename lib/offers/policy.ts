import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may read offers. */
export function mayReadOffers(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Editors and above record offers. */
export function mayEditOffers(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}

/** Editors and above change, confirm, delete and restore any offer; a token of the interface only reads. */
export function mayEditOffer(actor: Actor, _offer: unknown): boolean {
  return mayEditOffers(actor) && actor.scope === undefined
}
