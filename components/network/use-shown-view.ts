import { useSyncExternalStore } from 'react'
import { usualView, type NetworkState, type ShownView } from '@/lib/network/schema'

/** From this width on, a picture of the network can be read (Tailwind's `sm`). */
const wide = '(min-width: 40rem)'

const isWide = () => window.matchMedia(wide).matches
const follow = (changed: () => void) => {
  const query = window.matchMedia(wide)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether this is a phone that is held upright; before the page has come alive nobody knows, and it is none. */
export const useNarrow = () =>
  useSyncExternalStore(
    follow,
    () => !isWide(),
    () => false,
  )

/** What an address shows here; for what loads before the page has come alive. */
export function viewAt(search: string): ShownView {
  const view = new URLSearchParams(search).get('view')
  return view === 'table' || view === 'geo' || view === 'map' ? view : usualView(isWide())
}

/**
 * How the network is looked at, and the way to change it: as the address says, else as this screen has room. What the
 * screen shows by itself stays out of the address. Null: nobody knows yet how wide the screen is.
 */
export function useShownView(
  asked: NetworkState['view'],
  change: (part: Partial<NetworkState>) => void,
): [ShownView | null, (view: ShownView) => void] {
  const usual = useSyncExternalStore(
    follow,
    () => usualView(isWide()),
    () => null,
  )
  return [asked ?? usual, (view) => change({ view: view === usual ? undefined : view })]
}
