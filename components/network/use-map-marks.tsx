import type { Core } from 'cytoscape'
import { useEffect, useMemo, useRef, type ReactElement } from 'react'
import type { MapMarks } from '@/lib/network/marks'
import type { Picture } from './map-picture'
import { rankBox } from './mark-strokes'

const widest = 18
const least = 6
const classes = 'mark-new mark-ended mark-changed mark-path mark-touch mark-faint mark-found'

/**
 * Shows marks on the map: lines and rings as classes, halos as data, and the numbers as a layer of their own over the
 * canvas, sharp at every zoom.
 * @returns the layer with the numbers, to be put over the canvas
 */
export function useMapMarks(cy: Core | null, marks: MapMarks, picture: Picture | null): ReactElement | null {
  const layer = useRef<SVGSVGElement>(null)
  const numbered = useMemo(
    () =>
      (picture?.nodes ?? []).flatMap(({ node: { id } }) =>
        marks.ranks.has(id) ? [[id, marks.ranks.get(id)!] as const] : [],
      ),
    [picture, marks],
  )
  useEffect(() => {
    if (!cy) return
    const { halos, nodes, links } = marks
    const fades = links.size > 0 && ![...links.values()].includes('faint')
    cy.batch(() => {
      cy.elements().removeClass(classes)
      cy.nodes('[halo]').removeData('halo')
      for (const [id, share] of halos) cy.getElementById(id).data('halo', Math.max(least, share * widest))
      for (const [id, mark] of nodes) cy.getElementById(id).addClass(`mark-${mark}`)
      if (fades) cy.edges().addClass('mark-faint')
      for (const [id, mark] of links) cy.getElementById(id).removeClass('mark-faint').addClass(`mark-${mark}`)
    })
  }, [cy, marks, picture])
  useEffect(() => {
    if (!cy) return
    const follow = () => {
      for (const badge of layer.current?.querySelectorAll<SVGGElement>('[data-rank-of]') ?? []) {
        const node = cy.getElementById(badge.dataset.rankOf!)
        if (node.empty()) continue
        const { x, y } = rankBox({ ...node.renderedPosition(), radius: node.renderedWidth() / 2 })
        badge.setAttribute('transform', `translate(${x} ${y})`)
      }
    }
    follow()
    cy.on('render', follow)
    return () => void cy.off('render', follow)
  }, [cy, numbered])
  if (!numbered.length) return null
  return (
    <svg ref={layer} aria-hidden className="pointer-events-none absolute inset-0 size-full overflow-hidden">
      {numbered.map(([id, rank]) => (
        <g key={id} data-rank-of={id}>
          <circle r="10" className="fill-accent stroke-bg" strokeWidth="1.5" />
          <text y="4.500" textAnchor="middle" fontSize="13" className="fill-on-accent font-semibold">
            {rank}
          </text>
        </g>
      ))}
    </svg>
  )
}
