import Link from 'next/link'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Answer } from '@/lib/responsibilities/resolve'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { KindTag } from './kind-tag'

const most = 6

/** Further answers, in order; beyond six they fold. */
export function OtherAnswers({ t, locale, title, answers, topics }: { t: Messages; locale: Locale; title: string; answers: Answer[]; topics: Topic[] }) {
  const words = t.responsibilities
  const rest = answers.slice(most)
  return (
    <section>
      <h2 className="mb-2">
        {title} <span className="text-14 font-normal text-muted">{answers.length}</span>
      </h2>
      <List t={t} locale={locale} topics={topics} answers={answers.slice(0, most)} />
      {rest.length ? (
        <details className="mt-2">
          <summary className="inline-flex min-h-8 items-center text-14 text-accent">{count(words.showMore, rest.length, locale)}</summary>
          <List t={t} locale={locale} topics={topics} answers={rest} />
        </details>
      ) : null}
    </section>
  )
}

function List({ t, locale, answers, topics }: { t: Messages; locale: Locale; answers: Answer[]; topics: Topic[] }) {
  return (
    <ul className="divide-y divide-line-soft">
      {answers.map((answer) => {
        const { organisation, post } = answer.responsibility
        const phone = post?.phone ?? organisation.phone
        const topic = topics.find((entry) => entry.id === answer.responsibility.topicId)
        const detail = [post?.function, answer.fit !== 'same' && topic ? topicLabel(topic, locale) : null, fill(t.responsibilities.appliesTo[answer.area.kind], { area: answer.area.name })].filter(Boolean).join(' · ')
        return (
          <li key={answer.responsibility.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 sm:min-h-14 sm:flex-nowrap">
            <KindSymbol kind={organisation.kind} />
            <div className="min-w-0 flex-1">
              <Link href={`/organisations/${organisation.key}`} className="text-14 font-semibold text-ink">
                {organisation.name}
              </Link>
              <p className="text-13 text-muted">{detail}</p>
            </div>
            <div className="flex items-center gap-3 max-sm:w-full max-sm:pl-10">
              <KindTag t={t} kind={answer.responsibility.kind} />
              {phone ? <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="text-14 whitespace-nowrap">{phone}</a> : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
