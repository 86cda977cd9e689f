import { useCallback, useEffect, useMemo, useState } from 'react'
import { compareNetworks, joinNetworks } from '@/lib/network/compare'
import { unpackNetwork } from '@/lib/network/packed'
import type { EarlyNetwork } from '@/lib/network/early'
import type { NetworkData } from '@/lib/network/schema'

/** The network of each day as it was fetched, by its key; kept as long as the page. */
export type Days = Readonly<Record<string, NetworkData>>

/**
 * The networks of days, fetched as they are needed. While one is on its way, the last one shown stays.
 * @param wanted a day each; the network of today is another one after a change, which a word behind the day tells
 * @param first those that came with the page, packed
 */
export function useDays(wanted: readonly string[], first: Readonly<Record<string, string>>) {
  const [days, setDays] = useState<Days>(() =>
    Object.fromEntries(Object.entries(first).map(([day, text]) => [day, unpackNetwork(text)])),
  )
  const [failed, setFailed] = useState<string | null>(null)
  const missing = wanted.find((day) => day && !days[day]) ?? null
  useEffect(() => {
    if (!missing || failed === missing) return
    const abort = new AbortController()
    // Whoever drags the slider passes many days: only where it rests, the network is fetched.
    const timer = setTimeout(() => {
      fetch(`/api/network/day?day=${missing.slice(0, 10)}`, { signal: abort.signal })
        .then((response) => (response.ok ? response.text() : Promise.reject(new Error(String(response.status)))))
        .then((text) => setDays((before) => ({ ...before, [missing]: unpackNetwork(text) })))
        .catch((error: unknown) => {
          if (!(error instanceof DOMException && error.name === 'AbortError')) setFailed(missing)
        })
    }, 120)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [missing, failed])
  const retry = useCallback(() => setFailed(null), [])
  return {
    days,
    loading: missing !== null && failed !== missing,
    failed: missing !== null && failed === missing,
    retry,
  }
}

/**
 * What the page shows: the network of today, of a day, or of two days in one.
 * @param packed the network of today; null: it is on its way, and `early` stands for it
 * @param day empty: today; `compare`: the earlier day, empty: none
 * @param first the networks of the days that came with the page
 */
export function useShownNetwork(
  packed: string | null,
  early: EarlyNetwork | null,
  { today: date, day, compare }: Record<'today' | 'day' | 'compare', string>,
  first: Readonly<Record<string, string>>,
) {
  const here = useMemo(() => (packed === null ? null : unpackNetwork(packed)), [packed])
  const key = early ? `${date} ${early.stamp}` : ''
  const { days, loading, failed, retry } = useDays([key, day, compare], first)
  const today = here ?? days[key]
  const later = day ? days[day] : today
  const earlier = compare ? days[compare] : undefined
  const [last, setLast] = useState(later ?? today ?? early?.data ?? nothing)
  const shown = useMemo(() => {
    if (!later || (compare && !earlier)) return null
    if (!earlier) return { data: later, comparison: null }
    const comparison = compareNetworks(earlier, later)
    return { data: joinNetworks(earlier, later, comparison), comparison }
  }, [later, earlier, compare])
  if (shown && shown.data !== last) setLast(shown.data)
  return { data: shown?.data ?? last, comparison: shown?.comparison ?? null, loading, failed, retry }
}

const nothing: NetworkData = { nodes: [], links: [], groups: [], topics: [] }
