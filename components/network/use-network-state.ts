'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { networkAddress, networkStateFrom, type NetworkState } from '@/lib/network/schema'
import { isTyping } from './use-marks'

/** What a reader would call another page: Back returns from it. */
const pageOf = ({ view, ask, compare, focus }: NetworkState) => [view, ask, compare !== '', focus].join()
/** Where one looks is no change of the view: nobody wants to undo it. */
const glances: ReadonlySet<string> = new Set(['selected', 'area'])
const most = 200

export interface ViewSteps {
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
  /** The last step taken here, to be announced. */
  readonly taken: 'undo' | 'redo' | null
}

interface Told {
  state: NetworkState
  past: readonly NetworkState[]
  future: readonly NetworkState[]
  /** Which parts the last change was about: typing on is one change. */
  last: string
  taken: ViewSteps['taken']
}

/**
 * The state of the page, the one way to change it, and the way back. The address always says the same: what changes
 * here is written there, and where it changes by itself (Back, the menu, a link), the page follows.
 */
export function useNetworkState(): [NetworkState, (change: Partial<NetworkState>) => void, ViewSteps] {
  const params = useSearchParams()
  const [told, setTold] = useState<Told>(() => ({
    state: networkStateFrom(params),
    past: [],
    future: [],
    last: '',
    taken: null,
  }))
  // Addresses that were written here and that the router has not told yet: no reason to go back to them.
  const written = useRef<string[]>([])
  const write = useCallback((before: NetworkState, next: NetworkState) => {
    // After this turn of rendering; an address is no state of React. Next keeps its own part of the entry.
    queueMicrotask(() => {
      const address = networkAddress(next)
      if (written.current.at(-1) === address || address === window.location.pathname + window.location.search) return
      written.current.push(address)
      window.history[pageOf(before) === pageOf(next) ? 'replaceState' : 'pushState'](null, '', address)
    })
  }, [])
  useEffect(() => {
    const state = networkStateFrom(params)
    const at = written.current.lastIndexOf(networkAddress(state))
    if (at < 0)
      setTold((before) =>
        networkAddress(before.state) === networkAddress(state)
          ? before
          : {
              state,
              // Another snapshot is another page: there is no way back to it from here.
              past: before.state.snapshot === state.snapshot ? [...before.past, before.state].slice(-most) : [],
              future: [],
              last: '',
              taken: null,
            },
      )
    written.current.splice(0, at + 1)
  }, [params])
  const change = useCallback(
    (part: Partial<NetworkState>) => {
      setTold((before) => {
        const state = { ...before.state, ...part }
        const changed = Object.keys(part).filter(
          (name) => before.state[name as keyof NetworkState] !== state[name as keyof NetworkState],
        )
        write(before.state, state)
        if (changed.every((name) => glances.has(name))) return { ...before, state, taken: null }
        const last = changed.join()
        const goesOn = last === before.last && (last === 'q' || last === 'day' || last === 'compare')
        const past = goesOn ? before.past : [...before.past, before.state].slice(-most)
        return { state, past, future: [], last, taken: null }
      })
    },
    [write],
  )
  const step = useCallback(
    (taken: 'undo' | 'redo') =>
      setTold((before) => {
        const [from, to] = taken === 'undo' ? [before.past, before.future] : [before.future, before.past]
        const earlier = from.at(-1)
        if (!earlier) return before
        const state = { ...earlier, selected: before.state.selected }
        write(before.state, state)
        const [left, right] = [from.slice(0, -1), [...to, before.state]]
        const [past, future] = taken === 'undo' ? [left, right] : [right, left]
        return { state, past, future, last: '', taken }
      }),
    [write],
  )
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      step(key === 'y' || event.shiftKey ? 'redo' : 'undo')
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [step])
  const { state, past, future, taken } = told
  const steps = useMemo(
    () => ({
      undo: past.length ? () => step('undo') : null,
      redo: future.length ? () => step('redo') : null,
      taken,
    }),
    [past.length, future.length, taken, step],
  )
  return [state, change, steps]
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
