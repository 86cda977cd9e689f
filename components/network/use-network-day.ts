import { useCallback, useEffect, useMemo, useState } from 'react'
import { compareNetworks, joinNetworks } from '@/lib/network/compare'
import { unpackNetwork } from '@/lib/network/packed'
import type { NetworkData } from '@/lib/network/schema'

/** The network of each day as it was fetched; kept as long as the page. */
export type Days = Readonly<Record<string, NetworkData>>

/**
 * The networks of days, fetched as they are needed. While one is on its way, the last one shown stays.
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
      fetch(`/api/network/day?day=${missing}`, { signal: abort.signal })
        .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
        .then((data: NetworkData) => setDays((before) => ({ ...before, [missing]: data })))
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
 * @param packed the network of today; `first`: those of the days that came with the page
 * @param day empty: today; `compare`: the earlier day, empty: none
 */
export function useShownNetwork(packed: string, day: string, compare: string, first: Readonly<Record<string, string>>) {
  const today = useMemo(() => unpackNetwork(packed), [packed])
  const { days, loading, failed, retry } = useDays([day, compare], first)
  const later = day ? days[day] : today
  const earlier = compare ? days[compare] : undefined
  const [last, setLast] = useState<NetworkData>(later ?? today)
  const shown = useMemo(() => {
    if (!later || (compare && !earlier)) return null
    if (!earlier) return { data: later, comparison: null }
    const comparison = compareNetworks(earlier, later)
    return { data: joinNetworks(earlier, later, comparison), comparison }
  }, [later, earlier, compare])
  if (shown && shown.data !== last) setLast(shown.data)
  return { data: shown?.data ?? last, comparison: shown?.comparison ?? null, loading, failed, retry }
}
