import type { cooperations as cooperationsDe } from '../de/cooperations'

export const cooperations: typeof cooperationsDe = {
  kinds: {
    cooperation: 'Cooperation',
    'service-contract': 'Service contract',
    funding: 'Funding',
    membership: 'Membership',
    'acting-for': 'Responsible for',
    foundation: 'Foundation',
  },
  roles: {
    'service-contract': { from: 'provides for', to: 'commissions' },
    funding: { from: 'funds', to: 'is funded by' },
    membership: { from: 'is a member of', to: 'has as member' },
    'acting-for': { from: 'acts for', to: 'is represented by' },
  },
  with: 'with',
  ended: 'ended {date}',
}
