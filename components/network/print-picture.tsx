import type { Messages } from '@/lib/i18n/messages'
import type { VisibleNetwork } from '@/lib/network/filter'
import { linkKinds } from '@/lib/network/schema'
import { kindPaths, organisationKinds } from '@/lib/organisations/kinds'
import { KindSymbol } from '../organisations/kind-symbol'
import type { Hull } from './hulls'
import { LinkLine, linkLooks, WeakLine, weakLook } from './link-line'

interface Props {
  t: Pick<Messages, 'network'> & { kinds: Messages['organisations']['kinds'] }
  visible: VisibleNetwork
  positions: Readonly<Record<string, { x: number; y: number }>>
  hulls: readonly Hull[]
}

const symbol = 34
const margin = 60

/** The map on paper: the whole picture with numbers, what they stand for, and the legend. */
export function PrintPicture({ t, visible, positions, hulls }: Props) {
  const words = t.network
  const collator = new Intl.Collator('de')
  const nodes = visible.nodes
    .filter((node) => positions[node.id])
    .sort((a, b) => collator.compare(a.name, b.name))
    .map((node, index) => ({ ...node, ...positions[node.id]!, number: index + 1 }))
  const at = new Map(nodes.map((node) => [node.id, node]))
  const xs = [...nodes.map((node) => node.x), ...hulls.flatMap((hull) => [hull.x, hull.x + hull.width])]
  const ys = [...nodes.map((node) => node.y), ...hulls.flatMap((hull) => [hull.y, hull.y + hull.height])]
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin]
  const [width, height] = [Math.max(...xs) + margin - left, Math.max(...ys) + margin - top]
  return (
    <div className="hidden print:block">
      <svg viewBox={`${left} ${top} ${width} ${height}`} className="max-h-[165mm] w-full break-inside-avoid">
        {hulls.map((hull) => (
          <g key={hull.id}>
            <rect x={hull.x} y={hull.y} width={hull.width} height={hull.height} rx={18} className="fill-hull" />
            <text x={hull.x + hull.width / 2} y={hull.y - 8} textAnchor="middle" fontSize={26} className="fill-ink">
              {hull.name}
            </text>
          </g>
        ))}
        {visible.links.map((link) => {
          const [a, b] = [at.get(link.source), at.get(link.target)]
          const look = linkLooks[link.kind]
          const dashes = look.dashes ?? (link.weak ? weakLook.dashes : null)
          return a && b ? (
            <line
              key={link.id}
              x1={a.x}
              y1={a.y}
              x2={b.x}
              y2={b.y}
              stroke="var(--edge)"
              strokeWidth={look.width}
              strokeDasharray={dashes?.join(' ')}
              strokeOpacity={link.weak ? weakLook.opacity : 1}
            />
          ) : null
        })}
        {nodes.map((node) => (
          <g key={node.id}>
            <svg
              x={node.x - symbol / 2}
              y={node.y - symbol / 2}
              width={symbol}
              height={symbol}
              viewBox="0 0 24 24"
              className={`kind-${node.kind}`}
            >
              <path d={kindPaths[node.kind]} className="fill-(--kind)" />
            </svg>
            <text x={node.x} y={node.y + 7} textAnchor="middle" fontSize={18} className="fill-on-kind font-semibold">
              {node.number}
            </text>
          </g>
        ))}
      </svg>
      <h2 className="mt-4 text-16">{words.kind}</h2>
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-13">
        {organisationKinds
          .filter((kind) => nodes.some((node) => node.kind === kind))
          .map((kind) => (
            <li key={kind} className="inline-flex items-center gap-1.5">
              <KindSymbol kind={kind} size={18} /> {t.kinds[kind]}
            </li>
          ))}
        {linkKinds
          .filter((kind) => visible.links.some((link) => link.kind === kind))
          .map((kind) => (
            <li key={kind} className="inline-flex items-center gap-1.5">
              <LinkLine kind={kind} /> {words.linkKinds[kind]}
            </li>
          ))}
        {visible.links.some((link) => link.weak) ? (
          <li className="inline-flex items-center gap-1.5">
            <WeakLine /> {words.weakLegend}
          </li>
        ) : null}
      </ul>
      <ol className="mt-4 columns-3 gap-6 text-13">
        {nodes.map((node) => (
          <li key={node.id} className="flex gap-2">
            <span className="w-8 flex-none text-right">{node.number}</span>
            <span>{[node.name, node.protected ? null : node.place].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
