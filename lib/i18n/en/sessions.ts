import type { sessions as sessionsDe } from '../de/sessions'

export const sessions: typeof sessionsDe = {
  title: 'Where you are signed in',
  lead: 'Is there an entry you do not know? End that session and change your password.',
  where: 'Device',
  device: '{browser} on {system}',
  someBrowser: 'A browser',
  someSystem: 'an unknown system',
  signedIn: 'Signed in since',
  lastSeen: 'Last used',
  clock: '{time}',
  now: 'now',
  thisOne: 'this device',
  end: 'Sign out',
  endThis: 'Sign out: {name}, signed in since {at}',
  ended: 'The session has ended.',
  endAll: 'Sign out everywhere',
  endAllHint: 'Ends every session, this one too. Then you sign in again.',
}
