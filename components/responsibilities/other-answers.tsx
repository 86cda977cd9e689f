import Link from 'next/link'
import { count, fill, type Messages } from '@/lib/i18n/messages'
import type { Answer } from '@/lib/responsibilities/resolve'
import { topicLabel } from '@/lib/topics/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { CopyButton } from '../ui/copy-button'
import { Clipboard } from '../ui/icons'
import { PhoneLink } from '../ui/phone-link'
import { AnswerLink } from './answer-link'
import { answerText, contactOf, postWords, reachSource, type AnswerContext } from './answer-words'
import { KindTag } from './kind-tag'

const most = 6
const mostFolded = 24
/** Answers that the page can show, the first one included. */
export const mostShown = 1 + most + mostFolded

/** Further answers, in order; beyond six they fold, and beyond thirty the page of the topic shows them. */
export function OtherAnswers({
  t,
  context,
  title,
  answers,
  topicId,
  mayEdit,
}: {
  t: Messages
  context: AnswerContext
  title: string
  answers: Answer[]
  topicId: string | null
  mayEdit: boolean
}) {
  const { words, locale } = context
  const rest = answers.slice(most, most + mostFolded)
  return (
    <section>
      <h2 className="mb-2">
        {title} <span className="text-14 font-normal text-muted">{answers.length}</span>
      </h2>
      <List t={t} context={context} answers={answers.slice(0, most)} mayEdit={mayEdit} />
      {rest.length ? (
        <details className="mt-2">
          <summary className="inline-flex min-h-8 items-center text-14 text-accent">
            {count(words.showMore, rest.length, locale)}
          </summary>
          <List t={t} context={context} answers={rest} mayEdit={mayEdit} />
          {topicId && answers.length > most + mostFolded ? (
            <p className="mt-2 text-14">
              <Link prefetch={false} href={`/topics/${topicId}`}>
                {words.allOnTopicPage}
              </Link>
            </p>
          ) : null}
        </details>
      ) : null}
    </section>
  )
}

interface ListProps {
  t: Messages
  context: AnswerContext
  answers: Answer[]
  mayEdit: boolean
}

function List({ t, context, answers, mayEdit }: ListProps) {
  const { words, locale, topics } = context
  return (
    <ul className="divide-y divide-line-soft [overflow-wrap:anywhere]">
      {answers.map((answer) => {
        const { organisation } = answer.responsibility
        const { phone } = contactOf(answer)
        const topic = topics.find((entry) => entry.id === answer.responsibility.topicId)
        const detail = [
          postWords(answer, context),
          answer.fit !== 'same' && topic ? topicLabel(topic, locale) : null,
          fill(words.appliesTo[answer.area.kind], { area: answer.area.name }),
          answer.via ? fill(words.delegatedFor, { organisation: organisation.name, principal: answer.via.name }) : null,
          answer.handedOver ? words.handedOver : null,
        ]
          .filter(Boolean)
          .join(' · ')
        const text = answerText(answer, context)
        return (
          <li
            key={answer.responsibility.id}
            data-answer
            data-copy={text}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 sm:min-h-14 sm:flex-nowrap"
          >
            <KindSymbol kind={organisation.kind} />
            <div className="min-w-0 flex-1">
              <Link
                prefetch={false}
                href={`/organisations/${organisation.key}`}
                className="text-14 font-semibold text-ink"
              >
                {organisation.name}
              </Link>
              <p className="text-13 text-muted">{detail}</p>
            </div>
            <div className="flex items-center gap-3 max-sm:w-full max-sm:pl-10">
              <KindTag t={t} kind={answer.responsibility.kind} />
              {phone ? (
                <div className="max-w-48">
                  <PhoneLink phone={phone} className="inline-flex min-h-8 items-center text-14 whitespace-nowrap" />
                  <p className="text-13 text-muted">{reachSource(answer, 'phone', context)}</p>
                </div>
              ) : null}
              <CopyButton
                value={text}
                label={`${t.copy}: ${organisation.name}`}
                done={t.copied}
                icon={<Clipboard size={18} aria-hidden />}
              />
              {mayEdit ? <AnswerLink t={t} responsibility={answer.responsibility} /> : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
