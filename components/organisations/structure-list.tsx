import Link from 'next/link'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { Branch } from '@/lib/organisations/structure'
import { lastDayWords } from './closed-notice'
import { KindSymbol } from './kind-symbol'

interface Props {
  t: Messages
  locale: Locale
  today: string
  branches: readonly Branch[]
  /** The organisation whose page this is. */
  self?: string
  label?: string
}

/** Who belongs to whom, each unit indented below what it belongs to. */
export function StructureList({ label, ...props }: Props) {
  const { t, locale, today, branches, self } = props
  return (
    <ul
      aria-label={label}
      className="flex flex-col gap-1 text-14 [&_ul]:mt-1 [&_ul]:ml-2.5 [&_ul]:border-l [&_ul]:border-line-soft [&_ul]:pl-3"
    >
      {branches.map(({ organisation, found, units }) => {
        const end = lastDayWords(organisation, today, t.closing, locale)
        return (
          <li key={organisation.id} className="break-inside-avoid-page">
            <span className="flex items-start gap-2 py-0.5">
              <KindSymbol kind={organisation.kind} size={18} />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {organisation.id === self ? (
                  <span aria-current="page" className="font-semibold">
                    {organisation.name}
                  </span>
                ) : (
                  <Link
                    prefetch={false}
                    href={`/organisations/${organisation.key}`}
                    className={found ? 'text-ink' : 'text-muted'}
                  >
                    {organisation.name}
                  </Link>
                )}
                {end ? <span className="ml-2 text-13 text-warn">{end}</span> : null}
              </span>
            </span>
            {units.length ? <StructureList {...props} branches={units} /> : null}
          </li>
        )
      })}
    </ul>
  )
}
