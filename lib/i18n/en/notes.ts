import type { Messages } from '../messages'

export const notes: Messages['notes'] = {
  title: 'Notes',
  add: 'Write a note',
  edit: 'Edit note',
  save: 'Save note',
  none: 'No note yet.',
  audiences: { all: 'everybody', coordination: 'coordination', me: 'only me' },
  fields: { body: 'Note', audience: 'Who reads it?', writtenBy: 'written by' },
  hints: {
    body: 'Nothing about single clients.',
    audience: '“Only me” is not read by administrators either. Backups of everything contain the note.',
  },
  by: '{name} · {date}',
  onRecord: 'To the record',
}
