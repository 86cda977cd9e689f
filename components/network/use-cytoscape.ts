import type { Core } from 'cytoscape'
import { useEffect, useState, type RefObject } from 'react'
import { fillTexturesFirst } from './fill-textures'
import { colourQueries, mapStyle, readDrawings } from './map-style'

// Asked for as soon as this file runs in a browser, not only after the page has come alive.
let cytoscapeModule = typeof window === 'undefined' ? undefined : import('cytoscape')
let drawings = typeof window === 'undefined' ? undefined : readDrawings()

/**
 * Cytoscape on the container, in the colours of the page. It comes after the first paint and lives as long as the
 * picture.
 */
export function useCytoscape(container: RefObject<HTMLDivElement | null>, many: boolean): Core | null {
  const [cy, setCy] = useState<Core | null>(null)
  useEffect(() => {
    let disposed = false
    let instance: Core | undefined
    let icons: ReadonlyMap<string, string> = new Map()
    const restyle = () => container.current && instance?.style(mapStyle(container.current, icons))
    const schemes = colourQueries.map((query) => window.matchMedia(query))
    const observer = new MutationObserver(restyle)
    void Promise.all([(cytoscapeModule ??= import('cytoscape')), (drawings ??= readDrawings())]).then(
      ([{ default: cytoscape }, read]) => {
        if (disposed || !container.current) return
        icons = read
        instance = cytoscape({
          container: container.current,
          style: mapStyle(container.current, icons),
          minZoom: 0.3,
          maxZoom: 6,
          boxSelectionEnabled: false,
          textureOnViewport: many,
        })
        fillTexturesFirst(instance)
        for (const query of schemes) query.addEventListener('change', restyle)
        observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
        setCy(instance)
      },
    )
    return () => {
      disposed = true
      for (const query of schemes) query.removeEventListener('change', restyle)
      observer.disconnect()
      instance?.destroy()
    }
  }, [container, many])
  return cy
}
