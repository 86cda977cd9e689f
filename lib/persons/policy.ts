import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may read who holds a post; a token of the interface never. */
export function mayReadPersons(actor: Actor): boolean {
  return hasRole(actor, 'reader') && actor.scope === undefined
}

/** Editors and above choose a person for a post. */
export function mayChoosePersons(actor: Actor): boolean {
  return hasRole(actor, 'editor') && actor.scope === undefined
}

/** Coordinators and administrators record and change persons, and see the list of them. */
export function mayEditPersons(actor: Actor): boolean {
  return hasRole(actor, 'coordinator') && actor.scope === undefined
}

/** The same for one of them. */
export function mayEditPerson(actor: Actor, _person: unknown): boolean {
  return mayEditPersons(actor)
}

/** Coordinators and administrators see mobile numbers and private addresses; every look is recorded. */
export function maySeePersonalContact(actor: Actor): boolean {
  return mayEditPersons(actor)
}

/** Administrators erase a person for good (Art. 17 GDPR), and say what is stored of one (Art. 15). */
export function mayErasePersons(actor: Actor): boolean {
  return hasRole(actor, 'admin') && actor.scope === undefined
}
