import Link from 'next/link'
import { formatDate } from '@/lib/dates'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { VisibleNetwork } from '@/lib/network/filter'
import type { NetworkNode, NetworkState } from '@/lib/network/schema'
import type { ThingKind } from '@/lib/network/thing-kinds'
import { recordAddress, thingRows } from '@/lib/network/things'
import { KindSymbol } from '../organisations/kind-symbol'
import { NameLink } from './spoken'

interface Props {
  t: Messages['network']
  locale: Locale
  kind: ThingKind
  visible: VisibleNetwork
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
}

/** The equal twin of the map with topics or meetings: each with whoever belongs to it, and who to none. */
export function ThingsTable({ t, locale, kind, visible, state, change }: Props) {
  const words = t.things
  const { rows, without } = thingRows(visible)
  const names = (nodes: readonly NetworkNode[]) => (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {nodes.map((node) => (
        <li key={node.id}>
          <NameLink name={{ key: node.key, text: node.shortName ?? node.name }} state={state} change={change} />
        </li>
      ))}
    </ul>
  )
  return (
    <div
      className="absolute inset-0 overflow-auto px-4 sm:px-6 print:static print:overflow-visible"
      tabIndex={0}
      role="region"
      aria-label={words.titles[kind]}
    >
      <table className="data-table">
        <thead className="sticky top-0 z-10 bg-bg print:static">
          <tr>
            <th scope="col">{words.kinds[kind]}</th>
            <th scope="col" className="text-right!">
              {words.number}
            </th>
            <th scope="col">{words.who}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ thing, at, members }) => (
            <tr key={thing.id} className={thing.key === state.selected ? 'bg-accent-soft' : 'hover:bg-hover'}>
              <td>
                <span className="flex items-center gap-3">
                  <KindSymbol kind={kind} size={22} />
                  <Link prefetch={false} href={recordAddress(thing)} className="text-ink">
                    {thing.name}
                  </Link>
                  {at ? <span className="text-13 text-muted">{formatDate(at, locale)}</span> : null}
                </span>
              </td>
              <td className="pr-6! text-right!">{members.length}</td>
              <td>{names(members)}</td>
            </tr>
          ))}
          {without.length ? (
            <tr>
              <td>{words.without[kind]}</td>
              <td className="pr-6! text-right!">{without.length}</td>
              <td>{names(without)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  )
}
