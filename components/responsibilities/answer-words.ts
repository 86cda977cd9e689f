import { administrationIn, type Area } from '@/lib/areas/schema'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { sourceWords } from '../organisations/value-source'
import { addressOf } from '@/lib/organisations/schema'
import type { Post } from '@/lib/posts/schema'
import type { SourcesOfRecord } from '@/lib/sources/service'
import { formatPhone } from '@/lib/phone'
import { postLines } from '../posts/post-words'
import type { RankReason } from '@/lib/responsibilities/rank'
import type { Answer, Resolution } from '@/lib/responsibilities/resolve'
import { topicLabel, type Topic } from '@/lib/topics/schema'

/** What the sentences of an answer need besides it. */
export interface AnswerContext {
  messages: Messages
  words: Messages['responsibilities']
  locale: Locale
  area: Area | null
  chain: Resolution['chain']
  topics: readonly Topic[]
  /** Where the values of the organisations come from, by their ids. */
  sources: ReadonlyMap<string, SourcesOfRecord>
  /** The posts that answer, by their ids, and the day the answers are for (YYYY-MM-DD). */
  posts: ReadonlyMap<string, Post>
  today: string
  /** Whom to call now; goes with every copied answer. */
  urgent?: string
}

/** The reasons of an answer as sentences: whose task, for which topic, where it holds. */
export function reasonsFor(
  answer: Answer,
  { words, locale, area, chain, topics }: Omit<AnswerContext, 'messages' | 'sources' | 'posts' | 'today'>,
): string[] {
  const { responsibility, area: level, fit } = answer
  const topic = topics.find((entry) => entry.id === responsibility.topicId)
  const amt = administrationIn(chain.map((entry) => entry.area))
  return [
    answer.named ? words.namedWhy : '',
    fit === 'same' || !topic ? '' : fill(words.fits[fit], { topic: topicLabel(topic, locale) }),
    answer.via
      ? fill(words.delegatedFor, { organisation: responsibility.organisation.name, principal: answer.via.name })
      : responsibility.kind === 'delegated'
        ? fill(words.delegatedWhy, { organisation: responsibility.organisation.name, area: level.name })
        : '',
    fill(words.appliesTo[level.kind], { area: level.name }),
    area?.kind === 'municipality' && amt && amt.id !== area.id && level.id !== area.id
      ? fill(words.belongsTo, { place: area.name, amt: amt.name })
      : '',
    responsibility.reach === 'region' ? `(${words.reachRegion})` : '',
    responsibility.scopeText ? fill(words.scopeWhy, { text: responsibility.scopeText }) : '',
    responsibility.targetGroup ? fill(words.groupWhy, { group: responsibility.targetGroup }) : '',
  ].filter(Boolean)
}

/** Why the first answer stands before the second, in one sentence; empty when only its name does. */
export function rankWords(because: readonly RankReason[], words: Messages['responsibilities'], locale: Locale): string {
  const parts = because.map((reason) => words.rankWhy[reason])
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return parts.length ? fill(words.rankFirst, { reasons: list.format(parts) }) : ''
}

/** Phone, mailbox and website that lead to an answer: those of its post first. */
export function contactOf({ responsibility: { organisation, post } }: Answer): {
  phone: string | null
  email: string | null
  website: string | null
  address: string
} {
  return {
    phone: post?.phone ?? organisation.phone,
    email: post?.email ?? organisation.email,
    website: organisation.website
      ? organisation.website.startsWith('http')
        ? organisation.website
        : `https://${organisation.website}`
      : null,
    address: addressOf(organisation) ?? '',
  }
}

/**
 * What is said below a way to reach an answer: where the organisation has it from. A post's own number has no source.
 */
export function reachSource(
  answer: Answer,
  field: 'phone' | 'email' | 'website' | 'street' | 'openingHours' | 'advice' | 'bring',
  { sources, messages, locale }: AnswerContext,
): string {
  const { organisation, post } = answer.responsibility
  if ((field === 'phone' || field === 'email') && post?.[field]) return ''
  const of = sources.get(organisation.id)?.values
  const sourced = of?.[field] ?? (field === 'street' ? (of?.postalCode ?? of?.place) : undefined)
  return sourced ? sourceWords(sourced, messages, locale) : ''
}

/** The post of an answer in one line: function, who holds it, whether away or vacant; empty without a post. */
export function postWords(answer: Answer, { posts, today, messages, locale }: AnswerContext): string {
  const post = posts.get(answer.responsibility.post?.id ?? '')
  if (!post) return answer.responsibility.post?.function ?? ''
  return postLines(post, today, messages.posts, locale)[0]!
}

/** The whole answer as text, for the clipboard and for e-mails. */
export function answerText(answer: Answer, context: AnswerContext): string {
  const { organisation } = answer.responsibility
  const post = context.posts.get(answer.responsibility.post?.id ?? '')
  const { phone, email, website, address } = contactOf(answer)
  const { words } = context
  const from = (field: Parameters<typeof reachSource>[1]) => {
    const source = reachSource(answer, field, context)
    return source && ` (${source})`
  }
  return [
    context.urgent ? `${context.urgent}\n` : '',
    organisation.name,
    ...(post ? postLines(post, context.today, context.messages.posts, context.locale) : []),
    phone ? `${words.phone}: ${formatPhone(phone)}${from('phone')}` : '',
    email ? `${words.email}: ${email}${from('email')}` : '',
    website,
    address && `${address}${from('street')}`,
    organisation.openingHours ? `${words.openingHours}: ${organisation.openingHours}${from('openingHours')}` : '',
    organisation.languages.length ? fill(words.languages, { languages: organisation.languages.join(', ') }) : '',
    organisation.bring ? `${context.messages.organisations.fields.bring}: ${organisation.bring}${from('bring')}` : '',
    reasonsFor(answer, context).join(' '),
  ]
    .filter(Boolean)
    .join('\n')
}
