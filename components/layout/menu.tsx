'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'

/** A native disclosure as a menu: works without JavaScript; Esc, a click outside and a new page close it. */
export function Menu({
  label,
  summary,
  outlined,
  left,
  className = '',
  children,
}: {
  label: string
  summary: ReactNode
  outlined?: boolean
  /** It opens to the right, below its left edge. */
  left?: boolean
  className?: string
  children: ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  const path = usePathname()
  const shownOn = useRef(path)
  useEffect(() => {
    // One that was opened before the page came alive stays open.
    if (details.current && shownOn.current !== path) details.current.open = false
    shownOn.current = path
  }, [path])
  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      if (details.current?.open && !details.current.contains(event.target as Node)) details.current.open = false
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => document.removeEventListener('pointerdown', closeOutside)
  }, [])
  return (
    <details
      ref={details}
      className={`relative ${className}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return
        // What it stands in closes with the next.
        event.stopPropagation()
        details.current.open = false
        details.current.querySelector('summary')?.focus()
      }}
    >
      <summary
        aria-label={label}
        title={label}
        className={`flex min-h-10 items-center gap-2 rounded-md px-2 text-14 hover:bg-hover ${outlined ? 'border border-line px-3!' : 'text-muted'}`}
      >
        {summary}
      </summary>
      <div
        className={`absolute ${left ? 'left-0' : 'right-0'} z-40 mt-1 min-w-52 rounded-md border border-line-soft bg-bg p-1 shadow-raised`}
      >
        {children}
      </div>
    </details>
  )
}
