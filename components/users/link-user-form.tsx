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

/** Links an account with who came through the provider; behind a disclosure that says what ends. */
export function LinkUserForm({
  t,
  user,
  action,
}: {
  t: Pick<Messages, 'users' | 'errors'>
  user: User
  action: (state: State, form: FormData) => Promise<State>
}) {
  const { state, props: form } = useKeptForm(action, { code: null, done: false, fieldErrors: {}, values: {} })
  return (
    <div className="mt-1 text-13">
      <p className="max-w-[360px] text-warn">{t.users.linkAsked}</p>
      <details>
        <summary aria-label={fill(t.users.linkOf, { name: user.name })} className="inline-block min-h-6 text-accent">
          {t.users.link}
        </summary>
        <form {...form} className="mt-2 mb-2 flex max-w-[360px] flex-col items-start gap-2">
          <input type="hidden" name="id" value={user.id} />
          <input type="hidden" name="version" value={user.version} />
          <p>{t.users.linkHint}</p>
          <Button size="small" look="danger">
            {t.users.linkConfirm}
          </Button>
          {state.code ? (
            <p role="alert" className="text-danger">
              {t.errors[state.code as keyof Messages['errors']]}
            </p>
          ) : null}
        </form>
      </details>
    </div>
  )
}
