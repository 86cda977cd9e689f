'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'

/** Sooner than this nobody notices a wait. */
const patience = 300

/**
 * Says that the next page is on its way. There is no `loading.tsx`: it would make the server send every page as
 * hidden parts that only a script puts in place, and pages must be readable without one.
 */
export function NavigationProgress({ label }: { label: string }) {
  const place = `${usePathname()}?${useSearchParams().toString()}`
  const [waitingFrom, setWaitingFrom] = useState<string | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (
        !link ||
        event.defaultPrevented === false ||
        link.target ||
        link.origin !== window.location.origin ||
        link.href === window.location.href
      )
        return
      clearTimeout(timer)
      timer = setTimeout(() => setWaitingFrom(place), patience)
    }
    // Next takes over a click on a link by preventing its default; whoever listens at the window hears it afterwards.
    window.addEventListener('click', onClick)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('click', onClick)
    }
  }, [place])
  const waiting = waitingFrom === place
  return (
    <div role="status" className="no-print pointer-events-none fixed inset-x-0 top-0 z-50">
      {waiting ? (
        <>
          <div aria-hidden className="h-1 bg-accent motion-safe:animate-pulse" />
          <span className="sr-only">{label}</span>
        </>
      ) : null}
    </div>
  )
}
