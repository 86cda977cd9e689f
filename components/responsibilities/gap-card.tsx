import Link from 'next/link'
import { formatDate } from '@/lib/dates'
import { count, fill, type Messages } from '@/lib/i18n/messages'
import type { Resolution } from '@/lib/responsibilities/resolve'
import type { Ask } from '@/lib/responsibilities/schema'
import type { Answered } from '@/lib/responsibilities/service'
import { topicLabel } from '@/lib/topics/schema'
import type { DeedAction } from '@/lib/records/form'
import { KindSymbol } from '../organisations/kind-symbol'
import { ButtonLink } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { Flag, MapPinOff } from '../ui/icons'
import { SubmitButton } from '../ui/submit-button'
import type { AnswerContext } from './answer-words'
import { Chain } from './area-chain'
import { OtherAnswers } from './other-answers'

interface Props {
  t: Messages
  context: AnswerContext
  ask: Ask
  answered: Answered
  resolution: Resolution
  mayEdit: boolean
  report: DeedAction
}

/**
 * Nobody is recorded: says so, shows where was searched, the next level and the neighbours, and takes a report. Honest,
 * not an error.
 */
export function GapCard({ t, context, ask, answered, resolution, mayEdit, report }: Props) {
  const { words, locale, topics } = context
  const { topic, reported, neighbours } = answered
  const parent = topics.find((entry) => entry.id === topic?.parentId)
  const isParent = resolution.wider[0]?.fit === 'parent'
  return (
    <article data-gap className="rounded-md border border-t-3 border-line-soft border-t-warn p-4 sm:px-6 sm:py-5">
      <header className="flex gap-3">
        <MapPinOff size={28} aria-hidden className="mt-0.5 flex-none text-warn" />
        <div>
          <h2>{words.gapTitle}</h2>
          <p className="text-muted">{words.gapText}</p>
          {answered.excluded.length ? (
            <p className="text-muted">
              {fill(words.gapWithout, { names: answered.excluded.map(({ matched }) => matched).join(', ') })}
            </p>
          ) : null}
        </div>
      </header>
      <Chain t={t} locale={locale} chain={resolution.chain} hit={null} />
      {resolution.wider.length ? (
        <div className="mt-4 border-t border-line-soft pt-3 [&_h2]:text-16">
          <OtherAnswers
            t={t}
            context={context}
            title={
              isParent && parent ? fill(words.widerParent, { topic: topicLabel(parent, locale) }) : words.widerSibling
            }
            answers={resolution.wider}
            mayEdit={mayEdit}
            topicId={topic?.parentId ?? null}
          />
        </div>
      ) : null}
      {neighbours.length ? (
        <section className="mt-4 border-t border-line-soft pt-3">
          <h2 className="mb-2 text-16">{words.neighbours}</h2>
          <ul className="divide-y divide-line-soft text-14">
            {neighbours.map(({ area, kilometres, organisations }) => (
              <li key={area.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
                <span className="min-w-0 flex-1 basis-60">
                  {organisations.map((organisation) => (
                    <Link
                      prefetch={false}
                      key={organisation.id}
                      href={`/organisations/${organisation.key}`}
                      className="mr-4 inline-flex min-h-6 items-center gap-2 font-semibold text-ink"
                    >
                      <KindSymbol kind={organisation.kind} size={20} />
                      {organisation.name}
                    </Link>
                  ))}
                </span>
                <span className="text-13 text-muted">
                  {[area.name, kilometres === null ? '' : fill(words.neighbourAway, { n: kilometres })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="no-print mt-4 flex flex-wrap items-center gap-3 border-t border-line-soft pt-4">
        <DeedForm action={report} className="flex flex-wrap gap-3">
          <input type="hidden" name="q" value={ask.q || (topic ? topic.label : '')} />
          <input type="hidden" name="topic" value={topic?.id ?? ''} />
          <input type="hidden" name="area" value={answered.area?.id ?? ''} />
          <SubmitButton look="primary">
            <Flag size={18} aria-hidden />
            {words.report}
          </SubmitButton>
          {mayEdit && !reported?.claimedBy ? (
            <SubmitButton name="claim" value="yes">
              {words.claim}
            </SubmitButton>
          ) : null}
        </DeedForm>
        {mayEdit ? (
          <ButtonLink
            look="ghost"
            href={`/responsibilities/new?topic=${topic?.id ?? ''}&area=${answered.area?.id ?? ''}`}
          >
            {words.enter}
          </ButtonLink>
        ) : null}
        {reported ? (
          <p className="ml-auto text-13 text-muted">
            {fill(count(words.already, reported.reports, locale), {
              date: formatDate(reported.lastReportedAt, locale),
            })}{' '}
            {reported.claimedBy ? fill(words.claimedBy, { name: reported.claimedBy }) : ''}
          </p>
        ) : null}
      </div>
    </article>
  )
}
