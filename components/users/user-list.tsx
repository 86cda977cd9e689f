import Link from 'next/link'
import { formatDate } from '@/lib/dates'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { User } from '@/lib/users/schema'
import { Button } from '../ui/button'
import { PageHead } from '../ui/page-head'
import { AddUserForm } from './add-user-form'
import { LinkUserForm } from './link-user-form'
import { ResetPasswordForm } from './reset-password-form'
import { UserActions } from './user-actions'

interface State {
  code: string | null
  done: boolean
  fieldErrors: Record<string, string>
  values: Record<string, string>
}
type Action = (state: State, form: FormData) => Promise<State>

/** All accounts, what each may do, and the form for a new one. */
export function UserList({
  t,
  locale,
  users,
  self,
  example,
  actions,
}: {
  t: Messages
  locale: Locale
  users: User[]
  self: string
  example: boolean
  actions: {
    add: Action
    change: Action
    reset: Action
    link: Action
    discardExample: (form: FormData) => Promise<void>
  }
}) {
  const words = t.users
  const { errors, fieldErrors, problems, roles } = t
  return (
    <div className="max-w-[960px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <Link prefetch={false} href="/audit" className="inline-flex min-h-10 items-center text-14">
            {t.audit.title}
          </Link>
        }
      />
      <div className="overflow-x-auto">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.email}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.role}</th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <tr key={user.id}>
                <td className="font-semibold">{user.name}</td>
                <td>
                  {user.email}
                  <span className="block text-13 text-muted">{formatDate(user.createdAt, locale)}</span>
                </td>
                <td className={user.disabled ? 'text-danger' : ''}>{user.disabled ? words.disabled : words.active}</td>
                <td>
                  <UserActions
                    t={{ users: words, errors, roles }}
                    user={user}
                    self={user.id === self}
                    action={actions.change}
                  />
                  {user.linkAsked ? (
                    <LinkUserForm t={{ users: words, errors }} user={user} action={actions.link} />
                  ) : null}
                  {user.id === self || user.external ? null : (
                    <ResetPasswordForm t={{ users: words, errors, fieldErrors }} user={user} action={actions.reset} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 className="mt-8 mb-3">{words.add}</h2>
      <AddUserForm t={{ users: words, errors, fieldErrors, problems, roles }} action={actions.add} />
      {example ? (
        <details className="mt-8 rounded-md border border-line-soft p-4">
          <summary className="text-14 font-semibold text-danger">{words.discardExample}</summary>
          <p className="mt-2 text-14">{words.discardExampleHint}</p>
          <form action={actions.discardExample} className="mt-3">
            <Button look="danger" name="sure" value="yes">
              {words.discardConfirm}
            </Button>
          </form>
        </details>
      ) : null}
    </div>
  )
}
