import { useEffect, useRef, useState, type RefObject } from 'react'
import type { OverviewRequest } from '@/lib/network/overview'
import { organisationKinds } from '@/lib/organisations/kinds'
import type { FromOverview, ToOverview } from './overview-worker'
import { colourQueries } from './map-style'
import type { OverviewColours, View } from './paint-overview'

/** The colours of the page as plain values: a worker knows no CSS. */
function readColours(root: HTMLElement): OverviewColours {
  const probe = document.createElement('span')
  probe.style.setProperty('forced-color-adjust', 'none')
  root.append(probe)
  const read = (name: string, kind = '') => {
    probe.className = kind
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const colours = {
    kinds: organisationKinds.map((kind) => read('kind', `kind-${kind}`)),
    edge: read('edge'),
    accent: read('accent'),
  }
  probe.remove()
  return colours
}

const newWorker = () => new Worker(new URL('./overview-worker.ts', import.meta.url), { type: 'module' })
// Begun as soon as this file runs in a browser: the first picture does not wait for it to start.
let prepared = typeof Worker === 'undefined' ? undefined : newWorker()

interface Overview {
  /** x and y one after the other, in thousandths of the canvas; null until everybody has a place. */
  positions: Float32Array | null
  /** The view that is painted; the page moves the painted picture until the next is there. */
  painted: View | null
}

/**
 * A worker that places and paints a large network on the canvas: the page stays free meanwhile. Only the newest look is
 * painted.
 */
export function useOverview(
  canvas: RefObject<HTMLCanvasElement | null>,
  request: OverviewRequest,
  size: { width: number; height: number } | null,
  view: View,
  selected: number | null,
): Overview {
  const worker = useRef<Worker | null>(null)
  const [placed, setPlaced] = useState<{ request: OverviewRequest; positions: Float32Array } | null>(null)
  const sent = useRef(request)
  const [painted, setPainted] = useState<View | null>(null)
  const looks = useRef<{ next: number; busy: boolean; waiting: (() => void) | null; views: Map<number, View> }>({
    next: 0,
    busy: false,
    waiting: null,
    views: new Map(),
  })
  const [theme, setTheme] = useState(0)
  const mounted = useRef(true)

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    // A canvas can be handed over once only; the effect may run again on the same element.
    if (!worker.current) {
      const made = prepared ?? newWorker()
      prepared = undefined
      worker.current = made
      const offscreen = element.transferControlToOffscreen()
      made.postMessage({ canvas: offscreen } satisfies ToOverview, [offscreen])
      made.onmessage = ({ data }: MessageEvent<FromOverview>) => {
        if ('positions' in data) return setPlaced({ request: sent.current, positions: data.positions })
        const { views } = looks.current
        setPainted(views.get(data.painted) ?? null)
        views.delete(data.painted)
        looks.current.busy = false
        const waiting = looks.current.waiting
        looks.current.waiting = null
        waiting?.()
      }
    }
    const again = () => setTheme((before) => before + 1)
    const schemes = colourQueries.map((query) => window.matchMedia(query))
    const observer = new MutationObserver(again)
    for (const query of schemes) query.addEventListener('change', again)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    mounted.current = true
    return () => {
      mounted.current = false
      for (const query of schemes) query.removeEventListener('change', again)
      observer.disconnect()
      // Development mounts twice in a row: then the worker, which has the canvas, stays.
      setTimeout(() => mounted.current || worker.current?.terminate())
    }
  }, [canvas])
  useEffect(() => {
    sent.current = request
    worker.current?.postMessage({ request } satisfies ToOverview)
  }, [request])
  // An early picture brings them along: nobody waits for an answer.
  const positions = request.positions ?? (placed?.request === request ? placed.positions : null)
  useEffect(() => {
    const root = canvas.current?.parentElement
    if (!size || !positions || !root) return
    const paint = () => {
      const look = looks.current.next++
      looks.current.views.set(look, view)
      looks.current.busy = true
      const message: ToOverview = {
        look,
        size,
        ratio: window.devicePixelRatio,
        view,
        colours: readColours(root),
        selected,
      }
      worker.current?.postMessage(message)
    }
    if (looks.current.busy) looks.current.waiting = paint
    else paint()
  }, [canvas, size, positions, view, selected, theme])
  return { positions, painted }
}
