import Link from 'next/link'
import { fill, type Messages } from '@/lib/i18n/messages'
import type { NetworkNode, NetworkState } from '@/lib/network/schema'
import { buttonClass } from '../ui/button'
import { Blend, Handshake, Route, X } from '../ui/icons'
import { connectAddress } from './use-marks'

export type { Marks } from './use-marks'

interface Props {
  t: Pick<Messages, 'network' | 'networkQuestions'>
  nodes: readonly NetworkNode[]
  marked: readonly string[]
  /** May record a cooperation between two of them. */
  mayConnect: boolean
  change: (part: Partial<NetworkState>) => void
}

/** Who is marked, and what can be done with them: connect two, ask for the way, ask for what they have in common. */
export function ConnectBar({ t, nodes, marked, mayConnect, change }: Props) {
  const words = t.network
  const names = marked.flatMap((id) => {
    const node = nodes.find((one) => one.id === id)
    return node ? [node.shortName ?? node.name] : []
  })
  const address = mayConnect ? connectAddress(marked) : null
  return (
    <div className={names.length ? 'no-print flex flex-wrap items-center gap-2' : 'sr-only'}>
      <span aria-live="polite" className="text-muted">
        {names.length ? fill(words.markedThese, { names: names.join(', ') }) : ''}
      </span>
      {address ? (
        <Link prefetch={false} href={address} aria-keyshortcuts="V" className={buttonClass('secondary', 'small')}>
          <Handshake size={16} aria-hidden />
          {words.connect}
        </Link>
      ) : null}
      {marked.length === 2 ? (
        <button
          type="button"
          onClick={() => change({ ask: 'path', compare: '', selected: '' })}
          className={buttonClass('secondary', 'small')}
        >
          <Route size={16} aria-hidden />
          {words.wayBetween}
        </button>
      ) : null}
      {marked.length > 1 ? (
        <button
          type="button"
          onClick={() => change({ ask: 'common', compare: '', selected: '' })}
          className={buttonClass('secondary', 'small')}
        >
          <Blend size={16} aria-hidden />
          {words.inCommon}
        </button>
      ) : null}
      {names.length ? (
        <button type="button" onClick={() => change({ pick: undefined })} className={buttonClass('ghost', 'small')}>
          <X size={16} aria-hidden />
          {words.unmark}
        </button>
      ) : null}
    </div>
  )
}
