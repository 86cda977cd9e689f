import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Size } from '@/lib/network/layout/geometry'

/** The size of the canvas; null until the page has come alive. */
export function useCanvasSize(container: RefObject<HTMLDivElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = container.current
    if (!element) return
    const read = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width && height)
        setSize((before) => (before?.width === width && before.height === height ? before : { width, height }))
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [container])
  return size
}
