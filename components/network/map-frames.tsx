import type { Core } from 'cytoscape'
import { useEffect, useRef } from 'react'
import { shapeOf, titleScale } from '@/lib/network/layout/canvas'
import { titleSize } from '@/lib/network/layout/titles'
import type { Hull } from './hulls'
import type { DrawnLink } from './map-picture'

/** Follows the view without React: it moves sixty times a second. */
function useFollow(cy: Core | null) {
  const layer = useRef<SVGGElement>(null)
  useEffect(() => {
    if (!cy) return
    const follow = () => {
      const { x, y } = cy.pan()
      layer.current?.setAttribute('transform', `translate(${x} ${y}) scale(${cy.zoom()})`)
      layer.current?.style.setProperty(
        '--map-text',
        `${titleSize / cy.zoom() / titleScale[shapeOf({ width: cy.width(), height: cy.height() })]}px`,
      )
    }
    follow()
    cy.on('viewport', follow)
    return () => void cy.off('viewport', follow)
  }, [cy])
  return layer
}

/** The soft cells of the groups, or rings, below the symbols; the county's own cell is tinted. */
export function MapCells({ cy, hulls, own }: { cy: Core | null; hulls: readonly Hull[]; own: string | null }) {
  const layer = useFollow(cy)
  return (
    <svg aria-hidden className="absolute inset-0 size-full">
      <g ref={layer} data-map-cells>
        {hulls.map(({ id, path, count }) => (
          <path
            key={id}
            d={path}
            className={count === null ? 'map-ring' : id === own ? 'map-cell map-cell-own' : 'map-cell'}
          />
        ))}
      </g>
    </svg>
  )
}

/** How many relations a line stands for, where it is more than one. */
export function MapCounts({ cy, links }: { cy: Core | null; links: readonly DrawnLink[] }) {
  const layer = useFollow(cy)
  return (
    <svg aria-hidden className="pointer-events-none absolute inset-0 size-full">
      <g ref={layer} className="map-counts" data-map-counts>
        {links.map(({ link, links: { length }, badge }) =>
          badge ? (
            <text key={link.id} x={badge.x} y={badge.y} textAnchor="middle" dominantBaseline="central">
              {length}
            </text>
          ) : null,
        )}
      </g>
    </svg>
  )
}

/** The names of the groups with their counts, above everything and never cut off. */
export function MapTitles({ cy, hulls }: { cy: Core | null; hulls: readonly Hull[] }) {
  const layer = useFollow(cy)
  return (
    <svg aria-hidden className="pointer-events-none absolute inset-0 size-full">
      <g ref={layer} className="map-titles" data-map-titles>
        {hulls.map(({ id, count, title: { lines, box, start } }) => (
          <text key={id} className={count === null ? 'map-caption' : undefined} textAnchor={start ? 'start' : 'middle'}>
            {lines.map((line, index) => (
              <tspan
                key={line}
                x={start ? box.x - box.w / 2 : box.x}
                y={box.y - box.h / 2 + (box.h * (index + 0.78)) / lines.length}
              >
                {line}
                {count !== null && index === lines.length - 1 ? <tspan className="font-normal"> {count}</tspan> : null}
              </tspan>
            ))}
          </text>
        ))}
      </g>
    </svg>
  )
}
