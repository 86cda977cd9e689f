import { hasRole, type Actor } from '../context'
import type { ViewValues } from './fields'

type Judged = Partial<Pick<ViewValues, 'ownerId' | 'sharing' | 'publicKey'>>

/** Everyone who is signed in saves views for themselves. */
export function maySaveViews(actor: Actor): boolean {
  return hasRole(actor, 'reader')
}

/** Editors and above share their views in the office. */
export function mayShareViews(actor: Actor): boolean {
  return hasRole(actor, 'editor')
}

/** Administrators publish pictures, and take them back. */
export function mayPublishViews(actor: Actor): boolean {
  return hasRole(actor, 'admin')
}

/** Own views and those of the office; administrators also what others keep for themselves. */
export function mayReadView(actor: Actor, view?: Judged): boolean {
  return hasRole(actor, 'admin') || view?.ownerId === actor.id || view?.sharing === 'office'
}

/** One's own views, unless one is published: what the world reads is an administrator's. */
export function mayEditView(actor: Actor, view?: Judged): boolean {
  return hasRole(actor, 'admin') || (view?.ownerId === actor.id && !view.publicKey)
}
