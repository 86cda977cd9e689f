import Link from 'next/link'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { isClosedOn } from '@/lib/organisations/names'
import type { OrganisationRef } from '@/lib/organisations/schema'
import { Joined } from '../records/fact-list'
import { CircleAlert } from '../ui/icons'

interface Props {
  t: Messages['closing']
  locale: Locale
  today: string
  organisation: { validTo: string | null }
  successors: readonly OrganisationRef[]
}

/** That an organisation is closed, or will be, and what comes after it. */
export function ClosedNotice({ t, locale, today, organisation, successors }: Props) {
  const { validTo } = organisation
  if (!validTo) return null
  const said = isClosedOn(organisation, today) ? t.closed : t.closes
  return (
    <p className="mx-4 mt-4 flex items-start gap-2 rounded-md bg-warn-soft px-3 py-2 text-14 text-ink sm:mx-8">
      <CircleAlert size={18} aria-hidden className="mt-0.5 flex-none text-warn" />
      <span>
        {fill(said, { date: formatDate(validTo, locale) })}{' '}
        {successors.length ? (
          <>
            {t.followedBy} <OrganisationLinks organisations={successors} />
          </>
        ) : (
          t.nobodyFollows
        )}
      </span>
    </p>
  )
}

/** Organisations in one line, each linked. */
export function OrganisationLinks({ organisations }: { organisations: readonly OrganisationRef[] }) {
  return (
    <Joined>
      {organisations.map((one) => (
        <Link key={one.id} prefetch={false} href={`/organisations/${one.key}`}>
          {one.name}
        </Link>
      ))}
    </Joined>
  )
}

/** The last day of an organisation in a few words, beside its name; null while no end is known. */
export function lastDayWords(
  { validTo }: { validTo: string | null },
  today: string,
  t: Pick<Messages['closing'], 'closedOn' | 'closesOn'>,
  locale: Locale,
): string | null {
  if (!validTo) return null
  return fill(isClosedOn({ validTo }, today) ? t.closedOn : t.closesOn, { date: formatDate(validTo, locale) })
}
