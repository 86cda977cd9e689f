import { useCallback, useEffect, useMemo, useState } from 'react'
import type { VisibleNetwork } from '@/lib/network/filter'
import type { NetworkData, NetworkMeeting, NetworkState } from '@/lib/network/schema'
import type { ThingKind } from '@/lib/network/thing-kinds'
import { isThing, thingsIn, visibleThings, withThings } from '@/lib/network/things'

/** The network with what organisations have in common, as the arrangement wants it. */
export interface Things {
  kind: ThingKind
  /** Null while the meetings are on their way. */
  shown: { data: NetworkData; visible: VisibleNetwork; number: number } | null
  failed: boolean
  retry: () => void
}

/** The topics or meetings beside the organisations; null where the arrangement shows organisations alone. */
export function useThings(
  data: NetworkData,
  visible: VisibleNetwork,
  { arrange, day }: Pick<NetworkState, 'arrange' | 'day'>,
  english: boolean,
): Things | null {
  const kind = thingsIn(arrange)
  const [known, setKnown] = useState<{ data: NetworkData; day: string; meetings: NetworkMeeting[] } | null>(null)
  const [failed, setFailed] = useState(false)
  const meetings = data.meetings ?? (known?.data === data && known.day === day ? known.meetings : undefined)
  const missing = kind === 'meeting' && !meetings
  useEffect(() => {
    if (!missing || failed) return
    const abort = new AbortController()
    fetch(`/api/network/meetings${day ? `?day=${day}` : ''}`, { signal: abort.signal })
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
      .then((found: NetworkMeeting[]) => setKnown({ data, day, meetings: found }))
      .catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) setFailed(true)
      })
    return () => abort.abort()
  }, [missing, failed, data, day])
  const retry = useCallback(() => setFailed(false), [])
  const whole = useMemo(
    () => (kind && !missing ? withThings(meetings ? { ...data, meetings } : data, kind, english) : null),
    [kind, missing, meetings, data, english],
  )
  const shown = useMemo(() => {
    if (!whole) return null
    const seen = visibleThings(whole, visible)
    return { data: whole, visible: seen, number: seen.nodes.filter(isThing).length }
  }, [whole, visible])
  return kind && { kind, shown, failed: failed && missing, retry }
}
