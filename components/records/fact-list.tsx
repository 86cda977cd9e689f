import type { ReactNode } from 'react'

/** The facts of a record, label above value; what nobody knows is left out. On a phone they stand side by side. */
export function FactList({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="flex flex-col gap-3 text-14 max-sm:gap-0">
      {facts.map(([label, value]) =>
        value ? (
          <div
            key={label}
            className="max-sm:grid max-sm:grid-cols-[112px_minmax(0,1fr)] max-sm:gap-2 max-sm:border-t max-sm:border-line-soft max-sm:py-2 max-sm:first:border-0"
          >
            <dt className="text-13 text-muted">{label}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere] whitespace-pre-line">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

/** Several links in one line. */
export function Joined({ children }: { children: readonly ReactNode[] }) {
  return children.map((child, index) => (
    <span key={index}>
      {index ? ', ' : ''}
      {child}
    </span>
  ))
}
