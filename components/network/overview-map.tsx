'use client'
import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { EarlyNetwork } from '@/lib/network/early'
import type { VisibleNetwork } from '@/lib/network/filter'
import { shapeOf, whole } from '@/lib/network/layout/canvas'
import { centroidOf } from '@/lib/network/layout/geometry'
import { placeTitle } from '@/lib/network/layout/settled'
import { textWidth } from '@/lib/network/layout/text'
import { dotRadius, namesThatFit, nearestDot, overviewOf } from '@/lib/network/overview'
import type { NetworkData, NetworkState } from '@/lib/network/schema'
import { IconButton } from '../ui/button'
import { Maximize, Minus, Plus } from '../ui/icons'
import { MapWalk } from './map-walk'
import { useCanvasSize } from './use-canvas-size'
import { useOverview } from './use-overview'
import type { View } from './paint-overview'
import type { KindWords } from '@/lib/network/things'

interface Props {
  t: Pick<Messages, 'network'> & { kinds: KindWords }
  locale: Locale
  data: NetworkData
  visible: VisibleNetwork
  /** Its picture, while the network itself is on its way. */
  early: EarlyNetwork | null
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
  summary: string
}

const start: View = { x: 0, y: 0, zoom: 1 }
const [leastZoom, mostZoom] = [0.5, 24]
/** Pixels within which a press finds a dot, and within which it is no drag. */
const reach = 12
const still = 4

/**
 * A network of thousands: every organisation a dot in the cell of its place, painted by a worker. A place or an
 * organisation chosen here opens its part in the picture that shows symbols and names.
 */
export function OverviewMap({ t, locale, data, visible, early, state, change, summary }: Props) {
  const words = t.network
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const size = useCanvasSize(frame)
  const [view, setView] = useState(start)
  const shape = size ? shapeOf(size) : 'wide'
  const { ids, request, groups } = useMemo(
    () =>
      early && shape === 'wide'
        ? { ids: [], request: early.request, groups: early.shown }
        : overviewOf(visible, data.groups, shape),
    [early, visible, data.groups, shape],
  )
  const dots = request.degrees.length
  const chosen = visible.nodes.findIndex(({ key }) => key === state.selected)
  const { positions, painted } = useOverview(canvas, request, size, view, chosen < 0 ? null : chosen)
  const titleById = useMemo(
    () => new Map(data.groups.map((group) => [group.id, placeTitle(group, words.groups)])),
    [data.groups, words.groups],
  )
  const spots = useMemo(
    () =>
      Object.fromEntries(
        positions && positions.length === ids.length * 2
          ? ids.map((id, index) => [id, { x: positions[index * 2]!, y: positions[index * 2 + 1]! }])
          : [],
      ),
    [ids, positions],
  )

  // Names follow when the view rests.
  const rested = painted ?? view
  const named = useMemo(() => {
    if (!size || positions?.length !== dots * 2) return []
    const at = (x: number, y: number) => ({
      x: (x * size.width * rested.zoom) / whole + rested.x,
      y: (y * size.height * rested.zoom) / whole + rested.y,
    })
    const room = (size.width * size.height) / Math.max(1, dots)
    const titles = groups.map(({ id, polygon }) => {
      const { x, y } = at(centroidOf(polygon).x, Math.min(...polygon.map((corner) => corner.y)))
      return { x, y: y + 14, w: textWidth(`${titleById.get(id)} 0000`, 14, true), h: 26 }
    })
    return namesThatFit(
      request,
      (index) => ({
        ...at(positions[index * 2]!, positions[index * 2 + 1]!),
        radius: dotRadius(request.degrees[index]!, room, rested.zoom),
      }),
      size,
      titles,
    )
  }, [size, positions, dots, groups, titleById, request, rested])

  // Until the new look is painted, the painted one is moved: that costs nothing.
  useEffect(() => {
    if (!canvas.current || !painted) return
    const scale = view.zoom / painted.zoom
    const moved = scale !== 1 || view.x !== painted.x || view.y !== painted.y
    canvas.current.style.transform = moved
      ? `translate(${view.x - painted.x * scale}px, ${view.y - painted.y * scale}px) scale(${scale})`
      : ''
  }, [view, painted])

  const zoomAt = (factor: number, x: number, y: number) =>
    setView((before) => {
      const zoom = Math.min(mostZoom, Math.max(leastZoom, before.zoom * factor))
      const scale = zoom / before.zoom
      return { zoom, x: x - (x - before.x) * scale, y: y - (y - before.y) * scale }
    })
  const zoomMiddle = (factor: number) => size && zoomAt(factor, size.width / 2, size.height / 2)
  useEffect(() => {
    const element = layer.current
    if (!element) return
    // React listens to the wheel passively: the page would scroll as well.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const { left, top } = element.getBoundingClientRect()
      zoomAt(Math.exp(-event.deltaY / 500), event.clientX - left, event.clientY - top)
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [])

  const held = useRef<{ x: number; y: number; view: View; moved: boolean } | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = { x: event.clientX, y: event.clientY, view, moved: false }
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const from = held.current
    if (!from) return
    const [x, y] = [event.clientX - from.x, event.clientY - from.y]
    if (Math.hypot(x, y) > still) from.moved = true
    if (from.moved) setView({ ...from.view, x: from.view.x + x, y: from.view.y + y })
  }
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    const from = held.current
    held.current = null
    if (!from || from.moved || !positions || !size) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const scale = { x: (size.width / whole) * view.zoom, y: (size.height / whole) * view.zoom }
    const at = { x: (event.clientX - left - view.x) / scale.x, y: (event.clientY - top - view.y) / scale.y }
    const found = nearestDot(positions, at, scale, reach)
    change({ selected: found === null ? '' : visible.nodes[found]!.key })
  }
  /** Nothing of what is `half` wide on both sides is cut off at the border while its place is seen. */
  const onScreen = ({ x, y }: { x: number; y: number }, half: number) => {
    if (!size) return null
    const left = (x * size.width * view.zoom) / whole + view.x
    const seen = left > 0 && left < size.width
    return {
      left: seen ? Math.min(Math.max(left, half), size.width - half) : left,
      top: (y * size.height * view.zoom) / whole + view.y,
    }
  }
  return (
    <div
      className="absolute inset-0 max-lg:overflow-hidden"
      data-map-ready={painted && !early ? 'true' : 'false'}
      data-map-painted={painted ? 'true' : 'false'}
    >
      <div ref={frame} className="absolute inset-0 bottom-11 overflow-hidden lg:bottom-0">
        <svg aria-hidden className="absolute inset-0 size-full">
          <g transform={`translate(${view.x} ${view.y}) scale(${view.zoom})`}>
            {size
              ? groups.map(({ id, polygon }) => (
                  <polygon
                    key={id}
                    className="map-cell"
                    points={polygon
                      .map(({ x, y }) => `${(x * size.width) / whole},${(y * size.height) / whole}`)
                      .join(' ')}
                  />
                ))
              : null}
          </g>
        </svg>
        <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full origin-top-left" />
        <div
          ref={layer}
          className="absolute inset-0 cursor-grab touch-none active:cursor-grabbing"
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onDoubleClick={() => state.selected && change({ focus: state.selected, steps: 1 })}
        />
        <svg aria-hidden className="pointer-events-none absolute inset-0 size-full">
          {view === rested
            ? named.map(({ index, name, x, y }) => (
                <text key={index} x={x} y={y} textAnchor="middle" dominantBaseline="middle" className="map-dot-name">
                  {name}
                </text>
              ))
            : null}
        </svg>
        <ul className="pointer-events-none absolute inset-0">
          {groups.map(({ id, count: n, polygon }) => {
            const top = Math.min(...polygon.map(({ y }) => y))
            const half = textWidth(`${titleById.get(id)} ${n}`, 14, true) / 2 + 8
            const at = onScreen({ x: centroidOf(polygon).x, y: top }, half)
            return at ? (
              <li key={id} className="absolute -translate-x-1/2" style={at}>
                <button
                  type="button"
                  aria-label={fill(words.openGroup, {
                    name: titleById.get(id) ?? '',
                    organisations: count(words.organisations, n, locale),
                  })}
                  onClick={() => change({ group: id })}
                  className="pointer-events-auto mt-1 rounded-sm bg-bg/70 px-1 text-14 font-semibold whitespace-nowrap text-muted hover:text-accent"
                >
                  {titleById.get(id)} <span className="font-normal">{n}</span>
                </button>
              </li>
            ) : null
          })}
        </ul>
      </div>
      <MapWalk
        t={t}
        locale={locale}
        visible={visible}
        positions={spots}
        cy={null}
        state={state}
        change={change}
        marks={null}
        label={summary}
      />
      <p className="no-print absolute bottom-2 left-3 rounded-sm bg-bg/80 px-1 text-13 text-muted max-sm:hidden">
        {words.overviewHint}
      </p>
      <div className="no-print absolute right-2 bottom-1 z-10 flex rounded-md border border-line bg-bg lg:right-4 lg:-bottom-12">
        <IconButton label={words.zoomIn} onClick={() => zoomMiddle(1.5)} className="size-9">
          <Plus size={18} aria-hidden />
        </IconButton>
        <IconButton label={words.zoomOut} onClick={() => zoomMiddle(1 / 1.5)} className="size-9">
          <Minus size={18} aria-hidden />
        </IconButton>
        <IconButton label={words.fit} onClick={() => setView(start)} className="size-9">
          <Maximize size={18} aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}
