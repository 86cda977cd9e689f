import { randomUUID } from 'node:crypto'
import type { GraphStore } from './store/port'

/** Roles from least to most: each may do what those before it may (see the `policy.ts` of each domain). */
export const roles = ['reader', 'editor', 'coordinator', 'admin'] as const
export type Role = (typeof roles)[number]

/** What an API token opens: `read-restricted` also what must not be passed on, as far as the user may see it. */
export const tokenScopes = ['read', 'read-restricted'] as const
export type TokenScope = (typeof tokenScopes)[number]

/** Who acts. `label` is the name shown in the change log. */
export interface Actor {
  readonly id: string
  readonly label: string
  readonly role: Role
  /** Only for whoever comes with an API token: what the token opens. Its user's role still decides everything else. */
  readonly scope?: TokenScope
  /**
   * What is to be done first, and only the page for it is open: another password than the one somebody else gave, or a
   * second factor that the right needs.
   */
  readonly incomplete?: 'password' | 'second-factor'
}

/** What every service function takes first. An ordinary argument: tests pass a fixed clock and counted ids. */
export interface Ctx {
  readonly actor: Actor
  readonly store: GraphStore
  /** Instant of the call, ISO 8601 UTC. */
  readonly now: string
  readonly newId: () => string
  /** The network that the caller comes from, shortened; missing: the server itself. */
  readonly origin?: string
  /** Ids of the entries of the change log that this call has written. */
  readonly written?: string[]
  /** What the form named its request: sent again after a cut connection, it is written once. */
  readonly request?: string
}

/** The program itself acting: first start, operator's command line. */
export const systemActor: Actor = { id: 'system', label: 'Knotenpunkt', role: 'admin' }

/** A context for `actor` on `store` at the present moment. */
export function createContext(actor: Actor, store: GraphStore, origin?: string): Ctx {
  const context = { actor, store, now: new Date().toISOString(), newId: randomUUID, written: [] }
  return origin === undefined ? context : { ...context, origin }
}

/** True when `actor` has at least `role`. Only policies call it. */
export function hasRole(actor: Actor, role: Role): boolean {
  return roles.indexOf(actor.role) >= roles.indexOf(role)
}
