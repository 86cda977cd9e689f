import { hasRole, type Actor } from '../context'
import type { NoteValues } from './fields'

type Judged = Partial<Pick<NoteValues, 'ownerId' | 'audience'>>

/** Coordinators and administrators: „Koordination“. */
export function mayReadCoordinationNotes(actor: Actor): boolean {
  return hasRole(actor, 'coordinator') && actor.scope === undefined
}

/** Everyone who is signed in writes notes for themselves; a token of the interface never. */
export function mayWriteNotes(actor: Actor): boolean {
  return hasRole(actor, 'reader') && actor.scope === undefined
}

/** Editors and above write notes for others. */
export function mayShareNotes(actor: Actor): boolean {
  return hasRole(actor, 'editor') && actor.scope === undefined
}

/**
 * One's own, those for everybody, and for the coordination its own. What is for oneself not even administrators read.
 */
export function mayReadNote(actor: Actor, note?: Judged): boolean {
  if (!mayWriteNotes(actor) || !note) return false
  if (note.ownerId === actor.id || note.audience === 'all') return true
  return note.audience === 'coordination' && mayReadCoordinationNotes(actor)
}

/** One's own; coordinators and administrators also those that are not for one person alone. */
export function mayEditNote(actor: Actor, note?: Judged): boolean {
  if (!mayWriteNotes(actor) || !note) return false
  return note.ownerId === actor.id || (mayReadNote(actor, note) && mayReadCoordinationNotes(actor))
}
