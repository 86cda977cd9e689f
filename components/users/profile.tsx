import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { OwnAccount } from '@/lib/users/schema'
import { PageHead } from '../ui/page-head'
import { ChangePasswordForm } from './change-password-form'

/** One's own account: what is recorded of it, the form for another password, and where one is signed in. */
export function Profile({
  t,
  locale,
  account,
  changePassword,
  secondFactorSince,
  passwordGiven,
  provider,
  sessions,
}: {
  t: Messages
  locale: Locale
  account: OwnAccount
  changePassword: ComponentProps<typeof ChangePasswordForm>['action']
  /** Somebody else knows the password: it is to be changed before anything else. */
  passwordGiven: boolean
  /** Since when the second factor is on; null: it is off. */
  secondFactorSince: string | null
  /** What the office calls the provider of single sign-on. */
  provider: string | undefined
  sessions: ReactNode
}) {
  const { users, errors, fieldErrors, problems } = t
  const facts = [
    [users.name, account.name],
    ...(account.email ? [[users.email, account.email]] : []),
    [users.role, t.roles[account.role]],
    [users.since, formatDate(account.createdAt, locale)],
  ]
  return (
    <div className="max-w-[720px] p-4 sm:px-8 sm:py-6">
      <PageHead title={users.profile} lead={account.external ? users.externalProfileLead : users.profileLead} />
      <dl className="grid grid-cols-[minmax(0,10rem)_1fr] gap-x-4 gap-y-2 text-14">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {account.external ? (
        <>
          <h2 className="mt-8 mb-1">
            {provider ? fill(users.throughProvider, { name: provider }) : users.throughProviderDefault}
          </h2>
          <p className="text-14">{users.externalPassword}</p>
        </>
      ) : (
        <>
          <h2 className="mt-8 mb-3">{users.changePassword}</h2>
          {passwordGiven ? <p className="mb-3 font-semibold text-warn">{users.passwordGiven}</p> : null}
          <ChangePasswordForm
            t={{ users, errors, fieldErrors, problems }}
            email={account.email}
            action={changePassword}
          />
          <h2 className="mt-8 mb-1">{t.secondFactor.title}</h2>
          <p className="text-14">
            {secondFactorSince
              ? fill(t.secondFactor.on, { date: formatDate(secondFactorSince, locale) })
              : t.secondFactor.off}{' '}
            <Link href="/profile/second-factor">
              {secondFactorSince ? t.secondFactor.change : t.secondFactor.setUp}
            </Link>
          </p>
        </>
      )}
      <h2 className="mt-8 mb-1">{t.sessions.title}</h2>
      <p className="mb-3 text-14 text-muted">{t.sessions.lead}</p>
      {sessions}
    </div>
  )
}
