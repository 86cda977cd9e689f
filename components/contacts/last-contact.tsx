import { isFading, type Touch } from '@/lib/contacts/schema'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { Clock } from '../ui/icons'
import { Tag } from '../ui/tag'

/** When one was last in touch, and whether that falls asleep. */
export function LastContact({ t, locale, today, touch }: { t: Messages; locale: Locale; today: string; touch: Touch }) {
  const words = t.contacts
  if (!touch.day || !touch.due) return <span className="text-muted">{words.never}</span>
  const date = formatDate(touch.day, locale)
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {fill(touch.by === 'meeting' ? words.lastMeeting : words.lastOn, { date })}
      {isFading(touch, today) ? (
        <Tag tone="warn" icon={<Clock size={16} aria-hidden />}>
          {words.fading}
        </Tag>
      ) : (
        <span className="text-13 text-muted">{fill(words.nextDue, { date: formatDate(touch.due, locale) })}</span>
      )}
    </span>
  )
}
