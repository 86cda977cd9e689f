import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatDate } from '@/lib/dates'
import { checkUpLanguages, type CheckUp, type CheckUpLanguage } from '@/lib/check-ups/schema'
import { count, fill, type Messages } from '@/lib/i18n/messages'
import { Logo } from '../layout/logo'
import { CheckUpForm, type CheckUpState, type CheckUpWords } from './check-up-form'

interface Props {
  t: Messages
  /** The words in the language of the page; simple German has its own. */
  page: Messages['checkUps']['page']
  language: CheckUpLanguage
  token: string
  checkUp: CheckUp
  /** How many answers have just arrived; null: none were sent. */
  sent: number | null
  action: (state: CheckUpState, form: FormData) => Promise<CheckUpState>
}

/** What a partner sees by its link: its own data, field by field, and nothing of anybody else. */
export function PartnerPage({ t, page, language, token, checkUp, sent, action }: Props) {
  const locale = language === 'en' ? 'en' : 'de'
  const words: CheckUpWords = {
    page,
    labels: { organisation: t.organisations.fields, post: t.posts.fields, offer: t.offers.fields },
    fieldErrors: t.fieldErrors,
    caseData: { warning: t.persons.caseData, kinds: t.persons.caseDataKinds },
    health: {
      groups: t.networkHealth.groups,
      dimensions: t.networkHealth.dimensions,
      steps: t.networkHealth.steps,
    },
    ties: Object.fromEntries(
      checkUp.ties.map((tie) => [
        tie.id,
        {
          title: tie.title ?? t.cooperations.kinds[tie.kind],
          detail: [
            fill(page.with, { names: tie.partners.join(', ') }),
            tie.since ? fill(page.since, { date: formatDate(tie.since, locale) }) : '',
          ]
            .filter(Boolean)
            .join(', '),
        },
      ]),
    ),
  }
  return (
    <PartnerFrame t={t} locale={locale} title={page.title}>
      <p className="mt-1 text-20 font-semibold [overflow-wrap:anywhere]">{fill(page.about, { name: checkUp.name })}</p>
      <nav aria-label={page.languages} className="no-print mt-3 flex flex-wrap gap-x-4">
        {checkUpLanguages.map((one) => (
          <Link
            key={one}
            prefetch={false}
            href={`/check-ups/${token}?lang=${one}`}
            lang={one === 'en' ? 'en' : 'de'}
            aria-current={one === language || undefined}
            className="inline-flex min-h-11 items-center text-14 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {t.checkUps.languageNames[one]}
          </Link>
        ))}
      </nav>
      {sent === null ? null : (
        <p id="sent" role="status" className="mt-3 rounded-md bg-ok-soft px-4 py-3 text-14 text-ok">
          {count(page.sent, sent, locale)} {page.sentMore}
        </p>
      )}
      <p className="mt-4">{page.lead}</p>
      <p className="mt-2 text-14 text-muted">
        {fill(page.until, { date: formatDate(lastDayOf(checkUp.expiresAt), locale) })} {page.whatHappens}
      </p>
      <div className="mt-6">
        <CheckUpForm
          key={`${checkUp.answeredAt} ${language}`}
          words={words}
          token={token}
          language={language}
          checkUp={checkUp}
          action={action}
        />
      </div>
    </PartnerFrame>
  )
}

/** The last day on which a link works: it ends with the midnight after it. */
export const lastDayOf = (expiresAt: string) => new Date(Date.parse(expiresAt) - 1000).toISOString()

/** The frame of pages without an account. */
export function PartnerFrame({
  t,
  locale,
  title,
  children,
}: {
  t: Messages
  locale: 'de' | 'en'
  title: string
  children: ReactNode
}) {
  return (
    <div lang={locale} className="mx-auto max-w-[800px] px-4 py-6 sm:px-8">
      <p className="flex items-center gap-3 text-14 font-semibold text-muted">
        <Logo size={24} />
        {t.appName}
      </p>
      <main id="main" className="mt-4">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
