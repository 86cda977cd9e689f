import type { CountedLabel, RestoreReport } from '../backups/schema'
import { formatDate, formatTime } from '../dates'

const names: Record<CountedLabel, string> = {
  Organisation: 'Organisationen',
  Cooperation: 'Kooperationen',
  Responsibility: 'Zuständigkeiten',
  Meeting: 'Treffen',
  Topic: 'Themen',
  User: 'Konten',
  Change: 'Einträge im Änderungsprotokoll',
}

/** What a restore would change, or has changed, in plain lines for the operator. */
export function restoreWords(report: RestoreReport, preview: boolean): string {
  const counts = Object.entries(report.counts).map(
    ([label, [now, then]]) => `  ${names[label as CountedLabel]}: ${now} → ${then}`,
  )
  const lines = [
    `${preview ? 'Diese Sicherung würde zurückgeholt' : 'Zurückgeholt ist'}: ${report.file}`,
    report.newestChange
      ? `Letzte Änderung darin: ${formatDate(report.newestChange, 'de')}, ${formatTime(report.newestChange, 'de')} Uhr`
      : 'Sie enthält keine Änderung.',
    ...counts,
    `Änderungen seit dieser Sicherung, die ${preview ? 'verloren gingen' : 'jetzt fehlen'}: ${report.changesLost}`,
    `Konten bleiben, wie sie heute sind: ${report.accountsKept}`,
    report.accountsAdded ? `Konten aus der Sicherung: ${report.accountsAdded}` : '',
    report.accountsAddedDisabled ? `Unbekannte Konten, gesperrt übernommen: ${report.accountsAddedDisabled}` : '',
    'Alle Sitzungen enden, Einrichtungslinks gelten nicht mehr.',
    report.tokensRevoked ? `API-Zugänge, die nicht mehr gelten: ${report.tokensRevoked}` : '',
    report.addressesRemoved ? `Adressen geschützter Stellen, die weggelassen werden: ${report.addressesRemoved}` : '',
    report.administrator
      ? ''
      : 'Achtung: Es gibt kein Konto für die Verwaltung. Bitte eines anlegen: user:add --role admin',
    report.kept ? `Der Stand davor liegt in: ${report.kept}` : '',
  ]
  return lines.filter(Boolean).join('\n')
}
