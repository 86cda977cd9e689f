import Link from 'next/link'
import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { ServiceGap } from '@/lib/questions/schema'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { Row, RowForm, type RowAction } from '../records/row-deed'
import { rowWords } from '../records/row-words'
import { askAddress } from '../responsibilities/ask-address'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ChartColumn, CircleHelp, Flag } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { SubmitButton } from '../ui/submit-button'
import { Tag } from '../ui/tag'
import { SettleReport } from './settle-report'

interface Props {
  t: Messages
  locale: Locale
  open: ServiceGap[]
  closed: ServiceGap[]
  topics: readonly Topic[]
  actions: { claim: RowAction; settle: RowAction; addSynonym: RowAction; undo: RowAction }
}

/** What finishes a row. */
const closing = ['settle', 'synonym']

/** What was asked without a good answer, by topic: settled right here by a responsibility or a word. */
export function ReportList({ t, locale, open, closed, topics, actions }: Props) {
  const words = t.questions
  const groups = new Map<string, ServiceGap[]>()
  for (const gap of open) {
    const group = gap.topicLabel ? topicLabel({ label: gap.topicLabel, en: gap.topicEn }, locale) : words.withoutTopic
    groups.set(group, [...(groups.get(group) ?? []), gap])
  }
  const number = (kind: ServiceGap['kind']) => open.filter((gap) => gap.kind === kind).length
  return (
    <div className="max-w-[1000px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/responsibilities', label: t.responsibilities.title }]}
        actions={
          <ButtonLink href="/questions/statistics">
            <ChartColumn size={18} aria-hidden />
            {words.statistics}
          </ButtonLink>
        }
      />
      {open.length === 0 ? (
        <EmptyState text={words.none}>
          <ButtonLink href="/responsibilities">{words.ask}</ButtonLink>
        </EmptyState>
      ) : (
        <p className="mb-4 text-14">
          <strong className="font-semibold">{count(words.whiteSpots, number('missing'), locale)}.</strong>{' '}
          {number('wrong') ? `${count(words.mistakes, number('wrong'), locale)}.` : ''}
        </p>
      )}
      {[...groups].map(([group, gaps]) => (
        <section key={group} className="mb-8">
          <h2 className="mb-2 text-16">
            {group} <span className="text-14 font-normal text-muted">{gaps.length}</span>
          </h2>
          <ul className="divide-y divide-line-soft rounded-md border border-line-soft px-4">
            {gaps.map((gap) => (
              <OpenReport key={gap.id} t={t} locale={locale} gap={gap} topics={topics} actions={actions} />
            ))}
          </ul>
        </section>
      ))}
      {closed.length ? (
        <details>
          <summary className="inline-flex min-h-8 items-center text-14 text-accent">
            {words.closed} ({closed.length})
          </summary>
          <ul className="mt-2 divide-y divide-line-soft text-14">
            {closed.map((gap) => (
              <li key={gap.id} className="flex flex-wrap gap-x-4 py-2">
                <span className="min-w-0 flex-1 basis-60">{titleOf(gap, locale)}</span>
                <span className="text-13 text-muted">
                  {fill(words.closedOn, {
                    solution: words.solutions[gap.solution ?? 'none'],
                    date: gap.closedAt ? formatDate(gap.closedAt, locale) : '',
                    name: gap.closedBy ?? '',
                  })}
                </span>
                {gap.closingNote ? <p className="basis-full">{gap.closingNote}</p> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function titleOf(gap: ServiceGap, locale: Locale): string {
  const topic = gap.topicLabel ? topicLabel({ label: gap.topicLabel, en: gap.topicEn }, locale) : ''
  return [gap.organisationName, topic || gap.question, gap.areaName].filter(Boolean).join(', ')
}

function OpenReport({
  t,
  locale,
  gap,
  topics,
  actions,
}: {
  t: Messages
  locale: Locale
  gap: ServiceGap
  topics: readonly Topic[]
  actions: Props['actions']
}) {
  const words = t.questions
  return (
    <Row
      words={rowWords(t)}
      version={gap.version}
      closing={closing}
      undo={actions.undo}
      className="flex flex-col gap-2 py-3"
    >
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        {gap.kind === 'wrong' ? (
          <Flag size={20} aria-hidden className="mt-0.5 flex-none text-danger" />
        ) : (
          <CircleHelp size={20} aria-hidden className="mt-0.5 flex-none text-warn" />
        )}
        <div className="min-w-0 flex-1 basis-60">
          <Link
            prefetch={false}
            href={askAddress({ q: gap.question, topic: gap.topicId ?? '', area: gap.areaId ?? '' })}
            className="text-14 font-semibold text-ink group-data-done/row:line-through"
          >
            {titleOf(gap, locale)}
          </Link>
          <p className="text-13 text-muted">
            {gap.question ? fill(words.question, { q: gap.question }) : words.notKept} ·{' '}
            {count(words.reportedTimes, gap.reports, locale)},{' '}
            {fill(words.lastReport, { date: formatDate(gap.lastReportedAt, locale), name: gap.lastReportedBy ?? '–' })}
          </p>
          {gap.note ? <p className="text-14">{gap.note}</p> : null}
          {gap.claimedBy ? (
            <p className="text-13 text-ok">
              {fill(words.claimedBy, {
                name: gap.claimedBy,
                date: gap.claimedAt ? formatDate(gap.claimedAt, locale) : '',
              })}
            </p>
          ) : null}
        </div>
        <Tag tone={gap.kind === 'wrong' ? 'danger' : 'warn'}>{words.kinds[gap.kind]}</Tag>
      </div>
      <div className="flex flex-wrap items-start gap-2 sm:pl-8">
        <AnswerOf t={t} gap={gap} />
        <RowForm
          deed="claim"
          action={actions.claim}
          values={{ id: gap.id }}
          done={gap.claimedBy ? words.unclaimed : words.claimed}
          button={
            <SubmitButton
              size="small"
              name="claim"
              value={gap.claimedBy ? 'no' : 'yes'}
              aria-label={`${gap.claimedBy ? words.unclaim : words.claim}: ${titleOf(gap, locale)}`}
            >
              {gap.claimedBy ? words.unclaim : words.claim}
            </SubmitButton>
          }
        />
        <SettleReport t={t} gap={gap} title={titleOf(gap, locale)} settle={actions.settle} />
        <details className="basis-full">
          <summary className="inline-flex min-h-8 items-center text-14 text-accent">{words.synonym}</summary>
          <RowForm
            deed="synonym"
            action={actions.addSynonym}
            values={{ id: gap.id }}
            done={words.solutions.synonym}
            button={<SubmitButton>{words.synonymSubmit}</SubmitButton>}
            className="mt-1 flex flex-wrap items-end gap-2"
          >
            <label className="text-14">
              <span className="mb-1 block font-semibold">{words.synonymWord}</span>
              <input
                name="synonym"
                required
                minLength={2}
                maxLength={60}
                defaultValue={gap.topicId ? '' : gap.question.slice(0, 60)}
                className="field"
              />
            </label>
            <label className="text-14">
              <span className="mb-1 block font-semibold">{words.synonymTopic}</span>
              <select name="topicId" required defaultValue={gap.topicId ?? ''} className="field">
                <option value="">{t.organisations.choose}</option>
                {topics.map((topic) => (
                  <option
                    key={topic.id}
                    value={topic.id}
                  >{`${topic.parentId ? '– ' : ''}${topicLabel(topic, locale)}`}</option>
                ))}
              </select>
            </label>
          </RowForm>
        </details>
      </div>
    </Row>
  )
}

/** Where a report is put right: the very responsibility, its organisation, or a new entry. */
function AnswerOf({ t, gap }: { t: Messages; gap: ServiceGap }) {
  const missing = `/responsibilities/new?topic=${gap.topicId ?? ''}&area=${gap.areaId ?? ''}`
  if (gap.kind === 'missing' || !(gap.responsibilityId || gap.organisationKey))
    return (
      <ButtonLink size="small" href={missing}>
        {t.questions.addResponsibility}
      </ButtonLink>
    )
  return gap.responsibilityId ? (
    <ButtonLink size="small" href={`/responsibilities/${encodeURIComponent(gap.responsibilityId)}`}>
      {t.responsibilities.openRecord}
    </ButtonLink>
  ) : (
    <ButtonLink size="small" href={`/organisations/${gap.organisationKey}/edit`}>
      {t.edit}
    </ButtonLink>
  )
}
