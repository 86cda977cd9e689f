import Link from 'next/link'
import type { ReactNode } from 'react'

interface Tab {
  readonly id: string
  readonly label: string
  readonly count?: number | null
}

interface Props {
  crumbsLabel: string
  crumbs: readonly { href: string; label: string }[]
  title: string
  /** Short title for the last step of the breadcrumbs. */
  short?: string
  symbol?: ReactNode
  below: ReactNode
  actions: ReactNode
  /** The address of the record; the first tab has no parameter of its own. */
  address: string
  tabs: readonly Tab[]
  current: string
}

/** Who, what and how fresh: the head of a record, with its tabs. */
export function RecordHead(props: Props) {
  const { crumbsLabel, crumbs, title, short, symbol, below, actions, address, tabs, current } = props
  return (
    <header className="border-b border-line-soft px-4 pt-4 sm:px-8">
      <nav aria-label={crumbsLabel} className="no-print mb-2">
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
