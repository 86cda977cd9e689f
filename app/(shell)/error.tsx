'use client'
import { Button } from '@/components/ui/button'
import { ProblemWords } from '@/components/ui/problem-words'

// This page must work when nothing else does, so it carries its words itself, in both languages.
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div role="alert" className="flex flex-col items-start gap-3 p-4 sm:px-8 sm:py-6">
      <ProblemWords digest={error.digest} />
      <Button type="button" onClick={reset}>
        Erneut laden
      </Button>
    </div>
  )
}
