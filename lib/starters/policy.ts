import { hasRole, type Actor } from '../context'

/** Only administrators replace a whole network. */
export function mayReplaceNetwork(actor: Actor): boolean {
  return hasRole(actor, 'admin')
}
