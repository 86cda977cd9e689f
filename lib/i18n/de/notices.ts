export const notices = {
  title: 'Verwendete Software',
  lead: 'Knotenpunkt ist freie Software (EUPL-1.2). Es besteht auch aus diesen Paketen anderer.',
  name: 'Paket',
  version: 'Version',
  licence: 'Lizenz',
  none: 'Die Liste entsteht beim Bauen des Programms. Sie fehlt hier.',
  texts: 'Alle Lizenztexte',
  sbom: 'Stückliste (CycloneDX)',
  number: { one: '{n} Paket', other: '{n} Pakete' },
}
