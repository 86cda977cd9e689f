import { addDays, formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { BadgeCheck, CircleHelp, Clock } from '../ui/icons'
import { Tag } from '../ui/tag'

/** The words of a confirmation. */
export type VerifiedWords = Pick<Messages['organisations'], 'notVerified' | 'verifyDue' | 'verifiedOn' | 'verifiedOnBy'>

/** How fresh a record is: fine, due in the last two months, overdue, or never confirmed. */
export function VerifiedTag({
  t,
  locale,
  now,
  verifiedAt,
  verifiedBy,
  days,
  short,
}: {
  t: VerifiedWords
  locale: Locale
  now: string
  verifiedAt: string | null
  verifiedBy?: string | null
  /** After how many days a record of the kind is due again. */
  days: number
  short?: boolean
}) {
  if (!verifiedAt) {
    return (
      <Tag tone="plain" icon={<CircleHelp size={16} aria-hidden />}>
        {t.notVerified}
      </Tag>
    )
  }
  const date = formatDate(verifiedAt, locale)
  const due = addDays(verifiedAt, days)
  const today = now.slice(0, 10)
  if (due < today) {
    return (
      <Tag tone="danger" icon={<Clock size={16} aria-hidden />}>
        {short ? date : fill(t.verifyDue, { date })}
      </Tag>
    )
  }
  return (
    <Tag tone={due < addDays(today, 60) ? 'warn' : 'ok'} icon={<BadgeCheck size={16} aria-hidden />}>
      {short ? date : verifiedBy ? fill(t.verifiedOnBy, { date, name: verifiedBy }) : fill(t.verifiedOn, { date })}
    </Tag>
  )
}
