'use client'
import type { Messages } from '@/lib/i18n/messages'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { SubmitButton } from '../ui/submit-button'
import { useKeptForm } from '../ui/use-kept-form'

interface State {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string>
}

/** The first account and what the network begins with. */
export function SetupForm({
  t,
  token,
  starter,
  action,
}: {
  t: Messages
  token: string
  starter: string
  action: (state: State, form: FormData) => Promise<State>
}) {
  const { state, props: form } = useKeptForm(action, { code: null, fieldErrors: {}, values: {} })
  const words = t.users
  const error = (field: string) =>
    state.fieldErrors[field] ? (t.fieldErrors as Record<string, string>)[state.fieldErrors[field]] : undefined
  const listed = Object.keys(state.fieldErrors).map((id) => ({
    id,
    text: `${(words as unknown as Record<string, string>)[id] ?? id}: ${error(id)}`,
  }))
  return (
    <form {...form} className="flex flex-col gap-4">
      {state.code ? (
        <ErrorSummary
          title={state.code === 'invalid' ? t.problems.summary : t.errors[state.code as keyof Messages['errors']]}
          errors={listed}
        />
      ) : null}
      <input type="hidden" name="token" value={token} />
      <Field id="name" label={words.name} hint={words.nameHint} error={error('name')} required>
        {(props) => (
          <input {...props} name="name" autoComplete="name" defaultValue={state.values.name} className="field" />
        )}
      </Field>
      <Field id="email" label={words.email} error={error('email')} required>
        {(props) => (
          <input
            {...props}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={state.values.email}
            className="field"
          />
        )}
      </Field>
      <Field id="password" label={words.password} hint={words.passwordHint} error={error('password')} required>
        {(props) => <input {...props} name="password" type="password" autoComplete="new-password" className="field" />}
      </Field>
      <Field id="passwordRepeat" label={words.passwordRepeat} error={error('passwordRepeat')} required>
        {(props) => (
          <input {...props} name="passwordRepeat" type="password" autoComplete="new-password" className="field" />
        )}
      </Field>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-14 font-semibold">{words.starter}</legend>
        {(['dithmarschen', 'example', 'empty'] as const).map((choice) => (
          <label
            key={choice}
            className="flex gap-3 rounded-md border border-line-soft p-3 text-14 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="starter"
              value={choice}
              defaultChecked={(state.values.starter ?? starter) === choice}
              className="mt-px"
            />
            <span>
              <span className="font-semibold">{words.starters[choice]}</span>
              <span className="block text-13 text-muted">{words.starters[`${choice}Hint`]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <SubmitButton look="primary">{words.setupSubmit}</SubmitButton>
    </form>
  )
}
