import { hasRole, type Actor } from '../context'

/** Administrators see and set what the program does by itself. */
export function maySetSettings(actor: Actor, _settings?: unknown): boolean {
  return hasRole(actor, 'admin') && actor.scope === undefined
}
