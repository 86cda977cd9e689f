import type { home as homeDe } from '../de/home'

export const home: typeof homeDe = {
  greeting: { morning: 'Good morning', day: 'Good day', evening: 'Good evening' },
  today: '{date}, week {week}.',
  waiting: { one: '{n} record waits to be verified.', other: '{n} records wait to be verified.' },
  toVerify: 'To verify',
  nothingToVerify: 'Nothing to verify.',
  verifyReason: '{confidence} · {evidence}',
  nextMeetings: 'Next meetings',
  noMeetings: 'No meeting is planned.',
  openGaps: 'Open gaps',
  noGaps: 'No open gap.',
  gapReports: { one: 'reported once', other: 'reported {n} times' },
  quickStarts: 'Quick start',
  quickAsk: 'Who is responsible?',
  quickAskHint: 'Type a topic and a place, for example “Deutschkurs Wesselburen”.',
  quickNetwork: 'See the network',
  quickNetworkHint: 'Who works with whom?',
  quickMeeting: 'Plan a meeting',
  quickMeetingHint: 'Invite by topic and area.',
}
