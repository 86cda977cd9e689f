import Link from 'next/link'
import type { ReactNode } from 'react'
import { fill, type Messages } from '@/lib/i18n/messages'
import type { Answer } from '@/lib/responsibilities/resolve'
import type { Role } from '@/lib/responsibilities/roles'
import { formatPhone } from '@/lib/phone'
import { topicLabel } from '@/lib/topics/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { CopyButton } from '../ui/copy-button'
import { Clipboard, HandHelping, MessagesSquare, Scale } from '../ui/icons'
import { PhoneLink } from '../ui/phone-link'
import { answerText, contactOf, postWords, reachSource, type AnswerContext } from './answer-words'

/** Most that a role shows; the others are in the list below or on the page of the one need. */
const mostOfRole = 3
const icons = { decides: Scale, offers: HandHelping, advises: MessagesSquare }

/** Whether one decides and another advises: then the answer tells them apart. */
export function hasBothRoles(answers: readonly Answer[]): boolean {
  const roles = new Set(answers.map(({ role }) => role))
  return roles.has('decides') && roles.has('advises')
}

/** What `RoleColumns` shows of some answers, in their order. */
export function shownInColumns(answers: readonly Answer[]): Answer[] {
  return (['decides', 'offers', 'advises'] as const).flatMap((role) => ofRole(answers, role))
}

const ofRole = (answers: readonly Answer[], role: Role) =>
  answers.filter((answer) => answer.role === role).slice(0, mostOfRole)

/** Who decides or offers on the left, who advises and accompanies on the right. */
export function RoleColumns({ t, context, answers }: { t: Messages; context: AnswerContext; answers: Answer[] }) {
  const [decides, offers, advises] = (['decides', 'offers', 'advises'] as const).map((role) => ofRole(answers, role))
  const column = (parts: [Role, Answer[]][]): ReactNode =>
    parts.some(([, found]) => found.length) ? (
      <div className="flex min-w-0 flex-1 flex-col gap-3 p-4">
        {parts.map(([role, found]) =>
          found.length ? <RoleList key={role} t={t} context={context} role={role} answers={found} /> : null,
        )}
      </div>
    ) : null
  return (
    <div className="flex min-w-0 flex-1 flex-col divide-line-soft max-sm:divide-y sm:flex-row sm:divide-x">
      {column([
        ['decides', decides!],
        ['offers', offers!],
      ])}
      {column([['advises', advises!]])}
    </div>
  )
}

function RoleList({
  t,
  context,
  role,
  answers,
}: {
  t: Messages
  context: AnswerContext
  role: Role
  answers: Answer[]
}) {
  const { words, locale, topics } = context
  const Icon = icons[role]
  return (
    <section>
      <h3 className="flex items-center gap-1.5 text-13 text-muted">
        <Icon size={16} aria-hidden className="flex-none" />
        {words.roles[role]}
      </h3>
      <ul className="divide-y divide-line-soft">
        {answers.map((answer) => {
          const { organisation } = answer.responsibility
          const { phone, email, website } = contactOf(answer)
          const topic = topics.find((entry) => entry.id === answer.responsibility.topicId)
          const detail = [
            postWords(answer, context),
            answer.fit !== 'same' && topic ? topicLabel(topic, locale) : null,
            fill(words.appliesTo[answer.area.kind], { area: answer.area.name }),
            answer.responsibility.scopeText ? fill(words.scopeWhy, { text: answer.responsibility.scopeText }) : null,
          ]
          const text = answerText(answer, context)
          return (
            <li key={answer.responsibility.id} data-answer data-copy={text} className="flex items-start gap-3 py-2">
              <KindSymbol kind={organisation.kind} />
              <div className="min-w-0 flex-1">
                <Link
                  prefetch={false}
                  href={`/organisations/${organisation.key}`}
                  className="text-14 font-semibold text-ink"
                >
                  {organisation.name}
                </Link>
                <p className="text-13 text-muted">{detail.filter(Boolean).join(' · ')}</p>
                {phone ? (
                  <>
                    <PhoneLink phone={phone} className="inline-flex min-h-8 items-center font-semibold text-ink" />
                    <p className="text-13 text-muted">{reachSource(answer, 'phone', context)}</p>
                  </>
                ) : email ? (
                  <a href={`mailto:${email}`} className="inline-flex min-h-8 items-center text-14 break-all">
                    {email}
                  </a>
                ) : website ? (
                  <a href={website} rel="noreferrer" className="inline-flex min-h-8 items-center text-14 break-all">
                    {organisation.website}
                  </a>
                ) : (
                  <p className="text-13 text-muted">{words.noPhone}</p>
                )}
              </div>
              <CopyButton
                value={text}
                label={`${t.copy}: ${organisation.name}${phone ? `, ${formatPhone(phone)}` : ''}`}
                done={t.copied}
                icon={<Clipboard size={18} aria-hidden />}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
