import type { Messages } from '../messages'

export const rhythms: Messages['rhythms'] = {
  title: 'Intervals',
  lead: 'After how many days a contact fades and a record is to be verified again.',
  contact: 'A contact fades after … days',
  contactHint: 'For a cooperation the shortest interval of its partners counts.',
  verification: 'To be verified again after … days',
  contactWith: 'Contact: {kind}',
  verify: 'Verify: {kind}',
}
