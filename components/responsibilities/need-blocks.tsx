import Link from 'next/link'
import { count, fill, type Messages } from '@/lib/i18n/messages'
import type { Ask } from '@/lib/responsibilities/schema'
import type { Need } from '@/lib/responsibilities/service'
import { topicLabel } from '@/lib/topics/schema'
import { CopyButton } from '../ui/copy-button'
import { Clipboard } from '../ui/icons'
import { answerText, type AnswerContext } from './answer-words'
import { askAddress } from './ask-address'
import { RoleColumns, shownInColumns } from './role-columns'

interface Props {
  t: Messages
  context: AnswerContext
  ask: Ask
  needs: Need[]
}

/** Several needs of one question, the most urgent first: a block each, so that a gap hides none of the others. */
export function NeedBlocks({ t, context, ask, needs }: Props) {
  const { words, locale } = context
  const textOf = ({ topic, resolution }: Need) =>
    [
      topicLabel(topic, locale),
      ...(resolution.answers.length
        ? shownInColumns(resolution.answers).map((answer) => answerText(answer, contextOf(context, resolution)))
        : [words.gapTitle]),
    ].join('\n\n')
  return (
    <section>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-16">{count(words.needs, needs.length, locale)}</h2>
        <span className="no-print">
          <CopyButton
            value={needs.map(textOf).join('\n\n\n')}
            label={words.copyNeeds}
            done={t.copied}
            icon={
              <>
                <Clipboard size={18} aria-hidden />
                <span>{words.copyNeeds}</span>
              </>
            }
          />
        </span>
      </div>
      <ol className="flex flex-col gap-3">
        {needs.map((need, index) => {
          const { topic, matched, resolution } = need
          return (
            <li
              key={topic.id}
              data-need
              className="flex flex-col divide-line-soft rounded-md border border-line-soft max-lg:divide-y lg:flex-row lg:divide-x"
            >
              <div className="flex flex-none flex-col gap-1 p-4 lg:w-56">
                <h3 className="flex items-start gap-2 text-16 font-semibold">
                  <span className="inline-flex size-6 flex-none items-center justify-center rounded-sm bg-accent text-14 text-on-accent">
                    {index + 1}
                  </span>
                  <span className="min-w-0 break-words">{topicLabel(topic, locale)}</span>
                </h3>
                <p className="text-13 text-muted">{fill(words.needWords, { matched })}</p>
                <Link
                  prefetch={false}
                  href={askAddress({ ...ask, topic: topic.id })}
                  className="no-print inline-flex min-h-8 items-center text-14"
                >
                  {fill(words.onlyNeed, { topic: topicLabel(topic, locale) })}
                </Link>
              </div>
              {resolution.answers.length ? (
                <RoleColumns t={t} context={contextOf(context, resolution)} answers={resolution.answers} />
              ) : (
                <div data-gap className="flex-1 p-4">
                  <p className="font-semibold">{words.gapTitle}</p>
                  <p className="text-14 text-muted">{words.gapNeed}</p>
                  {resolution.wider.length ? (
                    <div className="-mx-4 mt-2">
                      <RoleColumns
                        t={t}
                        context={contextOf(context, resolution)}
                        answers={resolution.wider.slice(0, 2)}
                      />
                    </div>
                  ) : null}
                </div>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const contextOf = (context: AnswerContext, { chain }: Need['resolution']): AnswerContext => ({ ...context, chain })
