import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import type { Area } from '@/lib/areas/schema'
import type { Urgent } from '@/lib/danger/schema'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Ask } from '@/lib/responsibilities/schema'
import type { SourcesOfRecord } from '@/lib/sources/service'
import type { Answered } from '@/lib/responsibilities/service'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import type { DeedAction } from '@/lib/records/form'
import { AreaMap } from '../areas/area-map'
import { UrgentHelp } from '../danger/urgent-help'
import { urgentText } from '../danger/urgent-text'
import { OfferTable } from '../offers/offer-table'
import { KindSymbol } from '../organisations/kind-symbol'
import { PhoneCall } from '../ui/icons'
import { PrintLine } from '../ui/print-line'
import { SubmitButton } from '../ui/submit-button'
import { AnswerCard } from './answer-card'
import { rankWords, type AnswerContext } from './answer-words'
import { askAddress, type Corrected } from './ask-address'
import { AskBack } from './ask-back'
import { AskField } from './ask-field'
import { AskStart, type Lately } from './ask-start'
import { Desk } from './desk'
import { GapCard } from './gap-card'
import { OtherAnswers } from './other-answers'
import { NeedBlocks } from './need-blocks'
import { ReportMistake } from './report-mistake'
import { hasBothRoles, RoleColumns, shownInColumns } from './role-columns'
import { UnderstoodChips } from './understood-chips'
import { DeedForm } from '../ui/deed-form'

interface Props {
  t: Messages
  locale: Locale
  now: string
  ask: Ask
  answered: Answered | null
  /** Where the values of the organisations that answer come from, by their ids. */
  sources: ReadonlyMap<string, SourcesOfRecord>
  /** Dangers the question speaks of; with any, nothing of the question is kept or printed. */
  urgent: readonly Urgent[]
  change: Corrected | null
  lately: Lately | null
  areas: readonly Area[]
  topics: readonly Topic[]
  outlines: ComponentProps<typeof AreaMap>['outlines'] | null
  /** What has just been stored. */
  done: 'gap' | 'mistake' | 'log' | 'counted' | null
  failed: string | null
  may: { edit: boolean; editOrganisations: boolean; workOff: boolean; editHelplines: boolean }
  actions: { report: DeedAction; log: DeedAction }
}

/** One field, the answer with its reasons, and the honest gap. Everything is here without JavaScript. */
export function AskPage(props: Props) {
  const { t, locale, ask, answered, urgent, change, lately, areas, topics, done, failed, may } = props
  const words = t.responsibilities
  const messages = { gap: words.reported, mistake: words.wrongReported, log: words.logged, counted: t.danger.counted }
  return (
    <div className="max-w-[1216px] p-4 sm:px-8 sm:py-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1>{words.title}</h1>
        <p className="no-print flex flex-wrap gap-x-4 text-14">
          {may.editHelplines ? (
            <Link prefetch={false} href="/helplines" className="inline-flex min-h-6 items-center">
              {t.danger.helplines.title}
            </Link>
          ) : null}
          {may.workOff ? (
            <Link prefetch={false} href="/questions" className="inline-flex min-h-6 items-center">
              {words.reportsLink}
            </Link>
          ) : null}
        </p>
      </div>
      <AskField t={t} q={ask.q} focus={!answered} />
      <UrgentHelp t={t} urgent={urgent} />
      {urgent.length ? null : <PrintLine label={words.asked} parts={[ask.q]} />}
      {answered ? (
        <PrintLine
          label={words.understood}
          parts={[
            answered.topic && topicLabel(answered.topic, locale),
            answered.area?.name,
            answered.targetGroup && words.groups[answered.targetGroup],
          ]}
        />
      ) : null}
      {answered ? (
        <UnderstoodChips
          t={t}
          locale={locale}
          ask={ask}
          answered={answered}
          areas={areas}
          topics={topics}
          change={change}
        />
      ) : null}
      {done ? (
        <p role="status" className="mt-4 max-w-[744px] rounded-md bg-ok-soft px-4 py-3 text-14 text-ok">
          {messages[done]}
        </p>
      ) : null}
      {failed ? (
        <p role="alert" className="mt-4 max-w-[744px] rounded-md bg-danger-soft px-4 py-3 text-14 text-danger">
          {t.errors[failed as keyof Messages['errors']] ?? t.errors.unexpected}
        </p>
      ) : null}
      {answered ? (
        <AskedPage {...props} answered={answered} />
      ) : (
        <AskStart t={t} locale={locale} lately={lately} areas={areas} topics={topics} />
      )}
      <Desk hint={answered ? words.keys : ''} copied={t.copied} asked={answered ? askAddress(ask) : ''} />
    </div>
  )
}

function AskedPage({
  t,
  locale,
  now,
  ask,
  answered,
  urgent,
  areas,
  topics,
  outlines,
  may,
  actions,
  sources,
}: Props & { answered: Answered }) {
  const words = t.responsibilities
  const { resolution, area, topic } = answered
  const first = resolution?.answers[0]
  const context: AnswerContext = {
    posts: answered.posts,
    today: now.slice(0, 10),
    messages: t,
    sources,
    words,
    locale,
    area,
    chain: resolution?.chain ?? [],
    topics,
    urgent: urgentText(urgent, t.danger),
  }
  const columns = resolution && hasBothRoles(resolution.answers) ? shownInColumns(resolution.answers) : []
  const others = resolution?.answers.slice(1).filter((answer) => !columns.includes(answer)) ?? []
  const hidden = { q: ask.q || topic?.label || '', topic: topic?.id ?? '', area: area?.id ?? '' }
  const unanswered = answered.organisations.filter(
    (organisation) => !resolution?.answers.some((answer) => answer.responsibility.organisation.id === organisation.id),
  )
  return (
    <div
      className={`mt-6 grid gap-x-10 gap-y-8 ${answered.needs.length ? '' : 'lg:grid-cols-[minmax(0,744px)_minmax(0,1fr)]'}`}
    >
      <div className="flex min-w-0 flex-col gap-8">
        {!resolution ? (
          <AskBack
            t={t}
            locale={locale}
            ask={ask}
            answered={answered}
            topics={topics}
            county={areas.find((entry) => entry.kind === 'county')?.id ?? ''}
          />
        ) : answered.needs.length ? (
          <NeedBlocks t={t} context={context} ask={ask} needs={answered.needs} />
        ) : first ? (
          <>
            <AnswerCard
              t={t}
              answer={first}
              open={answered.firstOpen}
              topic={topic}
              context={context}
              rank={rankWords(answered.firstBecause, words, locale)}
              mayEdit={may.editOrganisations}
              mayEditAnswer={may.edit}
              mistake={
                <ReportMistake
                  t={t}
                  hidden={{
                    ...hidden,
                    organisation: first.responsibility.organisation.id,
                    responsibility: first.responsibility.id,
                  }}
                  report={actions.report}
                />
              }
            />
            {columns.length ? (
              <section>
                <h2 className="mb-2">{words.rolesTitle}</h2>
                <div className="rounded-md border border-line-soft">
                  <RoleColumns t={t} context={context} answers={columns} />
                </div>
              </section>
            ) : null}
            {others.length ? (
              <OtherAnswers
                t={t}
                context={context}
                title={words.others}
                answers={others}
                mayEdit={may.edit}
                topicId={topic?.id ?? null}
              />
            ) : null}
          </>
        ) : topic ? (
          <GapCard
            t={t}
            context={context}
            ask={ask}
            answered={answered}
            resolution={resolution}
            mayEdit={may.edit}
            report={actions.report}
          />
        ) : (
          <p>{words.noResponsibility}</p>
        )}
        <FittingOffers t={t} locale={locale} today={context.today} ask={ask} answered={answered} />
        {unanswered.length ? (
          <section>
            <h2 className="mb-2 text-16">{words.named}</h2>
            <ul className="flex flex-wrap gap-x-6 gap-y-2 text-14">
              {unanswered.map((organisation) => (
                <li key={organisation.id}>
                  <Link
                    prefetch={false}
                    href={`/organisations/${organisation.key}`}
                    className="inline-flex min-h-8 items-center gap-2 text-ink"
                  >
                    <KindSymbol kind={organisation.kind} size={20} />
                    {organisation.name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {resolution && topic ? (
          <DeedForm action={actions.log} data-log className="no-print -mt-4">
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <SubmitButton name="answered" value={first ? 'yes' : 'no'} look="ghost" className="-ml-4">
              <PhoneCall size={18} aria-hidden />
              {words.log}
            </SubmitButton>
            <SubmitButton name="answered" value="callback" look="ghost">
              {words.logCallback}
            </SubmitButton>
          </DeedForm>
        ) : null}
      </div>
      <aside className="flex flex-col gap-6 text-14 print:block print:space-y-6">
        {outlines && resolution && !answered.needs.length ? (
          <Aside title={first ? words.appliesMap : words.searchedMap}>
            <AreaMap outlines={outlines} />
            <ul className="mt-3 flex flex-col gap-1">
              {resolution.chain.slice(0, 3).map(({ area: level }) => (
                <li key={level.id} className={first?.area.id === level.id ? 'font-semibold' : ''}>
                  {level.name}{' '}
                  {first?.area.id === level.id ? (
                    <span className="font-normal text-muted">{words.foundHere}</span>
                  ) : null}
                </li>
              ))}
            </ul>
            <p className="mt-2 text-13 text-muted">{words.mapSource}</p>
          </Aside>
        ) : null}
        {resolution && !first && topic && !answered.needs.length ? (
          <Aside title={words.afterReport}>
            <ol className="list-decimal pl-5">
              {words.afterReportSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Aside>
        ) : null}
        {answered.subtopics.length ? (
          <Aside title={words.moreExact}>
            <ul className="flex flex-wrap gap-2">
              {answered.subtopics.map((sub) => (
                <li key={sub.id}>
                  <Link
                    prefetch={false}
                    href={askAddress({ ...ask, topic: sub.id })}
                    className="inline-flex min-h-7 items-center rounded-md bg-surface px-2 text-ink hover:bg-hover"
                  >
                    {topicLabel(sub, locale)}
                  </Link>
                </li>
              ))}
            </ul>
          </Aside>
        ) : null}
        <ul className="no-print flex flex-col gap-1">
          {area && (area.kind === 'municipality' || area.kind === 'amt') ? (
            <li>
              <Link prefetch={false} href={`/areas/${area.id}`}>
                {fill(words.areaPage, { place: area.name })}
              </Link>
            </li>
          ) : null}
          {topic ? (
            <li>
              <Link prefetch={false} href={`/topics/${topic.id}`}>
                {words.topicPage}
              </Link>
            </li>
          ) : null}
        </ul>
        {first ? (
          <p className="text-13 text-muted">
            {fill(words.asOf, { date: formatDate(now, locale) })} {isNearest(answered) ? words.nearestFirst : ''}
          </p>
        ) : null}
      </aside>
    </div>
  )
}

/** Whether a place was asked and nobody who answers is nearer to it than the first. */
function isNearest({ area, resolution }: Answered): boolean {
  const [first, ...others] = resolution?.answers ?? []
  return (
    first !== undefined &&
    (area?.kind === 'municipality' || area?.kind === 'amt') &&
    others.every((other) => other.level >= first.level)
  )
}

function Aside({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="break-inside-avoid">
      <h2 className="mb-2 text-16">{title}</h2>
      {children}
    </section>
  )
}

/** Offers shown beside an answer; their list has the rest. */
const mostOffers = 5

/** Running offers on the topic in the place: what one can go to. */
function FittingOffers({
  t,
  locale,
  today,
  ask: { q, topic, area, group },
  answered: { offers },
}: Pick<Props, 't' | 'locale' | 'ask'> & { today: string; answered: Answered }) {
  if (!offers.length) return null
  const query = new URLSearchParams()
  // The list is asked the same: it shows the very offers, and those beyond the first.
  for (const [name, value] of Object.entries({ q, topic, area, group })) if (value) query.set(name, value)
  return (
    <section data-offers>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>
          {t.offers.fitting} <span className="text-14 font-normal text-muted">{offers.length}</span>
        </h2>
        {offers.length > mostOffers ? (
          <Link prefetch={false} href={`/offers?${query}`} className="text-14">
            {t.offers.allFitting}
          </Link>
        ) : null}
      </div>
      <OfferTable t={t} locale={locale} today={today} offers={offers.slice(0, mostOffers)} />
    </section>
  )
}
