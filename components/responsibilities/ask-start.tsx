import Link from 'next/link'
import type { Area } from '@/lib/areas/schema'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { askAddress } from './ask-address'

/** What was asked lately and often at the desk. */
export interface Lately {
  recent: { topicId: string | null; areaId: string | null }[]
  frequent: { topicId: string; areaId: string | null; count: number }[]
}

/** Before the first question: examples, and what was asked lately and often. */
export function AskStart({
  t,
  locale,
  lately,
  areas,
  topics,
}: {
  t: Messages
  locale: Locale
  lately: Lately | null
  areas: readonly Area[]
  topics: readonly Topic[]
}) {
  const words = t.responsibilities
  const asked = (entries: { topicId: string | null; areaId: string | null }[]) =>
    entries.flatMap(({ topicId, areaId }) => {
      const topic = topics.find((entry) => entry.id === topicId)
      const area = areas.find((entry) => entry.id === areaId)
      return topic
        ? [
            {
              href: askAddress({
                q: [topic.label, area?.name].filter(Boolean).join(' '),
                topic: topic.id,
                area: area?.id ?? '',
              }),
              text: [topicLabel(topic, locale), area?.name].filter(Boolean).join(', '),
            },
          ]
        : []
    })
  return (
    <div className="mt-3 flex flex-col gap-4 text-14 text-muted">
      <p id="question-hint">{words.questionHint}</p>
      <Links
        label={words.examplesLabel}
        hidden
        links={words.examples.map((example) => ({ href: askAddress({ q: example }), text: example }))}
      />
      <Links label={words.recent} links={asked(lately?.recent ?? [])} />
      <Links label={words.frequent} links={asked(lately?.frequent ?? [])} />
      <p className="flex gap-6">
        <Link prefetch={false} href="/areas">
          {t.guide.byPlace}
        </Link>
        <Link prefetch={false} href="/topics">
          {t.guide.byTopic}
        </Link>
      </p>
    </div>
  )
}

function Links({
  label,
  links,
  hidden = false,
}: {
  label: string
  links: { href: string; text: string }[]
  hidden?: boolean
}) {
  if (!links.length) return null
  return (
    <section>
      <h2 className={hidden ? 'sr-only' : 'mb-2 text-14 text-ink'}>{label}</h2>
      <ul className="flex flex-wrap gap-2">
        {links.map((link) => (
          <li key={link.href}>
            <Link
              prefetch={false}
              href={link.href}
              className="inline-flex min-h-8 items-center rounded-md bg-surface px-3 text-ink hover:bg-hover"
            >
              {link.text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
