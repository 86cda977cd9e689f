/** What the letters of the house say (lib/mail/letters.ts). */
export const letters = {
  greeting: 'Guten Tag {name},',
  greetingAll: 'Guten Tag,',
  regards: 'Mit freundlichen Grüßen',
  foot: 'Diese Nachricht hat das Programm Knotenpunkt verschickt: {address}',
  test: {
    subject: 'Testnachricht von {office}',
    arrived: 'diese Nachricht ist ein Test. Wenn Sie sie lesen, kommt Post aus Knotenpunkt bei Ihnen an.',
    writtenAt: 'Geschrieben',
    nothingToDo: 'Sie müssen nichts weiter tun.',
  },
  checkUp: {
    subject: 'Stimmen unsere Angaben über {organisation}?',
    asks: 'wir führen Ihre Einrichtung „{organisation}“ in unserem Netzwerk. Bitte prüfen Sie, ob unsere Angaben stimmen. Sie brauchen kein Konto und sehen nur Ihre eigenen Angaben.',
    open: 'Angaben prüfen',
    until: 'Der Link gilt bis {date}. Sie können mehrmals senden.',
    forWhom: 'Wer den Link hat, sieht diese Angaben. Bitte geben Sie ihn nur in Ihrem Haus weiter.',
  },
}
