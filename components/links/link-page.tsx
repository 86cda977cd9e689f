import Link from 'next/link'
import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { DeadLink } from '@/lib/links/schema'
import { shownWebsite } from '@/lib/organisations/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { PageHead } from '../ui/page-head'
import { deadLinkWords } from './link-words'

interface Props {
  t: Messages
  locale: Locale
  links: readonly DeadLink[]
  isOn: boolean
  maySwitch: boolean
}

/** Websites that do not answer any more, each with the way to mend it. */
export function LinkPage({ t, locale, links, isOn, maySwitch }: Props) {
  const words = t.links
  return (
    <div className="max-w-[1080px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={links.length ? `${count(words.count, links.length, locale)}. ${words.lead}` : words.lead}
      />
      {isOn ? null : (
        <p className="mb-4 rounded-md bg-surface px-4 py-3 text-14">
          {words.off} {maySwitch ? <Link href="/settings">{words.offAdmin}</Link> : null}
        </p>
      )}
      {links.length ? (
        <ul className="divide-y divide-line-soft rounded-md border border-line-soft px-4">
          {links.map((link) => (
            <li key={link.organisation.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2 sm:min-h-14">
              <KindSymbol kind={link.organisation.kind} />
              <div className="min-w-0 flex-1 basis-52 [overflow-wrap:anywhere]">
                <Link
                  prefetch={false}
                  href={`/organisations/${link.organisation.key}`}
                  className="text-14 font-semibold text-ink"
                >
                  {link.organisation.name}
                </Link>
                <p className="text-13 text-muted">
                  {shownWebsite(link.address)} · <span className="text-warn">{deadLinkWords(link, words, locale)}</span>{' '}
                  · {fill(words.checked, { date: formatDate(link.checkedAt, locale) })}
                </p>
              </div>
              <ButtonLink
                href={`/organisations/${link.organisation.key}/edit`}
                size="small"
                className="no-print"
                aria-label={fill(words.editName, { name: link.organisation.name })}
              >
                {t.edit}
              </ButtonLink>
            </li>
          ))}
        </ul>
      ) : isOn ? (
        <EmptyState text={words.none} />
      ) : null}
    </div>
  )
}
