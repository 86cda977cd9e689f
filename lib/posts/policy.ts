import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may read posts. */
export function mayReadPosts(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Editors and above record posts. */
export function mayEditPosts(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}

/** Editors and above change, confirm, hand over, delete and restore any post; a token of the interface only reads. */
export function mayEditPost(actor: Actor, _post: unknown): boolean {
  return mayEditPosts(actor) && actor.scope === undefined
}
