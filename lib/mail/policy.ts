import { hasRole, type Actor } from '../context'

/** Coordinators and above see what leaves the house, and decide about it; no program does. */
export function mayUseOutbox(actor: Actor): boolean {
  return hasRole(actor, 'coordinator') && !actor.scope
}

/** Administrators see where mail goes out, and try it. */
export function mayManageMail(actor: Actor): boolean {
  return hasRole(actor, 'admin') && !actor.scope
}
