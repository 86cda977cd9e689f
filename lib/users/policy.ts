import { hasRole, type Actor } from '../context'

/** Accounts are the administrators' alone. */
export function mayManageUsers(actor: Actor): boolean {
  return hasRole(actor, 'admin')
}
