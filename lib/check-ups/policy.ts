import { hasRole, type Actor } from '../context'

/**
 * Coordinators send check-up links, see whether they were answered, and revoke them; a token of the interface never.
 */
export function mayAskPartners(actor: Actor): boolean {
  return hasRole(actor, 'coordinator') && actor.scope === undefined
}

/**
 * Editors and above see what partners propose, and decide on it; what is taken over needs the right on its record, too.
 */
export function mayJudgeProposals(actor: Actor): boolean {
  return hasRole(actor, 'editor') && actor.scope === undefined
}
