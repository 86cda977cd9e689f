import { Flag, MapPinOff } from 'lucide-react'
import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Resolution } from '@/lib/responsibilities/resolve'
import type { Ask } from '@/lib/responsibilities/schema'
import type { Answered } from '@/lib/responsibilities/service'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { ButtonLink } from '../ui/button'
import { SubmitButton } from '../ui/submit-button'
import { Chain } from './answer-card'
import { OtherAnswers } from './other-answers'

interface Props {
  t: Messages
  locale: Locale
  ask: Ask
  answered: Answered
  resolution: Resolution
  topics: Topic[]
  mayEdit: boolean
  report: (form: FormData) => Promise<void>
}

/** Nobody is recorded: says so, shows where was searched and the next level, and takes a report. Honest, not an error. */
export function GapCard({ t, locale, ask, answered, resolution, topics, mayEdit, report }: Props) {
  const words = t.responsibilities
  const topic = answered.topic
  const parent = topics.find((entry) => entry.id === topic?.parentId)
  const isParent = resolution.wider[0]?.fit === 'parent'
  const { reported } = answered
  return (
    <article className="rounded-md border border-t-3 border-line-soft border-t-warn p-4 sm:px-6 sm:py-5">
      <header className="flex gap-3">
        <MapPinOff size={28} aria-hidden className="mt-0.5 flex-none text-warn" />
        <div>
          <h2>{words.gapTitle}</h2>
          <p className="text-muted">{words.gapText}</p>
        </div>
      </header>
      <Chain t={t} locale={locale} chain={resolution.chain} hit={null} />
      {resolution.wider.length ? (
        <div className="mt-4 border-t border-line-soft pt-3 [&_h2]:text-16">
          <OtherAnswers t={t} locale={locale} title={isParent && parent ? fill(words.widerParent, { topic: topicLabel(parent, locale) }) : words.widerSibling} answers={resolution.wider} topics={topics} />
        </div>
      ) : null}
      <div className="no-print mt-4 flex flex-wrap items-center gap-3 border-t border-line-soft pt-4">
        <form action={report}>
          <input type="hidden" name="q" value={ask.q || (topic ? topic.label : '')} />
          <input type="hidden" name="topic" value={topic?.id ?? ''} />
          <input type="hidden" name="area" value={answered.area?.id ?? ''} />
          <SubmitButton look="primary">
            <Flag size={18} aria-hidden />
            {words.report}
          </SubmitButton>
        </form>
        {mayEdit ? <ButtonLink href={`/responsibilities/new?topic=${topic?.id ?? ''}&area=${answered.area?.id ?? ''}`}>{words.enter}</ButtonLink> : null}
        {reported ? <p className="ml-auto text-13 text-muted">{fill(count(words.already, reported.reports, locale), { date: formatDate(reported.lastReportedAt, locale) })}</p> : null}
      </div>
    </article>
  )
}
