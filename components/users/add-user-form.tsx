'use client'
import type { Messages } from '@/lib/i18n/messages'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { SubmitButton } from '../ui/submit-button'
import { useKeptForm } from '../ui/use-kept-form'

interface State {
  code: string | null
  done: boolean
  fieldErrors: Record<string, string>
  values: Record<string, string>
}

/** A new account: name, address, role, first password. */
export function AddUserForm({
  t,
  action,
}: {
  t: Pick<Messages, 'users' | 'errors' | 'fieldErrors' | 'problems' | 'roles'>
  action: (state: State, form: FormData) => Promise<State>
}) {
  const { state, props: form } = useKeptForm(action, { code: null, done: false, fieldErrors: {}, values: {} })
  const words = t.users
  const error = (field: string) =>
    state.fieldErrors[field] ? (t.fieldErrors as Record<string, string>)[state.fieldErrors[field]] : undefined
  const listed = Object.keys(state.fieldErrors).map((id) => ({
    id,
    text: `${(words as unknown as Record<string, string>)[id] ?? id}: ${error(id)}`,
  }))
  return (
    <form {...form} noValidate className="flex max-w-[520px] flex-col gap-4">
      {state.code ? (
        <ErrorSummary
          title={listed.length ? t.problems.summary : t.errors[state.code as keyof Messages['errors']]}
          errors={listed}
        />
      ) : null}
      <p role="status" className={state.done ? 'rounded-md bg-ok-soft px-4 py-2 text-14 text-ok' : 'sr-only'}>
        {state.done ? words.added : ''}
      </p>
      <Field id="name" label={words.name} hint={words.nameHint} error={error('name')} required>
        {(props) => (
          <input {...props} name="name" autoComplete="off" defaultValue={state.values.name} className="field" />
        )}
      </Field>
      <Field id="email" label={words.email} error={error('email')} required>
        {(props) => (
          <input
            {...props}
            name="email"
            type="email"
            autoComplete="off"
            defaultValue={state.values.email}
            className="field"
          />
        )}
      </Field>
      <Field id="role" label={words.role} error={error('role')} required>
        {(props) => (
          <select {...props} name="role" defaultValue={state.values.role ?? 'editor'} className="field">
            {(Object.keys(t.roles) as (keyof Messages['roles'])[]).map((role) => (
              <option key={role} value={role}>
                {words.roleHints[role]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="password" label={words.password} hint={words.passwordHint} error={error('password')} required>
        {(props) => <input {...props} name="password" type="password" autoComplete="new-password" className="field" />}
      </Field>
      <SubmitButton>{words.add}</SubmitButton>
    </form>
  )
}
