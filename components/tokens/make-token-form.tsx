'use client'
import type { Messages } from '@/lib/i18n/messages'
import { CopyButton } from '../ui/copy-button'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Clipboard } from '../ui/icons'
import { SubmitButton } from '../ui/submit-button'
import { useKeptForm } from '../ui/use-kept-form'

interface State {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string>
  token: string | null
}

interface Props {
  t: Pick<Messages, 'tokens' | 'errors' | 'fieldErrors' | 'problems' | 'copied'>
  scopes: (keyof Messages['tokens']['scopes'])[]
  action: (state: State, form: FormData) => Promise<State>
}

/** Makes a token and shows it, this one time. */
export function MakeTokenForm({ t, scopes, action }: Props) {
  const { state, props: form } = useKeptForm(action, { code: null, fieldErrors: {}, values: {}, token: null })
  const words = t.tokens
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
      <div role="status">
        {state.token ? (
          <div className="rounded-md bg-ok-soft px-4 py-3 text-14">
            <p className="text-ok">{words.made}</p>
            <div className="mt-2 flex items-center gap-2">
              <code
                data-token
                aria-label={words.token}
                className="min-w-0 flex-1 rounded-md border border-line bg-bg px-3 py-2 break-all text-ink"
              >
                {state.token}
              </code>
              <CopyButton
                value={state.token}
                label={words.copyToken}
                done={t.copied}
                icon={<Clipboard size={18} aria-hidden />}
              />
            </div>
          </div>
        ) : null}
      </div>
      <Field id="name" label={words.name} hint={words.nameHint} error={error('name')} required>
        {(props) => (
          <input {...props} name="name" autoComplete="off" defaultValue={state.values.name} className="field" />
        )}
      </Field>
      <Field id="scope" label={words.scope} error={error('scope')} required>
        {(props) => (
          <select {...props} name="scope" defaultValue={state.values.scope ?? 'read'} className="field">
            {scopes.map((scope) => (
              <option key={scope} value={scope}>
                {words.scopes[scope]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SubmitButton look="primary">{words.add}</SubmitButton>
    </form>
  )
}
