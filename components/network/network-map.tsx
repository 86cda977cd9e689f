'use client'
import type { Core, EventObject } from 'cytoscape'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { VisibleNetwork } from '@/lib/network/filter'
import type { MapMarks } from '@/lib/network/marks'
import { namedGroups, type Arrangement, type NetworkData, type NetworkState, type Position } from '@/lib/network/schema'
import { IconButton } from '../ui/button'
import { Image as ImageIcon, Maximize, Minus, Plus, RefreshCw } from '../ui/icons'
import { saveAsPicture } from './export-picture'
import { fitMap } from './fit-map'
import { hullsOf } from './hulls'
import { mapElements } from './map-elements'
import { placeLabels } from './map-labels'
import { mapStyle, readDrawings } from './map-style'
import { MapWalk } from './map-walk'
import { usePrinting } from '../ui/use-printing'
import type { Marks } from './connect-bar'
import { useBoxMarks } from './use-box-marks'
import { useMapMarks } from './use-map-marks'
import { PrintPicture } from './print-picture'
import { useDragNodes } from './use-drag-nodes'
import { useLayout, type Positions } from './use-layout'
import { useTakeBack, type Mover } from './use-take-back'

interface Props {
  t: Pick<Messages, 'network'> & { kinds: Messages['organisations']['kinds'] }
  locale: Locale
  data: NetworkData
  positions: Record<Arrangement, Position[]>
  visible: VisibleNetwork
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
  save: ((arrange: Arrangement, positions: Position[]) => Promise<void>) | null
  mover: Mover | null
  marks: Marks | null
  /** What the picture shows of an answer or a comparison. */
  shown: MapMarks
  summary: string
}

// Asked for as soon as this file runs in a browser, not only after the page has come alive.
let cytoscapeModule = typeof window === 'undefined' ? undefined : import('cytoscape')

const toRows = (positions: Positions): Position[] =>
  Object.entries(positions).map(([organisationId, at]) => ({ organisationId, x: at.x, y: at.y }))

/** The picture: Cytoscape on a canvas, frames of the places below it, the keyboard walk beside it. */
export function NetworkMap(props: Props) {
  const { t, locale, data, positions: stored, visible, state, change, save, mover, marks, shown, summary } = props
  const words = t.network
  const container = useRef<HTMLDivElement>(null)
  const frames = useRef<SVGGElement>(null)
  const [cy, setCy] = useState<Core | null>(null)
  const [hover, setHover] = useState<{ x: number; y: number; id: string; width: number } | null>(null)
  const printing = usePrinting()
  const arrange = state.arrange
  const send = useTakeBack(mover)
  const onArranged = useCallback(
    (arranged: Positions, putBack: (() => void) | null) => {
      if (!putBack) void save?.(arrange, toRows(arranged))
      else if (mover) send(mover.arrange(arrange, toRows(arranged)), putBack)
    },
    [save, arrange, mover, send],
  )
  const { positions, arranging, arrangeAgain } = useLayout(data, arrange, stored[arrange], onArranged)
  const groups = useMemo(() => namedGroups(data.groups, words.groups), [data.groups, words.groups])
  const hulls = useMemo(
    () => (arrange === 'areas' ? hullsOf(visible.nodes, groups, positions) : []),
    [arrange, visible.nodes, groups, positions],
  )

  // Cytoscape comes after the first paint; it lives as long as the picture.
  useEffect(() => {
    let disposed = false
    let instance: Core | undefined
    let drawings: ReadonlyMap<string, string> = new Map()
    const restyle = () => container.current && instance?.style(mapStyle(container.current, drawings))
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const observer = new MutationObserver(restyle)
    void Promise.all([(cytoscapeModule ??= import('cytoscape')), readDrawings()]).then(
      ([{ default: cytoscape }, read]) => {
        if (disposed || !container.current) return
        drawings = read
        instance = cytoscape({
          container: container.current,
          style: mapStyle(container.current, drawings),
          minZoom: 0.1,
          maxZoom: 3,
          boxSelectionEnabled: false,
          textureOnViewport: data.nodes.length > 400,
        })
        dark.addEventListener('change', restyle)
        observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
        setCy(instance)
      },
    )
    return () => {
      disposed = true
      dark.removeEventListener('change', restyle)
      observer.disconnect()
      instance?.destroy()
    }
  }, [data.nodes.length])

  // Frames follow the view without React: it moves sixty times a second.
  useEffect(() => {
    if (!cy) return
    const follow = () => {
      const { x, y } = cy.pan()
      const zoom = cy.zoom()
      frames.current?.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`)
      for (const label of frames.current?.querySelectorAll('text') ?? [])
        label.setAttribute('font-size', String(Math.max(13, 13 / zoom)))
    }
    follow()
    cy.on('viewport', follow)
    return () => void cy.off('viewport', follow)
  }, [cy, hulls])

  // What is visible, where it stands, how large it is.
  useEffect(() => {
    if (!cy) return
    cy.batch(() => {
      const wanted = mapElements(visible, positions, state.size)
      const ids = new Set(wanted.map((element) => element.data.id))
      cy.elements()
        .filter((element) => !ids.has(element.id()))
        .remove()
      for (const element of wanted) {
        const present = cy.getElementById(element.data.id!)
        if (present.empty()) cy.add(element)
        else {
          present.data(element.data)
          if (element.position && present.isNode()) present.position(element.position)
        }
      }
    })
  }, [cy, visible, positions, state.size])

  const shownIds =
    visible.nodes.length === 0 ? '' : `${visible.nodes.length}:${visible.nodes[0]!.id}:${visible.nodes.at(-1)!.id}`
  useEffect(() => {
    if (cy) fitMap(cy)
  }, [cy, shownIds, positions])

  // The selected organisation in front, its relations in the accent colour, everything else back.
  useEffect(() => {
    if (!cy) return
    cy.batch(() => {
      cy.elements().removeClass('selected near dim')
      const node = cy.nodes().filter((element) => element.data('key') === state.selected)
      if (node.empty()) return
      const near = node.closedNeighborhood()
      cy.elements().difference(near).addClass('dim')
      node.addClass('selected')
      node.connectedEdges().addClass('near')
    })
  }, [cy, state.selected, visible])

  // What is marked wears a ring.
  const marked = marks?.marked
  useEffect(() => {
    if (!cy) return
    cy.batch(() => {
      cy.nodes('.marked').removeClass('marked')
      for (const id of marked ?? []) cy.getElementById(id).addClass('marked')
    })
  }, [cy, marked, visible])

  // Labels are chosen anew when the view rests.
  useEffect(() => {
    if (!cy) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => placeLabels(cy, hulls), 60)
    }
    soon()
    cy.on('viewport position', soon)
    return () => {
      clearTimeout(timer)
      cy.off('viewport position', soon)
    }
  }, [cy, visible, positions, hulls, state.selected, state.size])

  useEffect(() => {
    if (!cy) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const events: [string, string, (event: EventObject) => void][] = [
      ['tap', 'node', (event) => change({ selected: event.target.data('key') as string })],
      [
        'dbltap',
        'node',
        (event) =>
          change({ selected: event.target.data('key') as string, focus: event.target.data('key') as string, steps: 1 }),
      ],
      [
        'mouseover',
        'node',
        (event) => {
          const id = event.target.id() as string
          const { x, y } = event.target.renderedPosition() as { x: number; y: number }
          timer = setTimeout(() => setHover({ id, x, y, width: cy.width() }), 300)
        },
      ],
      [
        'mouseout',
        'node',
        () => {
          clearTimeout(timer)
          setHover(null)
        },
      ],
    ]
    const background = (event: EventObject) => event.target === cy && change({ selected: '' })
    for (const [name, selector, handler] of events) cy.on(name, selector, handler)
    cy.on('tap', background)
    return () => {
      clearTimeout(timer)
      for (const [name, selector, handler] of events) cy.off(name, selector, handler)
      cy.off('tap', background)
    }
  }, [cy, change])
  useDragNodes(cy, arrange, positions, mover)
  const ranks = useMapMarks(cy, shown, visible)
  useBoxMarks(cy, marks)

  const zoom = (factor: number) =>
    cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
  const hovered = hover ? data.nodes.find((node) => node.id === hover.id) : undefined
  return (
    <>
      {printing ? <PrintPicture t={t} visible={visible} positions={positions} hulls={hulls} /> : null}
      <div
        className="absolute inset-0 overflow-hidden print:hidden"
        data-map-ready={cy && !arranging ? 'true' : 'false'}
      >
        <svg aria-hidden className="absolute inset-0 size-full">
          <g ref={frames}>
            {hulls.map((hull) => (
              <g key={hull.id}>
                <rect x={hull.x} y={hull.y} width={hull.width} height={hull.height} rx={18} className="fill-hull" />
                <text
                  x={hull.x + hull.width / 2}
                  y={hull.y - 6}
                  textAnchor="middle"
                  className="fill-muted font-semibold"
                >
                  {hull.name} {hull.count}
                </text>
              </g>
            ))}
          </g>
        </svg>
        <div ref={container} aria-hidden className="absolute inset-0" />
        {ranks}
        <MapWalk
          t={t}
          locale={locale}
          visible={visible}
          positions={positions}
          cy={cy}
          state={state}
          change={change}
          marks={marks}
          label={`${words.walk}. ${summary}`}
        />
        <div className="no-print absolute right-2 bottom-1 flex rounded-md border border-line bg-bg">
          <IconButton label={words.zoomIn} onClick={() => zoom(1.3)} className="size-9">
            <Plus size={18} aria-hidden />
          </IconButton>
          <IconButton label={words.zoomOut} onClick={() => zoom(1 / 1.3)} className="size-9">
            <Minus size={18} aria-hidden />
          </IconButton>
          <IconButton label={words.fit} onClick={() => cy && fitMap(cy)} className="size-9">
            <Maximize size={18} aria-hidden />
          </IconButton>
          <IconButton label={words.relayout} onClick={arrangeAgain} className="size-9">
            <RefreshCw size={18} aria-hidden />
          </IconButton>
          <IconButton
            label={words.png}
            onClick={() =>
              cy && container.current && void saveAsPicture(cy, hulls, container.current, 'knotenpunkt-netzwerk.png')
            }
            className="size-9"
          >
            <ImageIcon size={18} aria-hidden />
          </IconButton>
        </div>
        <p
          role="status"
          className={arranging ? 'absolute bottom-3 left-3 rounded-md bg-bg px-3 py-1 text-13 text-muted' : 'sr-only'}
        >
          {arranging ? words.arranging : ''}
        </p>
        {hovered && hover ? (
          <svg aria-hidden className="pointer-events-none absolute inset-0 size-full">
            <foreignObject
              x={Math.max(8, Math.min(hover.x - 120, hover.width - 250))}
              y={hover.y > 100 ? hover.y - 92 : hover.y + 30}
              width="240"
              height="72"
            >
              <div className="rounded-md bg-ink px-3 py-2 text-13 text-bg shadow-raised">
                <p className="truncate font-semibold">{hovered.name}</p>
                <p className="truncate">{[t.kinds[hovered.kind], hovered.place].filter(Boolean).join(' · ')}</p>
              </div>
            </foreignObject>
          </svg>
        ) : null}
      </div>
    </>
  )
}
