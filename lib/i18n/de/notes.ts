export const notes = {
  title: 'Notizen',
  add: 'Notiz schreiben',
  edit: 'Notiz bearbeiten',
  save: 'Notiz speichern',
  none: 'Noch keine Notiz.',
  audiences: { all: 'alle', coordination: 'Koordination', me: 'nur ich' },
  fields: { body: 'Notiz', audience: 'Wer liest sie?', writtenBy: 'geschrieben von' } as Record<string, string>,
  hints: {
    body: 'Keine Angaben zu einzelnen Klientinnen und Klienten.',
    audience:
      '„Nur ich“ liest auch die Administration nicht. In Sicherungen des ganzen Bestands ist die Notiz enthalten.',
  },
  by: '{name} · {date}',
  onRecord: 'Zum Eintrag',
}
