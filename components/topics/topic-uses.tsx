import type { Locale, Messages } from '@/lib/i18n/messages'
import { count } from '@/lib/i18n/messages'
import type { TopicUses } from '@/lib/topics/schema'

const parts = ['responsibilities', 'cooperations', 'meetings', 'gaps', 'questions', 'subtopics'] as const

/** How much hangs on a topic, in numbers. */
export function TopicUsesList({
  t,
  locale,
  title,
  uses,
}: {
  t: Messages
  locale: Locale
  title: string
  uses: TopicUses
}) {
  const some = parts.filter((part) => uses[part] > 0)
  if (!some.length) return <p className="mt-4">{t.topics.hangsNothing}</p>
  return (
    <section className="mt-4">
      <h2 className="mb-1 text-16">{title}</h2>
      <ul className="list-disc pl-5">
        {some.map((part) => (
          <li key={part}>{count(t.topics.uses[part], uses[part], locale)}</li>
        ))}
      </ul>
    </section>
  )
}
