import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may read organisations. */
export function mayReadOrganisations(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Editors and above see what must not be passed on; with an API token only when it was made for that. */
export function maySeeRestrictedContacts(actor: Actor): boolean {
  return hasRole(actor, 'editor') && actor.scope !== 'read'
}

/** What a policy must know of an organisation. */
type Judged = { readonly values: { readonly protected?: unknown } }

/** Everyone who is signed in may read any organisation; what must not be passed on is taken out of it. */
export function mayReadOrganisation(actor: Actor, _organisation: Judged): boolean {
  return mayReadOrganisations(actor)
}

/** Editors and above edit, confirm, delete and restore any organisation; a token of the interface only reads. */
export function mayEditOrganisation(actor: Actor, _organisation: Judged): boolean {
  return mayEditOrganisations(actor) && actor.scope === undefined
}

/** Coordinators and above close, merge and split organisations: that changes what many others see. */
export function mayReorganise(actor: Actor, organisation: Judged): boolean {
  return hasRole(actor, 'coordinator') && mayEditOrganisation(actor, organisation)
}

/** Editors and above create organisations. */
export function mayEditOrganisations(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}
