import { hasRole, type Actor } from '../context'

/** Everyone who is signed in makes and revokes tokens for themselves. */
export function mayMakeTokens(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Tokens that open restricted contacts are for those who may see these. */
export function mayMakeRestrictedTokens(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}

/** Administrators see, make and revoke everybody's tokens. */
export function mayManageTokens(actor: Actor): boolean {
  return hasRole(actor, 'admin')
}
