import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Messages } from '@/lib/i18n/messages'

interface Tab {
  readonly id: string
  readonly label: string
  readonly count?: number | null
}

interface HeadProps {
  t: Messages
  crumbs: readonly { href: string; label: string }[]
  title: string
  /** Short title for the last step of the breadcrumbs. */
  short?: string
  symbol?: ReactNode
  below: ReactNode
  actions: ReactNode
  /** The address of the record; the first tab has no parameter of its own. */
  address: string
}

interface Props extends HeadProps {
  /** Its tabs but the history; none: it has an overview alone. */
  tabs?: readonly Tab[]
  /** The tab the address asks for. */
  tab?: string | undefined
  /** The tab with everything that was done, when it is open. */
  history: ReactNode
  /** What stands under the head on every tab. */
  notice?: ReactNode
  children: ReactNode | ((tab: string) => ReactNode)
}

/** The page of a record: its head with the tabs, and the open one of them. The last is its history everywhere. */
export function RecordPage({ tabs, tab, history, notice, children, ...head }: Props) {
  const { t } = head
  const first = tabs ?? [{ id: 'overview', label: t.organisations.overview }]
  const all = [...first, { id: 'history', label: t.records.history }]
  const current = history ? 'history' : (first.find(({ id }) => id === tab) ?? first[0]!).id
  return (
    <article className="flex min-h-full flex-col">
      <RecordHead {...head} tabs={all} current={current} />
      {notice}
      {history ? (
        <div className="p-4 sm:px-8 sm:py-5">{history}</div>
      ) : typeof children === 'function' ? (
        children(current)
      ) : (
        children
      )}
    </article>
  )
}

/** Who, what and how fresh, with the tabs. */
function RecordHead(props: HeadProps & { tabs: readonly Tab[]; current: string }) {
  const { t, crumbs, title, short, symbol, below, actions, address, tabs, current } = props
  return (
    <header className="border-b border-line-soft px-4 pt-4 sm:px-8">
      <nav aria-label={t.breadcrumbs} className="no-print mb-2">
        <ol className="flex flex-wrap gap-1 text-13 text-muted [&>li+li]:before:mr-1 [&>li+li]:before:content-['›']">
          {crumbs.map((crumb) => (
            <li key={crumb.href}>
              <Link prefetch={false} href={crumb.href}>
                {crumb.label}
              </Link>
            </li>
          ))}
          <li aria-current="page">{short ?? title}</li>
        </ol>
      </nav>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        {symbol}
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="[overflow-wrap:anywhere] max-sm:text-20">{title}</h1>
          <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-muted">{below}</div>
        </div>
        {actions ? <div className="no-print flex flex-wrap gap-2 max-sm:w-full max-sm:*:flex-1">{actions}</div> : null}
      </div>
      <nav aria-label={title} className="no-print mt-3 flex gap-6 overflow-x-auto">
        {tabs.map((tab, index) => (
          <Link
            prefetch={false}
            key={tab.id}
            href={index === 0 ? address : `${address}?tab=${tab.id}`}
            aria-current={tab.id === current ? 'page' : undefined}
            scroll={false}
            className="inline-flex min-h-10 items-center gap-1.5 border-b-3 border-transparent text-14 whitespace-nowrap text-muted no-underline hover:no-underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent"
          >
            {tab.label}
            {tab.count === undefined || tab.count === null ? null : (
              <span className="text-13 font-normal text-muted">{tab.count}</span>
            )}
          </Link>
        ))}
      </nav>
    </header>
  )
}
