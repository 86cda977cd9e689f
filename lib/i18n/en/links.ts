import type { Messages } from '../messages'

export const links: Messages['links'] = {
  title: 'Websites that do not answer',
  count: { one: '{n} website does not answer', other: '{n} websites do not answer' },
  lead: 'The check runs at night. Listed is what did not answer on at least two days.',
  off: 'The check is switched off.',
  offAdmin: 'Switch on',
  none: 'All websites that were checked answer.',
  organisation: 'Organisation',
  address: 'Website',
  problem: 'Finding',
  problems: {
    gone: 'page is gone',
    error: 'server reports an error',
    'no-answer': 'does not answer',
    inside: 'leads into an internal network, is not checked',
  },
  since: '{problem}, since {date}',
  checked: 'last checked {date}',
  editName: 'Edit {name}',
}
