import type { Messages } from '../messages'

export const verify: Messages['verify'] = {
  title: 'To verify',
  lead: {
    one: '{n} record is to be verified: not confirmed for long, or never.',
    other: '{n} records are to be verified: not confirmed for long, or never.',
  },
  snoozed: { one: '{n} of them put off.', other: '{n} of them put off.' },
  keys: 'By keyboard: Enter confirms, E edits, S puts off, Backspace goes back.',
  start: 'First row',
  nothing: 'Nothing to verify.',
  all: 'all kinds',
  kind: 'Kind',
  area: 'Area',
  allAreas: 'all areas',
  show: 'Show',
  later: 'Later',
  laterDone: 'Later',
  putOff: 'Put off for you, for a week',
  until: 'put off until {date}',
  termEnded: 'a seat ended on {date}',
  takenUp: 'Back in its place',
  rest: 'On with the next',
  list: 'Records to verify',
}
