'use client'
import { fill, type Messages } from '@/lib/i18n/messages'
import type { User } from '@/lib/users/schema'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { useKeptForm } from '../ui/use-kept-form'

interface State {
  code: string | null
  done: boolean
  fieldErrors: Record<string, string>
  values: Record<string, string>
}

/** A new first password for somebody who forgot theirs; behind a disclosure, so that nobody does it by mistake. */
export function ResetPasswordForm({
  t,
  user,
  action,
}: {
  t: Pick<Messages, 'users' | 'errors' | 'fieldErrors'>
  user: User
  action: (state: State, form: FormData) => Promise<State>
}) {
  const { state, props: form } = useKeptForm(action, { code: null, done: false, fieldErrors: {}, values: {} })
  const wrong = state.fieldErrors.password
  return (
    <details className="mt-1">
      <summary
        aria-label={fill(t.users.resetOf, { name: user.name })}
        className="inline-block min-h-6 text-13 text-accent"
      >
        {t.users.reset}
      </summary>
      <form {...form} noValidate className="mt-2 mb-2 flex max-w-[360px] flex-col items-start gap-2">
        <input type="hidden" name="id" value={user.id} />
        <input type="hidden" name="version" value={user.version} />
        <Field
          id={`password-${user.id}`}
          label={t.users.resetPassword}
          hint={t.users.resetHint}
          error={wrong ? (t.fieldErrors as Record<string, string>)[wrong] : undefined}
          required
        >
          {(props) => (
            <input {...props} name="password" type="password" autoComplete="new-password" className="field" />
          )}
        </Field>
        <Button size="small">{t.users.resetSubmit}</Button>
        {state.code ? (
          <p role="alert" className="text-13 text-danger">
            {t.errors[state.code as keyof Messages['errors']]}
          </p>
        ) : null}
      </form>
      <p role="status" className={state.done ? 'text-13 text-ok' : 'sr-only'}>
        {state.done ? t.users.resetDone : ''}
      </p>
    </details>
  )
}
