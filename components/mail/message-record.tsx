import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { decisionsFor, type Decision, type FullMessage } from '@/lib/mail/schema'
import type { DeedAction } from '@/lib/records/form'
import { recordAddress } from '@/lib/records/kinds'
import { FactList } from '../records/fact-list'
import { RecordPage } from '../records/record-page'
import { buttonClass } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { FilePenLine, Mail } from '../ui/icons'
import { SubmitButton } from '../ui/submit-button'
import { Tag } from '../ui/tag'
import { instantWords, stateTones, stateWords } from './message-words'

interface Props {
  t: Messages
  locale: Locale
  message: FullMessage
  history: ReactNode
  decide: DeedAction
}

/** What comes first is the primary one: it is what should usually be done. */
const order: readonly Decision[] = ['again', 'sent', 'bounced', 'cancel']

/** One message: what became of it, what can be decided, and what it says. */
export function MessageRecord({ t, locale, message, history, decide }: Props) {
  const words = t.mail
  const { id, state, version, subject, letter, address, recipientName, language, createdAt, sentAt, erasedAt } = message
  const title = subject || words.letterKinds[letter] || letter
  const possible = order.filter((decision) => decisionsFor(message).includes(decision))
  return (
    <RecordPage
      t={t}
      crumbs={[{ href: '/outbox', label: words.title }]}
      title={title}
      symbol={<Mail size={40} aria-hidden className="text-muted" />}
      below={<Tag tone={stateTones[state]}>{words.states[state]}</Tag>}
      actions={
        erasedAt ? null : (
          <a href={`/outbox/${id}/draft`} className={buttonClass(state === 'filed' ? 'primary' : 'secondary')} download>
            <FilePenLine size={18} aria-hidden />
            {words.draft}
          </a>
        )
      }
      address={`/outbox/${id}`}
      history={history}
    >
      <div className="max-w-[760px] p-4 sm:px-8 sm:py-5">
        <div className="mb-4 max-w-[70ch]">
          {stateWords(message, t, locale).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {possible.length ? (
          <DeedForm action={decide} className="no-print mb-6 flex flex-wrap items-center gap-2">
            <input type="hidden" name="key" value={id} />
            <input type="hidden" name="version" value={version} />
            {possible.map((decision, index) => (
              <SubmitButton
                key={decision}
                name="decision"
                value={decision}
                look={state === 'uncertain' && index === 0 ? 'primary' : 'secondary'}
              >
                {words.decisions[decision]}
              </SubmitButton>
            ))}
            {state === 'uncertain' ? <p className="w-full text-13 text-muted">{words.twice}</p> : null}
          </DeedForm>
        ) : null}
        <FactList
          facts={[
            [words.recipient, address ? (recipientName ? `${recipientName} (${address})` : address) : words.nobody],
            [words.about, message.subjectName ? <About key="about" message={message} /> : null],
            [words.letter, words.letterKinds[letter] ?? letter],
            [words.language, words.languages[language]],
            [words.written, instantWords(createdAt, t, locale)],
            [words.sentAt, sentAt && instantWords(sentAt, t, locale)],
          ]}
        />
        <h2 className="mt-6 mb-2 text-16">{words.content}</h2>
        <LetterText language={language} text={message.text || words.erased} />
        {erasedAt ? null : <p className="mt-2 text-13 text-muted">{words.htmlToo}</p>}
      </div>
    </RecordPage>
  )
}

function About({ message: { subjectKind, subjectId, subjectName } }: { message: FullMessage }) {
  const address = subjectKind && subjectId ? recordAddress(subjectKind, subjectId) : null
  return address ? (
    <Link prefetch={false} href={address}>
      {subjectName}
    </Link>
  ) : (
    subjectName
  )
}

/** A letter as it reads, in its own language. */
export function LetterText({ language, text }: { language: Locale; text: string }) {
  return (
    <div
      lang={language}
      className="flex max-w-[70ch] flex-col gap-4 rounded-md border border-line-soft bg-surface p-4 text-14 [overflow-wrap:anywhere] whitespace-pre-line"
    >
      {text
        .trim()
        .split('\n\n')
        .map((paragraph, index) => (
          <p key={index} className="break-inside-avoid">
            {paragraph}
          </p>
        ))}
    </div>
  )
}
