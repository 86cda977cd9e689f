'use client'
import Link from 'next/link'
import type { MouseEvent, ReactNode } from 'react'
import { fill, type Messages } from '@/lib/i18n/messages'
import { networkAddress, type NetworkState } from '@/lib/network/schema'
import type { DeedAction } from '@/lib/records/form'
import { openAddress, stateOfAddress, type View } from '@/lib/views/schema'
import { Menu } from '../layout/menu'
import { DeedForm } from '../ui/deed-form'
import { Bookmark, Check, ChevronDown } from '../ui/icons'

/** What the menu of views offers. */
export interface ViewChoices {
  readonly own: readonly View[]
  readonly office: readonly View[]
  /** The id of the view one's network opens with. */
  readonly defaultId: string | null
  readonly openWith: DeedAction
}

interface Props extends ViewChoices {
  t: Messages['views']
  state: NetworkState
}

const itemClass = 'flex min-h-11 sm:min-h-9 w-full items-center gap-2 rounded-md px-2 text-left text-14 hover:bg-hover'
const linkClass = `${itemClass} text-ink no-underline hover:no-underline`

/** What is the same view: who is selected in it makes no other one. */
const looks = (state: NetworkState) => networkAddress({ ...state, selected: '' })

/** Opens a view, saves this one, makes it the one the network opens with. */
export function ViewsMenu({ t, state, own, office, defaultId, openWith }: Props) {
  const here = looks(state)
  const current = [...own, ...office].find((view) => looks(stateOfAddress(openAddress(view))) === here)
  const name = current?.name ?? (here === '/network' ? t.everything : t.chosen)
  const query = networkAddress(state).split('?')[1]
  // The page stays, so the menu closes by itself where something was chosen.
  const close = (event: MouseEvent<HTMLElement>) => event.currentTarget.closest('details')?.removeAttribute('open')
  const views = (title: string, some: readonly View[]) =>
    some.length ? (
      <Part title={title}>
        {some.map((view) => (
          <li key={view.id}>
            <Link
              prefetch={false}
              href={openAddress(view)}
              onClick={close}
              aria-current={view === current ? 'true' : undefined}
              className={linkClass}
            >
              <Mark set={view === current} />
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{view.name}</span>
              {view.id === defaultId ? <span className="text-13 text-muted">{t.isDefault}</span> : null}
            </Link>
          </li>
        ))}
      </Part>
    ) : null
  return (
    <Menu
      label={fill(t.menu, { name })}
      left
      outlined
      className="no-print [&>summary]:min-h-11.5! sm:[&>summary]:min-h-8!"
      summary={
        <>
          <Bookmark size={16} aria-hidden className="text-muted" />
          <span className="max-w-48 truncate">{name}</span>
          <ChevronDown size={16} aria-hidden />
        </>
      }
    >
      <div className="max-h-[70dvh] w-72 max-w-[calc(100vw-144px)] overflow-auto">
        <ul>
          <li>
            <Link
              prefetch={false}
              href={defaultId ? '/network?all=1' : '/network'}
              onClick={close}
              aria-current={here === '/network' ? 'true' : undefined}
              className={linkClass}
            >
              <Mark set={here === '/network'} />
              {t.everything}
            </Link>
          </li>
        </ul>
        {views(t.own, own)}
        {views(t.office, office)}
        <ul className="mt-1 border-t border-line-soft pt-1">
          <li>
            <Link prefetch={false} href={`/network/views/new${query ? `?${query}` : ''}`} className={linkClass}>
              <Mark set={false} />
              {t.save}
            </Link>
          </li>
          {current ? (
            <li>
              <DeedForm action={openWith}>
                <input type="hidden" name="key" value={current.id === defaultId ? '' : current.id} />
                <button type="submit" className={itemClass}>
                  <Mark set={false} />
                  {current.id === defaultId ? t.unsetDefault : t.makeDefault}
                </button>
              </DeedForm>
              <p role="status" className="pl-8 text-13 text-muted empty:hidden">
                {current.id === defaultId ? t.defaultHint : ''}
              </p>
            </li>
          ) : null}
          {own.length + office.length ? (
            <li>
              <Link prefetch={false} href="/network/views/present" className={linkClass}>
                <Mark set={false} />
                {t.present}
              </Link>
            </li>
          ) : null}
          <li>
            <Link prefetch={false} href="/network/views" className={linkClass}>
              <Mark set={false} />
              {t.manage}
            </Link>
          </li>
        </ul>
      </div>
    </Menu>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-1 border-t border-line-soft pt-1">
      <p className="px-2 pt-1 text-13 text-muted">{title}</p>
      <ul aria-label={title}>{children}</ul>
    </div>
  )
}

/** The place of the mark stays where there is none. */
function Mark({ set }: { set: boolean }) {
  return <span className="inline-flex w-4 flex-none">{set ? <Check size={16} aria-hidden /> : null}</span>
}
