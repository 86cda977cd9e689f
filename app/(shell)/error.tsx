'use client'
import { Button } from '@/components/ui/button'

// This page must work when nothing else does, so it carries its words itself, in both languages.
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <div role="alert" className="flex flex-col items-start gap-3 p-4 sm:px-8 sm:py-6">
      <h1>Diese Seite konnte nicht geladen werden.</h1>
      <p>Ihre Daten sind sicher. Bitte laden Sie die Seite noch einmal.</p>
      <p lang="en" className="text-14 text-muted">
        This page could not be loaded. Your data is safe. Please load it again.
      </p>
      <Button type="button" onClick={reset}>
        Erneut laden
      </Button>
    </div>
  )
}
