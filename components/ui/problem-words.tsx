/** What the page of errors says, in both languages: nothing else works when it is needed. */
export function ProblemWords({ digest }: { digest: string | undefined }) {
  // `outageDigest` of lib/store/port.ts, which runs on the server only
  if (digest === 'store-unavailable')
    return (
      <>
        <h1>Die Datenbank antwortet nicht.</h1>
        <p>
          Ihre Daten sind sicher, und Sie bleiben angemeldet. Knotenpunkt versucht es von selbst weiter. Bitte laden Sie
          die Seite in einem Moment neu.
        </p>
        <p lang="en" className="text-14 text-muted">
          The database does not answer. Your data is safe, and you stay signed in. Please reload the page in a moment.
        </p>
        <p>
          Im Notfall · In an emergency: <a href="tel:110">110</a> Polizei, police · <a href="tel:112">112</a> Feuerwehr
          und Rettungsdienst, fire brigade and ambulance
        </p>
      </>
    )
  return (
    <>
      <h1>Diese Seite konnte nicht geladen werden.</h1>
      <p>Ihre Daten sind sicher. Bitte laden Sie die Seite noch einmal.</p>
      <p lang="en" className="text-14 text-muted">
        This page could not be loaded. Your data is safe. Please load it again.
      </p>
    </>
  )
}
