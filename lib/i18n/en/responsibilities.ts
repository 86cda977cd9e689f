import type { responsibilities as responsibilitiesDe } from '../de/responsibilities'

export const responsibilities: typeof responsibilitiesDe = {
  title: 'Who is responsible?',
  kinds: { statutory: 'Statutory', delegated: 'Delegated', voluntary: 'Voluntary', contact: 'Contact point' },
  areaKinds: { municipality: 'Municipality', amt: 'Amt', county: 'County', state: 'State', country: 'Federation' },
  reachRegion: 'also beyond the county',
}
