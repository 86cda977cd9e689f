'use client'
import { fill, type Messages } from '@/lib/i18n/messages'
import type { User } from '@/lib/users/schema'
import { Button } from '../ui/button'
import { useKeptForm } from '../ui/use-kept-form'

interface State {
  code: string | null
  done: boolean
  fieldErrors: Record<string, string>
  values: Record<string, string>
}

/** Role and state of one account; both count at the account's next request. */
export function UserActions({
  t,
  user,
  self,
  action,
}: {
  t: Pick<Messages, 'users' | 'errors' | 'roles'>
  user: User
  self: boolean
  action: (state: State, form: FormData) => Promise<State>
}) {
  const { state, props: form } = useKeptForm(action, { code: null, done: false, fieldErrors: {}, values: {} })
  const keys = (
    <>
      <input type="hidden" name="id" value={user.id} />
      <input type="hidden" name="version" value={user.version} />
    </>
  )
  return (
    <div className="flex flex-wrap items-center gap-2">
      {user.external ? (
        <p className="text-13 text-muted">
          {t.roles[user.role]}. {t.users.externalRole}
        </p>
      ) : (
        <form {...form} className="flex gap-2">
          {keys}
          <select
            name="role"
            defaultValue={user.role}
            key={user.version}
            aria-label={fill(t.users.roleOf, { name: user.name })}
            className="field min-h-8! w-36! py-1!"
          >
            {(Object.keys(t.roles) as User['role'][]).map((role) => (
              <option key={role} value={role}>
                {t.roles[role]}
              </option>
            ))}
          </select>
          <Button size="small">{t.users.changeRole}</Button>
        </form>
      )}
      {self ? null : (
        <form {...form}>
          {keys}
          <Button
            size="small"
            look={user.disabled ? 'secondary' : 'danger'}
            name="disabled"
            value={String(!user.disabled)}
            aria-label={`${user.disabled ? t.users.enable : t.users.disable}: ${user.name}`}
          >
            {user.disabled ? t.users.enable : t.users.disable}
          </Button>
        </form>
      )}
      {state.code ? (
        <p role="alert" className="w-full text-13 text-danger">
          {t.errors[state.code as keyof Messages['errors']]}
        </p>
      ) : null}
    </div>
  )
}
