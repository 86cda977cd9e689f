'use client'
import type { ReactNode } from 'react'
import type { Messages } from '@/lib/i18n/messages'
import { networkAddress, type NetworkState } from '@/lib/network/schema'
import { IconButton } from '../ui/button'
import { CopyButton } from '../ui/copy-button'
import { Link2, MessageCircleQuestion, Redo2, Undo2 } from '../ui/icons'
import { ExportMenu } from './export-menu'
import type { ViewSteps } from './use-network-state'

interface Props {
  t: Pick<Messages, 'network' | 'networkQuestions' | 'networkTime' | 'copyLink' | 'copied'>
  state: NetworkState
  steps: ViewSteps
  asking: boolean
  toggleAsking: () => void
  /** The saved views and the time bar, where they have no room of their own. */
  savedViews: ReactNode
  time: ReactNode
  /** On a phone: whether the sheet is open. */
  open: boolean
  close: () => void
}

export const toolClass =
  'no-print inline-flex h-8 items-center gap-2 rounded-md border border-line px-3 text-14 aria-expanded:border-accent aria-expanded:bg-accent-soft aria-expanded:text-accent max-sm:min-h-11.5'

/** On a phone everything in the sheet has its name beside it and is as large as a finger. */
const inSheet = 'max-sm:size-auto max-sm:min-h-11 max-sm:justify-start max-sm:gap-2 max-sm:px-3 max-sm:text-14'

/**
 * What can be done with the whole: questions, steps back and forth, a link, files. A row of its own on a wide screen, on
 * a phone a sheet below the head.
 */
export function NetworkTools(props: Props) {
  const { t, state, steps, asking, toggleAsking, savedViews, time, open, close } = props
  const ways = [
    { way: 'undo', keys: 'Control+Z', Icon: Undo2 },
    { way: 'redo', keys: 'Control+Shift+Z', Icon: Redo2 },
  ] as const
  return (
    <div
      id="network-tools"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close()
      }}
      className={`sm:contents ${open ? 'max-sm:absolute max-sm:inset-x-0 max-sm:top-15 max-sm:z-30 max-sm:grid max-sm:grid-cols-2 max-sm:gap-2 max-sm:border-y max-sm:border-line-soft max-sm:bg-bg max-sm:p-4 max-sm:shadow-raised' : 'max-sm:hidden'}`}
    >
      {savedViews}
      <button type="button" aria-expanded={asking} onClick={toggleAsking} className={toolClass}>
        <MessageCircleQuestion size={16} aria-hidden />
        {t.networkQuestions.open}
      </button>
      {ways.map(({ way, keys, Icon }) => (
        <IconButton
          key={way}
          label={t.networkTime[way]}
          aria-keyshortcuts={keys}
          disabled={!steps[way]}
          onClick={() => steps[way]?.()}
          className={`${inSheet} disabled:opacity-40`}
        >
          <Icon size={18} aria-hidden className="flex-none" />
          <span className="text-left sm:hidden">{t.networkTime[way]}</span>
        </IconButton>
      ))}
      <CopyButton
        value="address"
        label={t.copyLink}
        done={t.copied}
        className={inSheet}
        icon={
          <>
            <Link2 size={18} aria-hidden className="flex-none" />
            <span className="text-left sm:hidden">{t.copyLink}</span>
          </>
        }
      />
      <ExportMenu t={t.network.out} address={networkAddress(state, '/network/export')} />
      {time ? <div className="col-span-2 -mx-4 -mb-4">{time}</div> : null}
    </div>
  )
}
