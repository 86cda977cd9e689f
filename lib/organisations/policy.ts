import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may read organisations. */
export function mayReadOrganisations(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Editors and above create, edit and confirm organisations. */
export function mayEditOrganisations(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}
