import type { letters as german } from '../de/letters'

export const letters: typeof german = {
  greeting: 'Dear {name},',
  greetingAll: 'Hello,',
  regards: 'With kind regards',
  foot: 'This message was sent by the program Knotenpunkt: {address}',
  test: {
    subject: 'Test message from {office}',
    arrived: 'This message is a test. If you can read it, mail from Knotenpunkt reaches you.',
    writtenAt: 'Written',
    nothingToDo: 'There is nothing else for you to do.',
  },
}
