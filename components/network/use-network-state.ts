'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { networkAddress, networkStateFrom, type NetworkState } from '@/lib/network/schema'

/**
 * The state of the page and the one way to change it. The address always says the same: what changes here is written
 * there, and where it changes by itself (Back, the menu, a link), the page follows.
 */
export function useNetworkState(): [NetworkState, (change: Partial<NetworkState>) => void] {
  const params = useSearchParams()
  const [state, setState] = useState(() => networkStateFrom(params))
  // Addresses that were written here and that the router has not told yet: no reason to go back to them.
  const written = useRef<string[]>([])
  useEffect(() => {
    const told = networkStateFrom(params)
    const at = written.current.lastIndexOf(networkAddress(told))
    if (at < 0) setState((before) => (networkAddress(before) === networkAddress(told) ? before : told))
    written.current.splice(0, at + 1)
  }, [params])
  const change = useCallback((part: Partial<NetworkState>) => {
    setState((before) => {
      const next = { ...before, ...part }
      // After this turn of rendering; an address is no state of React. Next keeps its own part of the entry.
      queueMicrotask(() => {
        const address = networkAddress(next)
        if (written.current.at(-1) === address || address === window.location.pathname + window.location.search) return
        written.current.push(address)
        window.history.replaceState(null, '', address)
      })
      return next
    })
  }, [])
  return [state, change]
}

/** Ids of what the search finds for a text; null without a text. While an answer is on its way, the one before. */
export function useFound(q: string, first: { q: string; ids: readonly string[] | null }): ReadonlySet<string> | null {
  const [answer, setAnswer] = useState(first)
  const asked = q.trim()
  useEffect(() => {
    if (!asked || asked === answer.q.trim()) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      fetch(`/api/network/found?q=${encodeURIComponent(asked)}`, { signal: abort.signal })
        .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
        .then(({ ids }: { ids: string[] }) => setAnswer({ q: asked, ids }))
        .catch(() => undefined)
    }, 120)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked, answer.q])
  return useMemo(() => (asked && answer.ids ? new Set(answer.ids) : null), [asked, answer.ids])
}
