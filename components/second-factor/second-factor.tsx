import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Enrolment, OwnSecondFactor } from '@/lib/second-factor/schema'
import { PageHead } from '../ui/page-head'
import { SecondFactorForm, type SecondFactorAction } from './second-factor-form'

interface Props {
  t: Pick<Messages, 'secondFactor' | 'users' | 'errors' | 'fieldErrors' | 'problems' | 'print' | 'breadcrumbs'>
  locale: Locale
  own: OwnSecondFactor
  /** The person's right needs one. */
  needed: boolean
  enrolment: Enrolment
  actions: { on: SecondFactorAction; off: SecondFactorAction }
}

/** One's own second factor: whether it is on, how to set it up, and how to turn it off. */
export function SecondFactor({ t, locale, own, needed, enrolment, actions }: Props) {
  const words = t.secondFactor
  return (
    <div className="max-w-[720px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/profile', label: t.users.profile }]}
      />
      <p className={`text-16 ${own.since ? 'text-ok' : needed ? 'font-semibold text-warn' : ''}`}>
        {own.since ? fill(words.on, { date: formatDate(own.since, locale) }) : needed ? words.needed : words.off}{' '}
        {own.since ? count(words.codesLeft, own.codesLeft, locale) : ''}
      </p>
      <section className="mt-8">
        <h2 className="mb-3">{own.since ? words.setUpAgain : words.setUp}</h2>
        <SecondFactorForm
          t={t}
          action={actions.on}
          submit={words.turnOn}
          codeLabel={words.code}
          enrolment={enrolment}
        />
      </section>
      {own.since ? (
        <section className="mt-10">
          <h2 className="mb-3">{words.turnOffTitle}</h2>
          {needed ? (
            <p className="text-14 text-muted">{words.neededStays}</p>
          ) : (
            <SecondFactorForm t={t} action={actions.off} submit={words.turnOff} codeLabel={words.anyCode} />
          )}
        </section>
      ) : null}
    </div>
  )
}
