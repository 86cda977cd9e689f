import Link from 'next/link'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Ask } from '@/lib/responsibilities/schema'
import type { Answered } from '@/lib/responsibilities/service'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { askAddress } from './ask-address'

/** Several places fit, no topic was understood, or the town is elsewhere: ask back instead of guessing. */
export function AskBack({
  t,
  locale,
  ask,
  answered,
  topics,
  county,
}: {
  t: Messages
  locale: Locale
  ask: Ask
  answered: Answered
  topics: readonly Topic[]
  county: string
}) {
  const words = t.responsibilities
  const { askBack, otherAreas, understanding } = answered
  const option = (topic: Topic) => ({ href: askAddress({ ...ask, topic: topic.id }), label: topicLabel(topic, locale) })
  const guesses = answered.suggestions
  const texts = {
    area: {
      title: words.whichPlace,
      text: understanding.areas.length
        ? fill(words.whichPlaceText, {
            matched: [...new Set(understanding.areas.map((match) => match.matched))].join(', '),
          })
        : words.dependsOnPlace,
      options: otherAreas.map((place) => ({ href: askAddress({ ...ask, area: place.id }), label: place.name })),
    },
    topic: {
      title: words.noTopic,
      text: guesses.length ? words.unsureText : words.noTopicText,
      options: topics.filter((topic) => !topic.parentId).map(option),
    },
    outside: {
      title: fill(words.outsideTitle, { place: understanding.outside?.name ?? '' }),
      text: fill(words.outsideText, { county: understanding.outside?.county ?? '' }),
      options: [{ href: askAddress({ ...ask, area: county }), label: words.withoutPlace }],
    },
  }
  const { title, text, options } = texts[askBack ?? 'topic']
  return (
    <section className="rounded-md border border-t-3 border-line-soft border-t-warn p-4 sm:p-6">
      <h2>{title}</h2>
      <p className="mt-1 text-muted">{text}</p>
      {guesses.length ? <Choices options={guesses.map(option)} heading={words.maybe} /> : null}
      <Choices options={options} heading={guesses.length ? words.otherTopics : null} />
    </section>
  )
}

function Choices({ options, heading }: { options: { href: string; label: string }[]; heading: string | null }) {
  return (
    <>
      {heading ? <h3 className="mt-4">{heading}</h3> : null}
      <ul className={`flex flex-wrap gap-2 ${heading ? 'mt-2' : 'mt-4'}`}>
        {options.map((option) => (
          <li key={option.href}>
            <Link
              prefetch={false}
              href={option.href}
              className="inline-flex min-h-9 items-center rounded-md border border-line px-3 text-14 text-ink no-underline hover:bg-hover"
            >
              {option.label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
