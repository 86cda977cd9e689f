import { Search, X } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import type { Area } from '@/lib/areas/schema'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Ask } from '@/lib/responsibilities/schema'
import type { Answered } from '@/lib/responsibilities/service'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { AreaMap } from '../areas/area-map'
import { Button } from '../ui/button'
import { AnswerCard } from './answer-card'
import { askAddress } from './ask-address'
import { GapCard } from './gap-card'
import { OtherAnswers } from './other-answers'
import { UnderstoodChips } from './understood-chips'

interface Props {
  t: Messages
  locale: Locale
  now: string
  ask: Ask
  answered: Answered | null
  areas: Area[]
  topics: Topic[]
  outlines: ComponentProps<typeof AreaMap>['outlines'] | null
  justReported: boolean
  may: { edit: boolean; editOrganisations: boolean }
  report: (form: FormData) => Promise<void>
}

/** One field, the answer with its reasons, and the honest gap. Everything is here without JavaScript. */
export function AskPage({ t, locale, now, ask, answered, areas, topics, outlines, justReported, may, report }: Props) {
  const words = t.responsibilities
  const resolution = answered?.resolution ?? null
  const first = resolution?.answers[0]
  const area = answered?.area ?? null
  return (
    <div className="max-w-[1216px] p-4 sm:px-8 sm:py-6">
      <h1>{words.title}</h1>
      <form role="search" action="/responsibilities" className="no-print mt-3 flex max-w-[744px] gap-2">
        <label className="relative min-w-0 flex-1">
          <span className="sr-only">{words.question}</span>
          <Search size={20} aria-hidden className="absolute top-3.5 left-3 text-muted" />
          <input name="q" type="text" inputMode="search" autoComplete="off" defaultValue={ask.q} key={ask.q} aria-describedby="question-hint" autoFocus={!answered} className="field h-12 pr-10! pl-10! text-16! sm:text-20!" />
          {ask.q ? (
            <Link href="/responsibilities" aria-label={words.clear} title={words.clear} className="absolute top-1 right-1 inline-flex size-10 items-center justify-center text-muted">
              <X size={18} aria-hidden />
            </Link>
          ) : null}
        </label>
        <Button className="h-12 px-5">
          <Search size={18} aria-hidden className="sm:hidden" />
          <span className="max-sm:sr-only">{words.ask}</span>
        </Button>
      </form>
      {answered ? <UnderstoodChips t={t} locale={locale} ask={ask} answered={answered} areas={areas} topics={topics} /> : null}
      {!answered ? (
        <div className="mt-3 text-14 text-muted">
          <p id="question-hint">{words.questionHint}</p>
          <ul aria-label={words.examplesLabel} className="mt-4 flex flex-wrap gap-2">
            {words.examples.map((example) => (
              <li key={example}>
                <Link href={askAddress({ q: example })} className="inline-flex min-h-8 items-center rounded-md bg-surface px-3 text-ink hover:bg-hover">
                  {example}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,744px)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-8">
            {justReported ? (
              <p role="status" className="rounded-md bg-ok-soft px-4 py-3 text-14 text-ok">
                {words.reported}
              </p>
            ) : null}
            {!resolution ? (
              <Choose t={t} locale={locale} ask={ask} answered={answered} topics={topics} />
            ) : first ? (
              <>
                <AnswerCard t={t} locale={locale} answer={first} area={area} chain={resolution.chain} topics={topics} mayEdit={may.editOrganisations} />
                {resolution.answers.length > 1 ? <OtherAnswers t={t} locale={locale} title={words.others} answers={resolution.answers.slice(1)} topics={topics} /> : null}
              </>
            ) : (
              <GapCard t={t} locale={locale} ask={ask} answered={answered} resolution={resolution} topics={topics} mayEdit={may.edit} report={report} />
            )}
          </div>
          <aside className="flex flex-col gap-6 text-14">
            {outlines && resolution ? (
              <section>
                <h2 className="mb-3 text-16">{first ? words.appliesMap : words.searchedMap}</h2>
                <AreaMap outlines={outlines} />
                <ul className="mt-3 flex flex-col gap-1">
                  {resolution.chain.slice(0, 3).map(({ area: level }) => (
                    <li key={level.id} className={first?.area.id === level.id ? 'font-semibold' : ''}>
                      {level.name} {first?.area.id === level.id ? <span className="font-normal text-muted">{words.foundHere}</span> : null}
                    </li>
                  ))}
                </ul>
                <p className="mt-2 text-13 text-muted">{words.mapSource}</p>
              </section>
            ) : null}
            {resolution && !first ? (
              <section>
                <h2 className="mb-2 text-16">{words.afterReport}</h2>
                <ol className="list-decimal pl-5">
                  {words.afterReportSteps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </section>
            ) : null}
            {answered.subtopics.length ? (
              <section>
                <h2 className="mb-2 text-16">{words.moreExact}</h2>
                <ul className="flex flex-wrap gap-2">
                  {answered.subtopics.map((topic) => (
                    <li key={topic.id}>
                      <Link href={askAddress({ ...ask, topic: topic.id })} className="inline-flex min-h-7 items-center rounded-md bg-surface px-2 text-ink hover:bg-hover">
                        {topicLabel(topic, locale)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            {first ? <p className="text-13 text-muted">{fill(words.order, { date: formatDate(now, locale) })}</p> : null}
          </aside>
        </div>
      )}
    </div>
  )
}

/** The words fit several places, or no topic: ask back instead of guessing. */
function Choose({ t, locale, ask, answered, topics }: { t: Messages; locale: Locale; ask: Ask; answered: Answered; topics: Topic[] }) {
  const words = t.responsibilities
  const places = answered.otherAreas
  const options = places.length
    ? places.map((place) => ({ key: place.id, href: askAddress({ ...ask, area: place.id }), label: place.name }))
    : topics.filter((topic) => !topic.parentId).map((topic) => ({ key: topic.id, href: askAddress({ ...ask, topic: topic.id }), label: topicLabel(topic, locale) }))
  return (
    <section className="rounded-md border border-t-3 border-line-soft border-t-warn p-4 sm:p-6">
      <h2>{places.length ? words.whichPlace : words.noTopic}</h2>
      <p className="mt-1 text-muted">{places.length ? fill(words.whichPlaceText, { matched: answered.understanding.areas[0]!.matched }) : words.noTopicText}</p>
      <ul className="mt-4 flex flex-wrap gap-2">
        {options.map((option) => (
          <li key={option.key}>
            <Link href={option.href} className="inline-flex min-h-9 items-center rounded-md border border-line px-3 text-14 text-ink no-underline hover:bg-hover">
              {option.label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
