import type { Cooperation } from '@/lib/cooperations/schema'
import type { Messages } from '@/lib/i18n/messages'
import type { Organisation, OrganisationRef } from '@/lib/organisations/schema'
import { KindSymbol } from './kind-symbol'

const width = 560
const height = 300
const most = 12

/** The organisation and at most twelve direct neighbours; decorative, because the tables below say the same. */
export function EgoPicture({
  t,
  organisation,
  parent,
  units,
  cooperations,
}: {
  t: Messages
  organisation: Organisation
  parent: OrganisationRef | null
  units: OrganisationRef[]
  cooperations: Cooperation[]
}) {
  const neighbours = new Map<string, OrganisationRef & { line: string }>()
  for (const cooperation of cooperations) {
    for (const partner of cooperation.partners)
      if (partner.id !== organisation.id && !neighbours.has(partner.id))
        neighbours.set(partner.id, { ...partner, line: cooperation.kind })
  }
  for (const ref of [...(parent ? [parent] : []), ...units])
    if (!neighbours.has(ref.id)) neighbours.set(ref.id, { ...ref, line: 'hierarchy' })
  const shown = [...neighbours.values()].slice(0, most)
  if (!shown.length)
    return <p className="rounded-md border border-line-soft p-6 text-14 text-muted">{t.organisations.noCooperations}</p>
  const spots = shown.map((neighbour, index) => {
    const angle = (index / shown.length) * 2 * Math.PI - Math.PI / 2
    const wave = shown.length > 7 && index % 2 ? 0.74 : 1
    return {
      ...neighbour,
      x: Math.round(width / 2 + Math.cos(angle) * 205 * wave),
      y: Math.round(height / 2 - 8 + Math.sin(angle) * 118 * wave),
    }
  })
  return (
    <div aria-hidden className="overflow-hidden rounded-md border border-line-soft">
      <svg viewBox={`0 0 ${width} ${height}`} className="h-auto w-full">
        {spots.map((spot) => (
          <line
            key={spot.id}
            x1={width / 2}
            y1={height / 2 - 8}
            x2={spot.x}
            y2={spot.y}
            stroke="var(--edge)"
            strokeWidth={spot.line === 'service-contract' ? 3 : spot.line === 'hierarchy' ? 0.75 : 1.5}
            strokeDasharray={spot.line === 'membership' ? '1.5 4' : spot.line === 'funding' ? '7 4' : undefined}
          />
        ))}
        {spots.map((spot) => (
          <g key={spot.id}>
            <svg x={spot.x - 12} y={spot.y - 12} width={24} height={24}>
              <KindSymbol kind={spot.kind} size={24} />
            </svg>
            <text
              x={spot.x}
              y={spot.y + 27}
              textAnchor="middle"
              fontSize="12"
              fill="var(--ink)"
              stroke="var(--bg)"
              strokeWidth="3.5"
              paintOrder="stroke"
              strokeLinejoin="round"
            >
              {spot.name.length > 24 ? `${spot.name.slice(0, 23)}…` : spot.name}
            </text>
          </g>
        ))}
        <svg x={width / 2 - 20} y={height / 2 - 28} width={40} height={40}>
          <KindSymbol kind={organisation.kind} size={40} />
        </svg>
      </svg>
      {neighbours.size > most ? <p className="px-4 pb-2 text-13 text-muted">+{neighbours.size - most}</p> : null}
    </div>
  )
}
