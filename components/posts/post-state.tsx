import { CalendarClock, CircleAlert, Clock } from '../ui/icons'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { Post } from '@/lib/posts/schema'
import { postStateOn } from '@/lib/posts/state'
import { Tag } from '../ui/tag'
import { stateWords } from './post-words'

interface Props {
  t: Messages
  locale: Locale
  today: string
  post: Pick<Post, 'holders' | 'vacantSince' | 'absentFrom' | 'absentUntil'>
}

/** Vacant, away or soon free, as a word with a sign; nothing when the post is simply held. */
export function PostState({ t, locale, today, post }: Props) {
  const words = stateWords(post, today, t.posts, locale)
  if (!words) return null
  const { kind, absent } = postStateOn(post, today)
  const Icon = kind === 'vacant' ? CircleAlert : absent ? Clock : CalendarClock
  return (
    <Tag tone={kind === 'vacant' ? 'danger' : 'warn'} icon={<Icon size={16} aria-hidden />}>
      {words}
    </Tag>
  )
}
