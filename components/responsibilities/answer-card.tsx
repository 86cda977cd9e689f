import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatDate } from '@/lib/dates'
import { fill, type Messages } from '@/lib/i18n/messages'
import { shownWebsite, withoutHiddenAddress } from '@/lib/organisations/schema'
import { formatPhone } from '@/lib/phone'
import type { Post } from '@/lib/posts/schema'
import type { Answer } from '@/lib/responsibilities/resolve'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { deputyWords } from '../posts/post-words'
import { KindSymbol } from '../organisations/kind-symbol'
import { buttonClass } from '../ui/button'
import { CopyButton } from '../ui/copy-button'
import {
  BadgeCheck,
  CircleAlert,
  Clipboard,
  Clock,
  Globe,
  Languages,
  Mail,
  MapPin,
  Phone,
  Send,
  UserRound,
} from '../ui/icons'
import { PhoneLink } from '../ui/phone-link'
import { answerText, contactOf, postWords, reachSource, reasonsFor, type AnswerContext } from './answer-words'
import { AnswerLink } from './answer-link'
import { Chain } from './area-chain'
import { KindTag } from './kind-tag'

interface Props {
  t: Messages
  answer: Answer
  /** Open by its office hours; null when they are not understood. */
  open: boolean | null
  topic: Topic | null
  context: AnswerContext
  /** Why it stands first. */
  rank: string
  mayEdit: boolean
  /** May correct the very responsibility. */
  mayEditAnswer: boolean
  /** The form that reports a mistake. */
  mistake: ReactNode
}

/** The first answer, made to be read aloud on the phone: who, how to reach, why, on what evidence. */
export function AnswerCard({ t, answer, open, topic, context, rank, mayEdit, mayEditAnswer, mistake }: Props) {
  const { words, locale, chain } = context
  const { responsibility, area: level } = answer
  const { organisation } = responsibility
  const post = context.posts.get(responsibility.post?.id ?? '')
  const { phone, email, website, address } = contactOf(answer)
  const verified = responsibility.verifiedAt ?? organisation.verifiedAt
  const text = answerText(answer, context)
  const from = (field: Parameters<typeof reachSource>[1]) => reachSource(answer, field, context)
  const inBrackets = (words: string) => (words ? ` (${words})` : '')
  const subject = fill(words.mailSubject, { topic: topic ? topicLabel(topic, locale) : organisation.name })
  return (
    <article
      data-answer
      data-copy={text}
      className="rounded-md border border-t-3 border-line-soft border-t-accent p-4 [overflow-wrap:anywhere] sm:px-6 sm:py-5"
    >
      <header className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <KindSymbol kind={organisation.kind} size={40} />
        <div className="min-w-0 flex-1 basis-52">
          <h2>
            <Link href={`/organisations/${organisation.key}`} className="text-ink">
              {organisation.name}
            </Link>
          </h2>
          <p className="text-14">
            {post ? (
              <>
                <Link prefetch={false} href={`/posts/${post.id}`} className="font-semibold text-ink">
                  {postWords(answer, context)}
                </Link>{' '}
                ·{' '}
              </>
            ) : null}
            <span className="text-muted">
              {[withoutHiddenAddress(organisation).place, fill(words.appliesTo[level.kind], { area: level.name })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
        </div>
        <KindTag t={t} kind={responsibility.kind} />
      </header>
      <div className="mt-4 grid gap-3 sm:grid-cols-2">
        {phone ? (
          <Contact
            icon={<Phone size={20} aria-hidden />}
            label={words.phone}
            copy={formatPhone(phone)}
            source={from('phone')}
            t={t}
          >
            <PhoneLink phone={phone} className="inline-flex min-h-8 items-center text-20 font-semibold text-ink" />
          </Contact>
        ) : (
          <p className="flex min-h-16 items-center gap-3 rounded-md border border-dashed border-line px-4 text-14 text-muted">
            <Phone size={20} aria-hidden className="flex-none" />
            <span>
              {words.noPhone}{' '}
              {mayEdit ? <Link href={`/organisations/${organisation.key}/edit#phone`}>{words.addPhone}</Link> : null}
            </span>
          </p>
        )}
        {email ? (
          <Contact icon={<Mail size={20} aria-hidden />} label={words.email} copy={email} source={from('email')} t={t}>
            <a href={`mailto:${email}`} className="text-16 font-semibold break-all text-ink">
              {email}
            </a>
          </Contact>
        ) : website ? (
          <Contact
            icon={<Globe size={20} aria-hidden />}
            label={words.website}
            copy={website}
            source={from('website')}
            t={t}
          >
            <a href={website} rel="noreferrer" className="text-16 font-semibold break-all text-ink">
              {shownWebsite(website)}
            </a>
          </Contact>
        ) : null}
      </div>
      <PostHelp t={t} context={context} post={post} />
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-14">
        {address ? (
          <li className="flex items-center gap-1.5 text-muted">
            <MapPin size={16} aria-hidden className="flex-none" />
            {address}
            {inBrackets(from('street'))}
          </li>
        ) : null}
        {organisation.openingHours ? (
          <li className="flex items-center gap-1.5 text-muted">
            <Clock size={16} aria-hidden className="flex-none" />
            {organisation.openingHours}
            {inBrackets(from('openingHours'))}
            {open === null ? null : (
              <strong className={`font-semibold ${open ? 'text-ok' : 'text-warn'}`}>
                ({open ? words.open : words.closed})
              </strong>
            )}
          </li>
        ) : null}
        {organisation.languages.length ? (
          <li className="flex items-center gap-1.5 text-muted">
            <Languages size={16} aria-hidden className="flex-none" />
            {fill(words.languages, { languages: organisation.languages.join(', ') })}
          </li>
        ) : null}
        <li className={`flex items-center gap-1.5 ${answer.stale ? 'text-warn' : 'text-ok'}`}>
          {answer.stale ? (
            <CircleAlert size={16} aria-hidden className="flex-none" />
          ) : (
            <BadgeCheck size={16} aria-hidden className="flex-none" />
          )}
          {verified
            ? fill(answer.stale ? words.stale : words.verified, { date: formatDate(verified, locale) })
            : words.unverified}
        </li>
      </ul>
      {organisation.advice ? (
        <p className="mt-2 max-w-[70ch] text-14">
          {fill(words.goodToKnow, { note: organisation.advice })}
          <span className="text-muted">{inBrackets(from('advice'))}</span>
        </p>
      ) : null}
      {organisation.bring ? (
        <p className="mt-2 max-w-[70ch] text-14">
          {t.organisations.fields.bring}: {organisation.bring}
          <span className="text-muted">{inBrackets(from('bring'))}</span>
        </p>
      ) : null}
      <section className="mt-4 border-t border-line-soft pt-3">
        <h3>{words.why}</h3>
        <Chain t={t} locale={locale} chain={chain} hit={level} />
        <p className="mt-3 text-14">{[...reasonsFor(answer, context), rank].filter(Boolean).join(' ')}</p>
        <p className="mt-1 text-13 text-muted">
          {[
            words.kindHints[responsibility.kind],
            responsibility.legalBasis ? fill(words.legalBasis, { basis: responsibility.legalBasis }) : null,
            responsibility.evidence ? fill(words.evidence, { evidence: responsibility.evidence }) : null,
            responsibility.confidence ? t.confidence[responsibility.confidence] : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </section>
      <div className="no-print mt-3 flex flex-wrap items-start gap-x-2 gap-y-1 border-t border-line-soft pt-2">
        <CopyButton
          value={text}
          label={words.copyAll}
          done={t.copied}
          icon={
            <>
              <Clipboard size={18} aria-hidden />
              <span>{words.copyAll}</span>
            </>
          }
          className="-ml-2"
        />
        <a
          href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}
          className={buttonClass('ghost')}
        >
          <Send size={18} aria-hidden />
          {words.sendMail}
        </a>
        <div className="ml-auto flex flex-wrap items-start gap-2">
          {mayEditAnswer ? <AnswerLink t={t} responsibility={responsibility} /> : null}
          {mistake}
        </div>
      </div>
    </article>
  )
}

/** Who stands in for the post that answers, and when it can be reached. */
function PostHelp({ t, context, post }: { t: Messages; context: AnswerContext; post: Post | undefined }) {
  if (!post) return null
  const words = t.posts
  const { today, locale } = context
  return (
    <ul className="mt-3 flex flex-col gap-1 text-14">
      {post.deputies.map((deputy) => (
        <li key={deputy.id} className="flex flex-wrap items-center gap-x-1.5">
          <UserRound size={16} aria-hidden className="flex-none text-muted" />
          <span className="text-muted">{words.deputy}:</span>
          <Link prefetch={false} href={`/posts/${deputy.id}`}>
            {deputyWords({ ...deputy, phone: null }, today, words, locale)}
          </Link>
          {deputy.phone ? <PhoneLink phone={deputy.phone} className="font-semibold text-ink" /> : null}
        </li>
      ))}
      {post.officeHours ? (
        <li className="flex items-center gap-1.5 text-muted">
          <Clock size={16} aria-hidden className="flex-none" />
          {words.fields.officeHours}: {post.officeHours}
          {post.room ? ` · ${words.fields.room} ${post.room}` : ''}
        </li>
      ) : null}
    </ul>
  )
}

function Contact({
  icon,
  label,
  copy,
  source,
  t,
  children,
}: {
  icon: ReactNode
  label: string
  copy: string
  /** Where it comes from; empty when nothing is known. */
  source: string
  t: Messages
  children: ReactNode
}) {
  return (
    <div className="flex min-h-16 items-center gap-3 rounded-md border border-line-soft py-2 pr-2 pl-4">
      <span className="text-muted">{icon}</span>
      <div className="min-w-0 flex-1">
        <p className="text-13 text-muted">{label}</p>
        {children}
        {source ? <p className="text-13 text-muted">{source}</p> : null}
      </div>
      <CopyButton
        value={copy}
        label={`${t.copy}: ${label}`}
        done={t.copied}
        icon={<Clipboard size={18} aria-hidden />}
      />
    </div>
  )
}
