import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may read what contacts there were; a token of the interface never. */
export function mayReadContacts(actor: Actor): boolean {
  return hasRole(actor, 'reader') && actor.scope === undefined
}

/** Editors and above note contacts. */
export function mayNoteContacts(actor: Actor): boolean {
  return hasRole(actor, 'editor') && actor.scope === undefined
}

/** Editors and above correct and delete any of them. */
export function mayEditContact(actor: Actor, _contact: unknown): boolean {
  return mayNoteContacts(actor)
}
