'use client'
import { useEffect, useRef, type ComponentProps } from 'react'

/**
 * A form whose fields are the address: after Back, or a page out of the browser's memory, they say again what the page
 * shows.
 * @param state what the address holds, in any form that differs when the address does
 */
export function FilterForm({ state, ...props }: ComponentProps<'form'> & { state: string }) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // What the browser fills in again when it shows a page a second time was typed for another one.
    const reset = (event: PageTransitionEvent) => event.persisted && form.current?.reset()
    window.addEventListener('pageshow', reset)
    return () => window.removeEventListener('pageshow', reset)
  }, [])
  return <form {...props} key={state} ref={form} autoComplete="off" />
}
