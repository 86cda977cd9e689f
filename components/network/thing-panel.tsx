import Link from 'next/link'
import { formatDate } from '@/lib/dates'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import type { VisibleNetwork } from '@/lib/network/filter'
import type { NetworkState } from '@/lib/network/schema'
import type { ThingKind } from '@/lib/network/thing-kinds'
import { recordAddress, thingRows } from '@/lib/network/things'
import { KindSymbol } from '../organisations/kind-symbol'
import { buttonClass, IconButton } from '../ui/button'
import { X } from '../ui/icons'
import { NetworkPanel } from './network-panel'

interface Props {
  t: Messages['network']
  locale: Locale
  kind: ThingKind
  visible: VisibleNetwork
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
}

/** The selected topic or meeting: who belongs to it, and the way to its record. */
export function ThingPanel({ t, locale, kind, visible, state, change }: Props) {
  const row = thingRows(visible).rows.find(({ thing }) => thing.key === state.selected)
  if (!row) return null
  const { thing, at, members } = row
  return (
    <NetworkPanel label={t.peek.title}>
      <div className="flex gap-3">
        <KindSymbol kind={kind} size={40} />
        <div className="min-w-0 flex-1">
          <h2>{thing.name}</h2>
          <p className="text-muted">
            {[t.things.kinds[kind], at && formatDate(at, locale)].filter(Boolean).join(' · ')}
          </p>
        </div>
        <IconButton label={t.peek.close} onClick={() => change({ selected: '' })} className="no-print -mt-2 -mr-2">
          <X size={20} aria-hidden />
        </IconButton>
      </div>
      <p>{count(t.organisations, members.length, locale)}</p>
      <ul>
        {members.map((node) => (
          <li key={node.id} className="border-t border-line-soft first:border-0">
            <button
              type="button"
              onClick={() => change({ selected: node.key })}
              className="flex min-h-9 w-full items-center gap-2 py-1 text-left hover:bg-hover"
            >
              <KindSymbol kind={node.kind} size={20} />
              <span className="min-w-0 flex-1">{node.shortName ?? node.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <Link href={recordAddress(thing)} className={buttonClass()}>
        {t.things.open[kind]}
      </Link>
    </NetworkPanel>
  )
}
