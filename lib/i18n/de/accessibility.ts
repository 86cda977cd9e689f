export const accessibility = {
  title: 'Barrierefreiheit',
  lead: 'Was barrierefrei ist und wie Sie eine Barriere melden.',
  sections: [
    {
      title: 'Barriere melden',
      text: 'Etwas lässt sich nicht bedienen oder lesen? Sagen Sie es Ihrer Koordinierungsstelle: am Telefon, per E-Mail oder persönlich. Bitte nennen Sie die Seite und was Sie tun wollten.',
    },
    {
      title: 'Stand',
      text: 'Knotenpunkt soll WCAG 2.2 in den Stufen A und AA erfüllen (BITV 2.0, EN 301 549). Alle Seiten werden bei jeder Änderung automatisch geprüft, hell und dunkel, auf Deutsch und Englisch. Eine Prüfung durch Dritte gibt es noch nicht.',
    },
    {
      title: 'Netzwerkkarte',
      text: 'Die Karte ist ein Bild. Alles darin steht auch in der Tabelle daneben, mit denselben Filtern. Die Karte selbst lässt sich mit Pfeiltasten durchgehen; jede Organisation wird vorgelesen.',
    },
    {
      title: 'Durchsetzung',
      text: 'Bekommen Sie keine Antwort, hilft die Beschwerdestelle für barrierefreie Informationstechnik beim Landtag Schleswig-Holstein.',
    },
  ],
  complaints: 'Zur Beschwerdestelle',
}
