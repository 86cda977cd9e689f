import Link from 'next/link'
import type { ReactNode } from 'react'
import { ChevronRight } from './icons'

/** Breadcrumbs, heading and actions of a page. */
export function PageHead({
  title,
  lead,
  crumbs,
  crumbsLabel,
  actions,
}: {
  title: ReactNode
  lead?: ReactNode
  crumbs?: { href: string; label: string }[]
  crumbsLabel?: string
  actions?: ReactNode
}) {
  return (
    <header className="mb-6">
      {crumbs?.length ? (
        <nav aria-label={crumbsLabel} className="no-print mb-2">
          <ol className="flex flex-wrap items-center gap-1 text-13 text-muted">
            {crumbs.map((crumb) => (
              <li key={crumb.href} className="flex items-center gap-1">
                <Link href={crumb.href}>{crumb.label}</Link>
                <ChevronRight size={14} aria-hidden />
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1>{title}</h1>
          {lead ? <p className="mt-1 text-muted">{lead}</p> : null}
        </div>
        {actions ? <div className="no-print flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </header>
  )
}
