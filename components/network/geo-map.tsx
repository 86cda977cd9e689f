import { useMemo, useState, type KeyboardEvent } from 'react'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { nearestInDirection } from '@/lib/network/filter'
import {
  classesOf,
  tintOf,
  valueOf,
  type Ground,
  type NetworkPlaces,
  type OfficeFigures,
} from '@/lib/network/geography'
import type { Size } from '@/lib/network/layout/geometry'
import type { NetworkState } from '@/lib/network/schema'
import { symbolPaths } from '@/lib/network/thing-kinds'
import { drawGround, type DrawnSpot } from './geo-drawing'
import { toggled } from './use-marks'

interface Props {
  t: Messages['networkGeo']
  locale: Locale
  places: NetworkPlaces & { picture: NonNullable<NetworkPlaces['picture']> }
  ground: Ground
  figures: readonly OfficeFigures[]
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
  /** In pixels of the screen. */
  canvas: Size
}

/** Fill of an area by the step of its tint; grey keeps the order. */
export const tints = [
  'fill-bg',
  'fill-[color-mix(in_srgb,var(--accent)_14%,var(--bg))]',
  'fill-[color-mix(in_srgb,var(--accent)_30%,var(--bg))]',
  'fill-[color-mix(in_srgb,var(--accent)_50%,var(--bg))]',
  'fill-[color-mix(in_srgb,var(--accent)_74%,var(--bg))]',
]

const arrows = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const
const halo = 'stroke-bg [paint-order:stroke] [stroke-linejoin:round] [stroke-width:3.5px]'
const focusable = 'group cursor-pointer outline-none'

/**
 * The county with its areas, and the organisations in rings at their places. One tab stop, arrows from place to place.
 */
export function GeoMap({ t, locale, places, ground, figures, state, change, canvas }: Props) {
  const { picture } = places
  const [at, setAt] = useState('')
  const { paint, per } = state
  const values = useMemo(
    () => new Map(figures.map((one) => [one.office.id, paint === 'none' ? null : valueOf(one, paint, per)])),
    [figures, paint, per],
  )
  const classes = classesOf([...values.values()])
  const drawn = useMemo(
    () =>
      drawGround(picture, places.offices, ground.spots, canvas, (id, short) => {
        const value = values.get(id) ?? null
        if (value === null || paint === 'none') return ''
        const n = value.toLocaleString(locale)
        return short ? n : per === 'inhabitants' ? fill(t.perValue, { n }) : fill(t.values[paint], { n })
      }),
    [picture, places.offices, ground.spots, canvas, values, locale, t, paint, per],
  )
  const { scale, left, top, spots, names } = drawn
  const shape = (id: string) => `${picture.shapes}${id}`
  const stops = [
    ...figures.flatMap(({ office: { id, at: middle } }) =>
      middle && !spots.some(({ spot }) => spot.place.id === id)
        ? [{ id, x: left + middle.x * scale, y: top + middle.y * scale }]
        : [],
    ),
    ...spots.map(({ spot, x, y }) => ({ id: spot.place.id, x, y })),
  ]
  const current = stops.some(({ id }) => id === at) ? at : (stops[0]?.id ?? '')
  const select = (area: string) => change({ area: state.area === area ? '' : area, selected: '' })
  const press = (event: KeyboardEvent<SVGSVGElement>) => {
    const direction = arrows[event.key as keyof typeof arrows]
    if (direction) {
      const next = nearestInDirection(
        stops,
        Object.fromEntries(stops.map((stop) => [stop.id, stop])),
        current,
        direction,
      )
      if (next) {
        setAt(next)
        event.currentTarget.querySelector<SVGElement>(`[data-area="${next}"]`)?.focus()
      }
    } else if (event.key === 'Enter' || event.key === ' ') select(current)
    else if (event.key === 'Escape') change({ area: '', selected: '' })
    else return
    event.preventDefault()
  }
  const stop = (id: string, label: string) => ({
    role: 'button',
    tabIndex: id === current ? 0 : -1,
    'data-area': id,
    'aria-label': label,
    'aria-pressed': state.area === id,
    onFocus: () => setAt(id),
    onClick: () => select(id),
    className: focusable,
  })
  return (
    <svg
      width={canvas.width}
      height={canvas.height}
      viewBox={`0 0 ${canvas.width} ${canvas.height}`}
      role="group"
      aria-label={t.walk}
      onKeyDown={press}
      data-map-ready="true"
      className="block font-sans print:h-auto print:max-w-full"
    >
      <g transform={`translate(${left} ${top}) scale(${scale})`} strokeLinejoin="round">
        {figures.map((one) => {
          const { id, name } = one.office
          const label = fill(t.officeNamed, {
            name,
            actors: count(t.organisations, one.actors, locale),
            responsibilities: count(t.responsibilities, one.responsibilities, locale),
          })
          const tint = tintOf(classes, values.get(id) ?? null)
          const fills = tint !== null ? tints[tint]! : state.area === id ? 'fill-accent-soft' : 'fill-bg'
          const area = <use href={shape(id)} className={`${fills} stroke-line`} strokeWidth={1.2 / scale} />
          // A town with organisations is reached by their ring: one stop for one place.
          return spots.some(({ spot }) => spot.place.id === id) ? (
            <g key={id} data-shape={id} className="cursor-pointer" onClick={() => select(id)}>
              {area}
            </g>
          ) : (
            <g key={id} data-shape={id} {...stop(id, label)}>
              {area}
              <use
                href={shape(id)}
                strokeWidth={3 / scale}
                className="fill-transparent stroke-transparent group-focus-visible:stroke-focus"
              />
            </g>
          )
        })}
        <g aria-hidden fill="none" pointerEvents="none">
          {picture.borders.map((id) => (
            <use key={id} href={shape(id)} className="stroke-line-soft" strokeWidth={0.7 / scale} />
          ))}
          {figures.map(({ office: { id } }) => (
            <use key={id} href={shape(id)} className="stroke-line" strokeWidth={1.2 / scale} />
          ))}
          <use href={shape(picture.county)} className="stroke-line" strokeWidth={1.6 / scale} />
          {state.area ? <use href={shape(state.area)} className="stroke-accent" strokeWidth={2.6 / scale} /> : null}
        </g>
      </g>
      <g aria-hidden pointerEvents="none" textAnchor="middle" className="text-13 font-semibold">
        {names.map(({ id, x, y, lines, value }) => (
          <text key={id} data-office-name={id} className={`${value ? 'fill-ink' : 'fill-muted'} ${halo}`}>
            {[...lines, ...(value ? [value] : [])].map((line, index, all) => (
              <tspan key={index} x={x} y={y + (index - (all.length - 1) / 2) * 15 + 4.5}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </g>
      {spots.map((one) => (
        <g
          key={one.spot.place.id}
          {...stop(
            one.spot.place.id,
            fill(t.spotNamed, {
              name: one.spot.place.name,
              organisations: count(t.organisations, one.spot.nodes.length, locale),
            }) + markedIn(one, state, t),
          )}
        >
          <Spot drawn={one} state={state} change={change} />
        </g>
      ))}
      <g aria-hidden textAnchor="middle">
        {spots.map((one) => (
          <SpotName key={one.spot.place.id} drawn={one} select={() => select(one.spot.place.id)} />
        ))}
      </g>
    </svg>
  )
}

/** How many of a place are marked, for its label; empty where none is. */
function markedIn({ spot }: DrawnSpot, { pick = [] }: NetworkState, t: Props['t']): string {
  const marked = spot.nodes.filter(({ key }) => pick.includes(key)).length
  return marked ? `, ${fill(t.marked, { n: marked })}` : ''
}

/** The organisations of a place as symbols in a ring. */
function Spot({ drawn, state, change }: { drawn: DrawnSpot } & Pick<Props, 'state' | 'change'>) {
  const { spot, x, y, radius, home, symbols, size } = drawn
  const chosen = state.area === spot.place.id
  const marked = new Set(state.pick)
  return (
    <>
      {Math.hypot(home.x - x, home.y - y) > radius ? (
        <line x1={home.x} y1={home.y} x2={x} y2={y} className="stroke-line" />
      ) : null}
      <circle
        cx={x}
        cy={y}
        r={radius}
        strokeWidth={chosen ? 2.5 : 1}
        className={`fill-bg group-focus-visible:stroke-focus group-focus-visible:[stroke-width:3px] ${chosen ? 'stroke-accent' : 'stroke-line'}`}
      />
      {symbols
        ? symbols.map(({ node, x: dx, y: dy }) => (
            <g
              key={node.id}
              data-organisation={node.key}
              className={`kind-${node.kind}`}
              transform={`translate(${x + dx - size / 2} ${y + dy - size / 2}) scale(${size / 24})`}
              data-marked={marked.has(node.key) || undefined}
              onClick={(event) => {
                event.stopPropagation()
                if (!event.shiftKey) return change({ selected: node.key })
                const next = toggled(state.pick ?? [], node.key)
                change({ pick: next.length ? next : undefined })
              }}
            >
              <title>{node.name}</title>
              {node.key === state.selected ? (
                <circle cx={12} cy={12} r={17} className="fill-transparent stroke-accent" strokeWidth={4} />
              ) : null}
              {marked.has(node.key) ? (
                <circle cx={12} cy={12} r={15.5} className="fill-transparent stroke-accent" strokeWidth={3} />
              ) : null}
              {node.key === state.focus ? (
                <circle
                  cx={12}
                  cy={12}
                  r={19.5}
                  className="fill-transparent stroke-ink"
                  strokeWidth={2}
                  strokeDasharray="5 4"
                />
              ) : null}
              <path d={symbolPaths[node.kind]} className="fill-(--kind)" />
            </g>
          ))
        : null}
    </>
  )
}

/** The name of a place and its numbers; its button says the same. */
function SpotName({ drawn, select }: { drawn: DrawnSpot; select: () => void }) {
  const { spot, value, x, y, radius, symbols } = drawn
  return (
    <g className="cursor-pointer" onClick={select}>
      {symbols ? null : (
        <text x={x} y={y + 7} className="fill-ink text-20 font-semibold">
          {spot.nodes.length}
        </text>
      )}
      <text x={x} y={y + radius + 14} className={`fill-ink text-13 ${halo}`}>
        {spot.place.name} <tspan className="font-semibold">{spot.nodes.length}</tspan>
        {value ? (
          <tspan x={x} dy={15} className="font-semibold">
            {value}
          </tspan>
        ) : null}
      </text>
    </g>
  )
}
