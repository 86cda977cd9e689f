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
}
