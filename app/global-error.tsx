'use client'
import './globals.css'

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="de">
      <body>
        <main role="alert" className="flex flex-col items-start gap-3 p-8">
          <h1>Diese Seite konnte nicht geladen werden.</h1>
          <p>Ihre Daten sind sicher. Bitte laden Sie die Seite noch einmal.</p>
          <p lang="en">This page could not be loaded. Your data is safe. Please load it again.</p>
          <button type="button" onClick={reset}>
            Erneut laden
          </button>
        </main>
      </body>
    </html>
  )
}
