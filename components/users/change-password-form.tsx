'use client'
import type { Messages } from '@/lib/i18n/messages'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { SubmitButton } from '../ui/submit-button'
import { useKeptForm } from '../ui/use-kept-form'

interface State {
  code: string | null
  /** What has ended with the old password. */
  done: 'all' | 'password' | null
  fieldErrors: Record<string, string>
}

/** One's own password: the present one, and a new one twice. */
export function ChangePasswordForm({
  t,
  email,
  action,
}: {
  t: Pick<Messages, 'users' | 'errors' | 'fieldErrors' | 'problems'>
  email: string
  action: (state: State, form: FormData) => Promise<State>
}) {
  const { state, props: form } = useKeptForm(action, { code: null, done: null, fieldErrors: {} })
  const words = t.users
  const labels: Record<string, string> = {
    currentPassword: words.currentPassword,
    password: words.resetPassword,
    passwordRepeat: words.passwordRepeat,
  }
  const error = (field: string) =>
    state.fieldErrors[field] ? (t.fieldErrors as Record<string, string>)[state.fieldErrors[field]] : undefined
  const listed = Object.keys(state.fieldErrors).map((id) => ({ id, text: `${labels[id] ?? id}: ${error(id)}` }))
  return (
    <form {...form} noValidate className="flex max-w-[520px] flex-col gap-4">
      {state.code ? (
        <ErrorSummary
          title={listed.length ? t.problems.summary : t.errors[state.code as keyof Messages['errors']]}
          errors={listed}
        />
      ) : null}
      <p role="status" className={state.done ? 'rounded-md bg-ok-soft px-4 py-2 text-14 text-ok' : 'sr-only'}>
        {state.done ? { all: words.passwordChangedAll, password: words.passwordChanged }[state.done] : ''}
      </p>
      {/* Password managers tie the new password to this account. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field id="currentPassword" label={words.currentPassword} error={error('currentPassword')} required>
        {(props) => (
          <input {...props} name="currentPassword" type="password" autoComplete="current-password" className="field" />
        )}
      </Field>
      <Field id="password" label={words.resetPassword} hint={words.passwordHint} error={error('password')} required>
        {(props) => <input {...props} name="password" type="password" autoComplete="new-password" className="field" />}
      </Field>
      <Field id="passwordRepeat" label={words.passwordRepeat} error={error('passwordRepeat')} required>
        {(props) => (
          <input {...props} name="passwordRepeat" type="password" autoComplete="new-password" className="field" />
        )}
      </Field>
      <label className="flex gap-2 text-14">
        <input type="checkbox" name="endAll" value="yes" defaultChecked className="mt-px" />
        <span>
          <span className="font-semibold">{words.endAll}</span>
          <span className="block text-13 text-muted">{words.endAllHint}</span>
        </span>
      </label>
      <div>
        <SubmitButton look="primary">{words.changePassword}</SubmitButton>
      </div>
    </form>
  )
}
