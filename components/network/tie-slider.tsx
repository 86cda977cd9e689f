import { useMemo } from 'react'
import { fill, type Messages } from '@/lib/i18n/messages'
import { legibleShare } from '@/lib/network/backbone'
import type { VisibleNetwork } from '@/lib/network/filter'
import type { NetworkState } from '@/lib/network/schema'
import { drawnLinks } from './map-picture'

interface Props {
  t: Messages['network']
  state: NetworkState
  visible: VisibleNetwork
  change: (part: Partial<NetworkState>) => void
}

/** How many of the relations are drawn, the significant ones first, and what that leaves out. */
export function TieSlider({ t, state, visible, change }: Props) {
  const usual = legibleShare(visible.links.length, visible.nodes.length)
  const { ties, selected } = state
  const drawn = useMemo(() => drawnLinks(visible, { ties, selected }).length, [visible, ties, selected])
  const hidden = visible.links.length - drawn
  return (
    <div className="border-t border-line-soft pt-3">
      <label className="block">
        <span className="block pb-1 font-semibold">{t.ties.title}</span>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={ties ?? usual}
          aria-valuetext={fill(t.ties.drawn, { n: drawn, total: visible.links.length })}
          onChange={({ target }) => change({ ties: Number(target.value) === usual ? undefined : Number(target.value) })}
          className="w-full accent-accent"
        />
      </label>
      <p aria-hidden className="flex justify-between text-13 text-muted">
        <span>{t.ties.few}</span>
        <span>{t.ties.all}</span>
      </p>
      <p className="pt-1 text-13">
        <strong className="font-semibold">{fill(t.ties.drawn, { n: drawn, total: visible.links.length })}</strong>{' '}
        {hidden ? <span className="text-muted">{fill(t.ties.rest, { n: hidden })}</span> : null}
      </p>
    </div>
  )
}
