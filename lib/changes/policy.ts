import { hasRole, type Actor } from '../context'

/** Editors and above see the trash; what they may bring back is decided record by record. */
export function mayUseTrash(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}

/** Only administrators delete for good. */
export function mayPurge(actor: Actor): boolean {
  return hasRole(actor, 'admin')
}
