import { administrationIn, type Area } from '@/lib/areas/schema'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { addressOf } from '@/lib/organisations/schema'
import { formatPhone } from '@/lib/phone'
import type { Answer, Resolution } from '@/lib/responsibilities/resolve'
import { topicLabel, type Topic } from '@/lib/topics/schema'

/** What the sentences of an answer need besides it. */
export interface AnswerContext {
  words: Messages['responsibilities']
  locale: Locale
  area: Area | null
  chain: Resolution['chain']
  topics: readonly Topic[]
  /** Whom to call now; goes with every copied answer. */
  urgent?: string
}

/** The reasons of an answer as sentences: whose task, for which topic, where it holds. */
export function reasonsFor(answer: Answer, { words, locale, area, chain, topics }: AnswerContext): string[] {
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
    responsibility.targetGroup ? fill(words.groupWhy, { group: responsibility.targetGroup }) : '',
  ].filter(Boolean)
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

/** The whole answer as text, for the clipboard and for e-mails. */
export function answerText(answer: Answer, context: AnswerContext): string {
  const { organisation, post } = answer.responsibility
  const { phone, email, website, address } = contactOf(answer)
  const { words } = context
  return [
    context.urgent ? `${context.urgent}\n` : '',
    organisation.name,
    post?.function,
    phone ? `${words.phone}: ${formatPhone(phone)}` : '',
    email ? `${words.email}: ${email}` : '',
    website,
    address,
    organisation.openingHours ? `${words.openingHours}: ${organisation.openingHours}` : '',
    organisation.languages.length ? fill(words.languages, { languages: organisation.languages.join(', ') }) : '',
    reasonsFor(answer, context).join(' '),
  ]
    .filter(Boolean)
    .join('\n')
}
