'use client'
import { ProblemWords } from '@/components/ui/problem-words'
import './globals.css'

export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="de">
      <body>
        <main role="alert" className="flex flex-col items-start gap-3 p-8">
          <ProblemWords digest={error.digest} />
          <button type="button" onClick={reset}>
            Erneut laden
          </button>
        </main>
      </body>
    </html>
  )
}
