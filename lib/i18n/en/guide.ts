import type { guide as guideDe } from '../de/guide'

export const guide: typeof guideDe = {
  title: 'Guide',
  lead: 'Who helps with what? Choose a municipality or an Amt.',
  byTopic: 'Search by topic',
  byPlace: 'Guide by place',
  areaTitle: 'Who helps with what in {place}?',
  fields: 'Fields of action and topics',
  nobody: 'Nobody is recorded.',
  nobodyFor: 'Nobody is recorded for:',
  nobodyShort: 'nobody',
  missing: { one: 'For {n} topic nobody is recorded here.', other: 'For {n} topics nobody is recorded here.' },
  more: { one: '{n} more', other: '{n} more' },
  onBehalf: 'on behalf of {principal}',
  topicsTitle: 'Topics',
  topicsLead: 'The number tells how many organisations are recorded for the topic.',
  holders: { one: '{n} organisation', other: '{n} organisations' },
  where: 'Where and in which role',
  who: 'Who does this?',
  area: 'Amt or town',
  fromAbove: 'county, state, federation',
  onTheSpot: 'Recorded on the spot',
}
