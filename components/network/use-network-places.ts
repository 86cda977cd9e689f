import { useCallback, useEffect, useMemo, useState } from 'react'
import type { VisibleNetwork } from '@/lib/network/filter'
import { figuresOf, groundOf, type NetworkPlaces } from '@/lib/network/geography'
import type { NetworkData, NetworkState } from '@/lib/network/schema'

interface Known {
  data: NetworkData
  day: string
  places: NetworkPlaces
}

/**
 * The ground under what is shown, fetched once somebody looks at it, and again after a change of the network. While it
 * is on its way, the last one stays.
 * @param first what came with the page
 */
export function useGround(
  first: NetworkPlaces | null,
  data: NetworkData,
  visible: VisibleNetwork,
  { view, day, topic }: NetworkState,
) {
  const [known, setKnown] = useState<Known | null>(first && { data, day, places: first })
  const [failed, setFailed] = useState(false)
  const fresh = view !== 'geo' || (known?.day === day && known.data === data)
  useEffect(() => {
    if (fresh || failed) return
    const abort = new AbortController()
    fetch(`/api/network/places${day ? `?day=${day}` : ''}`, { signal: abort.signal })
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
      .then((places: NetworkPlaces) => setKnown({ data, day, places }))
      .catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) setFailed(true)
      })
    return () => abort.abort()
  }, [fresh, failed, data, day])
  const retry = useCallback(() => setFailed(false), [])
  const shown = useMemo(
    () =>
      known && view === 'geo'
        ? {
            places: known.places,
            ground: groundOf(visible.nodes, known.places),
            figures: figuresOf(visible.nodes, known.places, topic),
          }
        : null,
    [known, view, visible, topic],
  )
  return { shown, failed: failed && view === 'geo', retry }
}
