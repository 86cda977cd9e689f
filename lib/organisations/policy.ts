import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may read organisations. */
export function mayReadOrganisations(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Editors and above see what must not be passed on; with an API token only when it was made for that. */
export function maySeeRestrictedContacts(actor: Actor): boolean {
  return hasRole(actor, 'editor') && actor.scope !== 'read'
}

/** Editors and above create, edit and confirm organisations. */
export function mayEditOrganisations(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}
