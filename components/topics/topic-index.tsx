import Link from 'next/link'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { PageHead } from '../ui/page-head'

/** All topics with how many organisations are recorded for each. */
export function TopicIndex({
  t,
  locale,
  topics: all,
  holders,
}: {
  t: Messages
  locale: Locale
  topics: readonly Topic[]
  holders: Record<string, number>
}) {
  const words = t.guide
  const topics = all.filter((topic) => topic.retiredAt === null)
  const retired = all.filter((topic) => topic.retiredAt !== null)
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.topicsTitle}
        lead={words.topicsLead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/responsibilities', label: t.responsibilities.title }]}
      />
      <div className="columns-1 gap-10 sm:columns-2 xl:columns-3">
        {topics
          .filter((topic) => topic.parentId === null)
          .map((field) => (
            <section key={field.id} className="mb-6 break-inside-avoid">
              <h2 className="mb-1 text-16">
                <TopicLink topic={field} locale={locale} n={holders[field.id] ?? 0} />
              </h2>
              <ul className="text-14">
                {topics
                  .filter((topic) => topic.parentId === field.id)
                  .map((topic) => (
                    <li key={topic.id}>
                      <TopicLink topic={topic} locale={locale} n={holders[topic.id] ?? 0} />
                    </li>
                  ))}
              </ul>
            </section>
          ))}
      </div>
      {retired.length ? (
        <details>
          <summary className="inline-flex min-h-8 items-center text-14 text-accent">
            {t.topics.retiredList} ({retired.length})
          </summary>
          <ul className="max-w-96 text-14">
            {retired.map((topic) => (
              <li key={topic.id}>
                <TopicLink topic={topic} locale={locale} n={holders[topic.id] ?? 0} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function TopicLink({ topic, locale, n }: { topic: Topic; locale: Locale; n: number }) {
  return (
    <span className="flex min-h-7 items-center justify-between gap-3">
      <Link prefetch={false} href={`/topics/${topic.id}`} className="text-ink">
        {topicLabel(topic, locale)}
      </Link>
      <span className={`text-13 font-normal ${n ? 'text-muted' : 'text-warn'}`}>{n}</span>
    </span>
  )
}
