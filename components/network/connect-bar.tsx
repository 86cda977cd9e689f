import Link from 'next/link'
import { fill, type Messages } from '@/lib/i18n/messages'
import type { NetworkNode } from '@/lib/network/schema'
import { buttonClass } from '../ui/button'
import { Handshake } from '../ui/icons'
import { connectAddress } from './use-marks'

/** What the parts of the network need to mark organisations; null for whoever may record no cooperation. */
export interface Marks {
  readonly marked: readonly string[]
  readonly toggle: (id: string) => void
}

interface Props {
  t: Messages['network']
  nodes: readonly NetworkNode[]
  marked: readonly string[]
}

/** Who is marked, and the way to the cooperation between them. */
export function ConnectBar({ t, nodes, marked }: Props) {
  const names = marked.map((id) => nodes.find((node) => node.id === id)).filter((node) => node !== undefined)
  const address = connectAddress(marked)
  return (
    <div className={`no-print flex flex-wrap items-center gap-2 ${names.length ? '' : 'max-sm:hidden'}`}>
      <span aria-live="polite" className="text-muted">
        {names.length
          ? fill(names.length === 1 ? t.markedOne : t.markedTwo, {
              a: names[0]!.shortName ?? names[0]!.name,
              b: names[1]?.shortName ?? names[1]?.name ?? '',
            })
          : t.markedNone}
      </span>
      {address ? (
        <Link prefetch={false} href={address} aria-keyshortcuts="V" className={buttonClass('secondary', 'small')}>
          <Handshake size={16} aria-hidden />
          {t.connect}
        </Link>
      ) : null}
    </div>
  )
}
