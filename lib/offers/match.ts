import { plainWords } from '../words'
import type { TargetGroup } from '../responsibilities/schema'
import type { Topic } from '../topics/schema'
import type { Lacking, offerLevels } from './fields'
import { isOver, type Offer } from './schema'

/** What a question wants of an offer besides its topic, place and group. */
export interface Wishes {
  readonly childcare: boolean
  readonly level: (typeof offerLevels)[number] | null
  /** Words of the question, for the languages an offer is given in. */
  readonly words: readonly string[]
}

/**
 * What is asked of offers. `topicIds`: the topic and what is below it, null for any; `areaIds`: the place and
 * everything above it.
 */
export interface OfferQuestion extends Wishes {
  readonly topicIds: readonly string[] | null
  readonly areaIds: readonly string[]
  readonly targetGroup: TargetGroup | null
  /** YYYY-MM-DD */
  readonly today: string
}

/** An offer that fits, with what it lacks; one without anything fits exactly. */
export interface FittingOffer {
  readonly offer: Offer
  readonly lacking: readonly Lacking[]
}

const childcareWords =
  /kinderbetreuung|betreuung (?:der|meiner|fuer|für) kinder|mit kind(?:ern)?\b|childcare|child care/i

/** „ohne Kinderbetreuung“ wants none. */
const noChildcare = /\b(?:ohne|keine?|without|no) (?:eine? )?(?:kinderbetreuung|childcare|child care)/i

const isOnlyChildcare = (matched: string) =>
  childcareWords.test(matched) && !/\p{L}/u.test(matched.replace(childcareWords, ''))

/** The words that named a topic. */
type Matches = readonly { id: string; matched: string }[]
const namedBy = (matches: Matches, topic: Topic) => matches.find(({ id }) => id === topic.id)?.matched ?? ''

/** Whether care for children is what a question is about, not a wish beside it. */
export const isAboutChildcare = (topic: Topic | null, matches: Matches) =>
  topic !== null && isOnlyChildcare(namedBy(matches, topic))

/**
 * The topic a question wants offers on: „mit Kinderbetreuung“ beside another topic is a wish, not the topic.
 * @param others further topics of the question, the best first
 * @param matches the words that named each of them
 */
export function topicOfOffers(topic: Topic | null, others: readonly Topic[], matches: Matches): Topic | null {
  const isAside = (one: Topic) => isAboutChildcare(one, matches)
  return (topic && isAside(topic) && others.find((one) => !isAside(one))) || topic
}

/** What a question wants of an offer, by its words. */
export function wishesIn(question: string): Wishes {
  const level = /\b(A1|A2|B1|B2|C1)\b/i.exec(question)?.[1]?.toUpperCase() as Wishes['level'] | undefined
  return {
    childcare: childcareWords.test(question) && !noChildcare.test(question),
    level: level ?? (/alphabetisier|alphakurs/i.test(question) ? 'alpha' : null),
    words: plainWords(question),
  }
}

/**
 * Which of the offers for a place fit a question, the best first: nothing lacking, in the place before the county, in a
 * language that was named, with free places, the next to begin. What is over never fits.
 */
export function fittingOffers(question: OfferQuestion, offers: readonly Offer[]): FittingOffer[] {
  // What is not above the place lies in it.
  const levelOf = (id: string) => Math.max(0, question.areaIds.indexOf(id))
  const place = ({ areaIds }: Offer) => (areaIds.length ? Math.min(...areaIds.map(levelOf)) : question.areaIds.length)
  const speaks = (offer: Offer) =>
    offer.languages.some((language) => plainWords(language).some((word) => question.words.includes(word)))
  const lackingOf = (offer: Offer): Lacking[] => [
    ...(question.childcare && !offer.childcare ? (['childcare'] as const) : []),
    ...(question.level && offer.level && offer.level !== question.level ? (['level'] as const) : []),
    ...(question.targetGroup && offer.groups.length && !offer.groups.includes(question.targetGroup)
      ? (['group'] as const)
      : []),
    ...(offer.freePlaces === 0 ? (['places'] as const) : []),
  ]
  const forGroup = (offer: Offer) =>
    Number(question.targetGroup !== null && offer.groups.includes(question.targetGroup))
  return offers
    .filter(
      (offer) =>
        !isOver(offer, question.today) &&
        (!question.topicIds || offer.topicIds.some((id) => question.topicIds!.includes(id))) &&
        // What is for others only is no offer for those who ask.
        !(lackingOf(offer).includes('group') || (!question.targetGroup && isForFew(offer))),
    )
    .map((offer) => ({ offer, lacking: lackingOf(offer) }))
    .sort(
      (a, b) =>
        a.lacking.length - b.lacking.length ||
        forGroup(b.offer) - forGroup(a.offer) ||
        place(a.offer) - place(b.offer) ||
        Number(speaks(b.offer)) - Number(speaks(a.offer)) ||
        Number((b.offer.freePlaces ?? 0) > 0) - Number((a.offer.freePlaces ?? 0) > 0) ||
        (a.offer.startsOn ?? '').localeCompare(b.offer.startsOn ?? '') ||
        a.offer.title.localeCompare(b.offer.title, 'de') ||
        (a.offer.id < b.offer.id ? -1 : 1),
    )
}

/** Whether an offer is for unaccompanied minors alone: nobody else can go there. */
const isForFew = ({ groups }: Offer) => groups.length === 1 && groups[0] === 'unaccompanied'
