import type { Catalogue, FormOf, ValuesOf } from '../records/fields'

/** Who reads a note: everybody who is signed in, coordinators and administrators, or whoever wrote it. */
export const audiences = ['all', 'coordination', 'me'] as const

/**
 * A note on exactly one organisation, post or cooperation. What it says enters the log sealed, and no history shows it:
 * a note that is opened to more people does not open what it said before.
 */
export const noteFields = {
  body: { type: 'long', max: 2000, required: true, personal: true, restricted: true },
  audience: { type: 'choice', of: audiences, required: true, initial: 'all' },
  organisationId: { type: 'reference', to: 'organisation' },
  postId: { type: 'reference', to: 'post' },
  cooperationId: { type: 'reference', to: 'cooperation' },
  ownerId: { type: 'text', max: 80, required: true, system: true },
  writtenBy: { type: 'text', max: 200, required: true, system: true },
} as const satisfies Catalogue

export type NoteValues = ValuesOf<typeof noteFields>
export type NoteForm = FormOf<typeof noteFields>
