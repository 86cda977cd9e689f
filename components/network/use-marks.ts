import { useCallback, useEffect, useMemo } from 'react'
import type { NetworkNode, NetworkState } from '@/lib/network/schema'

/** The address of the form for a new cooperation between what is marked; null unless two are. */
export function connectAddress(marked: readonly string[]): string | null {
  if (marked.length !== 2) return null
  return `/cooperations/new?${marked.map((id) => `with=${encodeURIComponent(id)}`).join('&')}`
}

/** The marks after one more press: on or off. */
export function toggled(marked: readonly string[], one: string): string[] {
  return marked.includes(one) ? marked.filter((other) => other !== one) : [...marked, one]
}

/** Whether somebody is typing, so that a letter is a letter. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox], [type=range], [type=radio]), textarea, select, [contenteditable]') !==
      null
  )
}

/** What the parts of the network need to mark organisations, by id, in the order they were marked. */
export interface Marks {
  readonly marked: readonly string[]
  readonly toggle: (id: string) => void
  /** Marks these, too. */
  readonly add: (ids: readonly string[]) => void
}

/**
 * Which organisations are marked; the address holds their keys.
 * @param connect what V does with two of them; null for whoever may record no cooperation
 */
export function useMarks(
  { nodes }: { nodes: readonly NetworkNode[] },
  pick: NetworkState['pick'],
  change: (part: Partial<NetworkState>) => void,
  connect: ((address: string) => void) | null,
): Marks {
  const marked = useMemo(() => {
    const ids = new Map(nodes.map(({ key, id }) => [key, id]))
    return (pick ?? []).flatMap((key) => ids.get(key) ?? [])
  }, [nodes, pick])
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
  const toggle = useCallback(
    (id: string) => {
      const key = nodes.find((node) => node.id === id)?.key
      if (!key) return
      const next = toggled(pick ?? [], key)
      change({ pick: next.length ? next : undefined })
    },
    [nodes, pick, change],
  )
  const add = useCallback(
    (ids: readonly string[]) => {
      const keys = nodes.filter(({ id }) => ids.includes(id)).map(({ key }) => key)
      if (keys.length) change({ pick: [...new Set([...(pick ?? []), ...keys])] })
    },
    [nodes, pick, change],
  )
  return useMemo(() => ({ marked, toggle, add }), [marked, toggle, add])
}
