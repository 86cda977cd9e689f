import { hasRole, type Actor } from '../context'

/** Everyone who is signed in may see the network. */
export function mayReadNetwork(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Editors and above decide where organisations stand on the shared picture. */
export function mayArrangeNetwork(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}
