import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { formatPhone } from '@/lib/phone'
import type { Deputy, Post } from '@/lib/posts/schema'
import { postStateOn } from '@/lib/posts/state'

type Words = Messages['posts']

/** What there is to say of a post besides who holds it: vacant, away, soon free; empty when nothing. */
export function stateWords(
  post: Pick<Post, 'holders' | 'vacantSince' | 'absentFrom' | 'absentUntil'>,
  today: string,
  words: Words,
  locale: Locale,
): string {
  const { kind, since, absent, absentUntil, freeFrom } = postStateOn(post, today)
  const day = (date: string) => ({ date: formatDate(date, locale) })
  if (kind === 'vacant') return since ? fill(words.vacantSince, day(since)) : words.vacant
  if (absent) return absentUntil ? fill(words.absentUntil, day(absentUntil)) : words.absent
  return freeFrom ? fill(words.freeFrom, day(freeFrom)) : ''
}

/** Who holds a post today, by name; empty when it is vacant or nobody is recorded. */
export function holderNames(post: Pick<Post, 'holders' | 'vacantSince' | 'absentFrom' | 'absentUntil'>, today: string) {
  return postStateOn(post, today)
    .holders.map(({ name }) => name)
    .join(', ')
}

/** A deputy in one line: function, who, whether away, and the number to call. */
export function deputyWords(deputy: Deputy, today: string, words: Words, locale: Locale): string {
  const who = holderNames(deputy, today)
  const state = stateWords(deputy, today, words, locale)
  return [
    who ? fill(words.inPost, { function: deputy.function, holders: who }) : deputy.function,
    state ? `(${state})` : '',
    deputy.phone ? `· ${formatPhone(deputy.phone)}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** A post as lines of a copied or printed answer: who, whether away or vacant, and who stands in. */
export function postLines(post: Post, today: string, words: Words, locale: Locale): string[] {
  const state = stateWords(post, today, words, locale)
  const who = holderNames(post, today)
  return [
    [post.function, who, state ? `(${state})` : ''].filter(Boolean).join(' · ').replace(' · (', ' ('),
    ...post.deputies.map((deputy) => `${words.deputy}: ${deputyWords(deputy, today, words, locale)}`),
  ]
}
