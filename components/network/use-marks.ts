import { useEffect, useState } from 'react'

/** Two organisations are connected at a time; a third mark takes the place of the first. */
const most = 2

/** The address of the form for a new cooperation between what is marked; null until two are. */
export function connectAddress(marked: readonly string[]): string | null {
  if (marked.length < most) return null
  return `/cooperations/new?${marked.map((id) => `with=${encodeURIComponent(id)}`).join('&')}`
}

/** The marks after one more press: on or off, the newest two. */
export function toggled(marked: readonly string[], id: string): string[] {
  return marked.includes(id) ? marked.filter((one) => one !== id) : [...marked, id].slice(-most)
}

/** Whether somebody is typing, so that a letter is a letter. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null
  )
}

/** Which organisations are marked, by id. `connect`: what V does with two of them. */
export function useMarks(connect: ((address: string) => void) | null): {
  marked: readonly string[]
  toggle: (id: string) => void
} {
  const [marked, setMarked] = useState<readonly string[]>([])
  useEffect(() => {
    const address = connectAddress(marked)
    if (!connect || !address) return
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'v' || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      connect(address)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [marked, connect])
  return { marked, toggle: (id) => setMarked((before) => toggled(before, id)) }
}
