import type { Core } from 'cytoscape'
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import { encloses, type Point } from '@/lib/network/layout/geometry'

interface Props {
  t: Messages['network']['lasso']
  locale: Locale
  cy: Core
  mark: (ids: readonly string[]) => void
  /** Hears what came of it, in words; empty where nothing was drawn. */
  end: (said: string) => void
}

/** Two points of the line are so many pixels apart. */
const step = 4

/** Whoever is inside of a line drawn by hand round them, with a mouse, a pen or a finger, is marked. */
export function Lasso({ t, locale, cy, mark, end }: Props) {
  const [line, setLine] = useState<readonly Point[]>([])
  const drawn = useRef<Point[]>([])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end('')
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [end])
  const at = (event: PointerEvent<SVGSVGElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const last = drawn.current.at(-1)
    const point = at(event)
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) < step) return
    drawn.current.push(point)
    setLine([...drawn.current])
  }
  const close = () => {
    const area = drawn.current
    drawn.current = []
    if (area.length < 3) return setLine([])
    const inside = cy.nodes().filter((node) => encloses(area, node.renderedPosition()))
    mark(inside.map((node) => node.id()))
    end(inside.empty() ? t.nobody : count(t.found, inside.length, locale))
  }
  return (
    <svg
      aria-hidden
      data-lasso
      className="absolute inset-0 z-10 size-full cursor-crosshair touch-none"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drawn.current = [at(event)]
      }}
      onPointerMove={go}
      onPointerUp={close}
      onPointerCancel={() => {
        drawn.current = []
        setLine([])
      }}
    >
      <polygon
        points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
        className="fill-accent/10 stroke-accent"
        strokeWidth="2"
        strokeDasharray="6 4"
      />
    </svg>
  )
}
