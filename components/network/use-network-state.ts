'use client'
import { useCallback, useState } from 'react'
import { networkAddress, type NetworkState } from '@/lib/network/schema'

/** The state of the page and the one way to change it; the address always says the same. */
export function useNetworkState(initial: NetworkState): [NetworkState, (change: Partial<NetworkState>) => void] {
  const [state, setState] = useState(initial)
  const change = useCallback((part: Partial<NetworkState>) => {
    setState((before) => {
      const next = { ...before, ...part }
      // After this turn of rendering; an address is no state of React.
      queueMicrotask(() => window.history.replaceState(window.history.state, '', networkAddress(next)))
      return next
    })
  }, [])
  return [state, change]
}
