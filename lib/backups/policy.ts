import { hasRole, type Actor } from '../context'

/** Administrators see the backups and make them. */
export function mayManageBackups(actor: Actor): boolean {
  return hasRole(actor, 'admin')
}
