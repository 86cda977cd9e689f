export const settings = {
  title: 'Einstellungen',
  lead: 'Was Knotenpunkt von sich aus tun darf. Alles ist ausgeschaltet, bis Sie es einschalten.',
  fields: {
    checkLinks: 'Internetseiten der Akteure nachts prüfen',
    askHealth: 'Partner nach dem Zustand des Netzwerks fragen',
  } as Record<string, string>,
  hints: {
    checkLinks:
      'Der Server fragt jede Nacht einige Internetseiten, ob es sie noch gibt. Er liest nichts, sendet keine Daten aus Knotenpunkt und ruft keine Adressen im eigenen Netz auf.',
    askHealth:
      'Wer seine Angaben über einen Link prüft, kann dabei ohne Namen sagen, wie die Zusammenarbeit läuft. Gezeigt wird es erst ab fünf Antworten, nie für einen einzelnen Partner.',
  },
  links: 'Prüfung von Internetseiten',
  health: 'Zustand des Netzwerks',
}
