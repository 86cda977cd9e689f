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
  checkUp: {
    subject: 'Are our details about {organisation} right?',
    asks: 'your organisation “{organisation}” is part of our network. Please check whether our details are right. You need no account and see your own details only.',
    open: 'Check the details',
    until: 'The link works until {date}. You can send several times.',
    forWhom: 'Whoever has the link sees these details. Please pass it on in your own house only.',
  },
}
