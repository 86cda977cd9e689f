import Link from 'next/link'
import { useMemo, useState } from 'react'
import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { VisibleNetwork } from '@/lib/network/filter'
import { namedGroups, type NetworkData, type NetworkNode, type NetworkState } from '@/lib/network/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { ArrowDown, ArrowUp } from '../ui/icons'
import { usePrinting } from '../ui/use-printing'
import type { Marks } from './connect-bar'
import type { KindWords } from '@/lib/network/things'

interface Props {
  t: Pick<Messages, 'network'> & { kinds: KindWords; notVerified: string }
  locale: Locale
  data: NetworkData
  visible: VisibleNetwork
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
  marks: Marks | null
}

const rowsPerPage = 100

/** The equal twin of the map: the same organisations under the same filters, as a table. */
export function NetworkTable({ t, locale, data, visible, state, change, marks }: Props) {
  const words = t.network
  const [opened, setShown] = useState(rowsPerPage)
  const shown = usePrinting() ? visible.nodes.length : opened
  const groups = useMemo(
    () => new Map(namedGroups(data.groups, words.groups).map((group) => [group.id, group.name])),
    [data.groups, words.groups],
  )
  const rows = useMemo(() => sortNodes(visible, state.sort, groups, t.kinds), [visible, state.sort, groups, t.kinds])
  const disputed = useMemo(() => disputedOf(visible), [visible])
  const head = (sort: NetworkState['sort'], className = '') => {
    const current = state.sort === sort
    const Arrow = sort === 'links' ? ArrowDown : ArrowUp
    return (
      <th
        scope="col"
        aria-sort={current ? (sort === 'links' ? 'descending' : 'ascending') : undefined}
        className={className}
      >
        <button
          type="button"
          onClick={() => change({ sort })}
          className="inline-flex min-h-6 items-center gap-1 font-semibold"
        >
          {words.columns[sort]}
          {current ? <Arrow size={14} aria-hidden className="text-muted" /> : null}
        </button>
      </th>
    )
  }
  return (
    <div
      className="absolute inset-0 overflow-auto px-4 sm:px-6 print:static print:overflow-visible"
      tabIndex={0}
      role="region"
      aria-label={words.table}
    >
      <table className="data-table">
        <thead className="sticky top-0 z-10 bg-bg print:static">
          <tr>
            {marks ? (
              <th scope="col" className="no-print w-6">
                <span className="sr-only">{words.mark}</span>
              </th>
            ) : null}
            {head('name')}
            {head('kind', 'max-md:hidden')}
            {head('group', 'max-sm:hidden')}
            {head('links', 'text-right!')}
            {head('verified', 'max-md:hidden')}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((node) => (
            <tr key={node.id} className={node.key === state.selected ? 'bg-accent-soft' : 'hover:bg-hover'}>
              {marks ? (
                <td className="no-print">
                  <input
                    type="checkbox"
                    aria-label={fill(words.markNamed, { name: node.name })}
                    checked={marks.marked.includes(node.id)}
                    onChange={() => marks.toggle(node.id)}
                  />
                </td>
              ) : null}
              <td>
                <span className="flex items-center gap-3">
                  <KindSymbol kind={node.kind} size={22} />
                  <Link prefetch={false} href={`/organisations/${node.key}`} className="text-ink">
                    {node.name}
                  </Link>
                </span>
              </td>
              <td className="max-md:hidden">{t.kinds[node.kind]}</td>
              <td className="max-sm:hidden">{groups.get(node.group)}</td>
              <td className="pr-6! text-right!">
                <button
                  type="button"
                  onClick={() => change({ selected: node.key })}
                  aria-label={`${node.name}: ${count(words.links, visible.degree.get(node.id) ?? 0, locale)}`}
                  className="min-h-6 min-w-8 text-accent hover:underline"
                >
                  {visible.degree.get(node.id) ?? 0}
                </button>
                {disputed.get(node.id) ? (
                  <span className="block text-13 text-danger">
                    {fill(words.disputedOf, { n: disputed.get(node.id)! })}
                  </span>
                ) : null}
              </td>
              <td className="whitespace-nowrap max-md:hidden">
                {node.verifiedAt ? formatDate(node.verifiedAt, locale) : t.notVerified}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown ? (
        <button
          type="button"
          onClick={() => setShown(shown + rowsPerPage)}
          className="no-print my-4 min-h-10 text-14 text-accent hover:underline"
        >
          {fill(words.kindCount, { n: shown, total: rows.length })} …
        </button>
      ) : null}
    </div>
  )
}

/** How many disputed ties an organisation has. */
function disputedOf({ links }: VisibleNetwork): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { source, target, agreement } of links)
    if (agreement === 'disputed') for (const id of [source, target]) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Rows in the chosen order; names decide between equals. */
function sortNodes(
  visible: VisibleNetwork,
  sort: NetworkState['sort'],
  groups: ReadonlyMap<string, string>,
  kinds: Record<string, string>,
): NetworkNode[] {
  const text = (node: NetworkNode) =>
    sort === 'kind'
      ? kinds[node.kind]!
      : sort === 'group'
        ? groups.get(node.group)!
        : sort === 'verified'
          ? (node.verifiedAt ?? '')
          : node.name
  const collator = new Intl.Collator('de')
  return [...visible.nodes].sort(
    (a, b) =>
      (sort === 'links'
        ? (visible.degree.get(b.id) ?? 0) - (visible.degree.get(a.id) ?? 0)
        : collator.compare(text(a), text(b))) || collator.compare(a.name, b.name),
  )
}
