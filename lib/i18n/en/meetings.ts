import type { meetings as meetingsDe } from '../de/meetings'

export const meetings: typeof meetingsDe = {
  title: 'Meetings',
  lead: 'Network meetings, round tables and working groups.',
  statuses: { planned: 'planned', cancelled: 'cancelled' },
  participation: { invited: 'invited', accepted: 'accepted', declined: 'declined', attended: 'present', excused: 'excused' },
  answered: '{answered} of {invited} have answered',
  clock: '{time}',
}
