'use client'
import { useState } from 'react'
import type { Messages } from '@/lib/i18n/messages'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Eye, EyeOff } from '../ui/icons'
import { SubmitButton } from '../ui/submit-button'
import { useKeptForm } from '../ui/use-kept-form'

interface State {
  code: string | null
  email: string
  codeWrong: boolean
}

/** E-mail address and password, then the code of a second factor; never says which of the first two was wrong. */
export function SignInForm({
  t,
  errors,
  callbackUrl,
  action,
}: {
  t: Messages['users']
  errors: Record<string, string>
  callbackUrl: string
  action: (state: State, form: FormData) => Promise<State>
}) {
  const { state, props: form } = useKeptForm(action, { code: null, email: '', codeWrong: false })
  const [shown, setShown] = useState(false)
  const asksCode = state.code === 'second-factor'
  return (
    <form {...form} className="flex flex-col gap-4">
      {asksCode && !state.codeWrong ? (
        <p role="status" className="text-14">
          {errors['second-factor']}
        </p>
      ) : state.code ? (
        <ErrorSummary
          title={
            state.codeWrong
              ? t.codeWrong
              : state.code === 'invalid'
                ? t.wrongCredentials
                : (errors[state.code] ?? errors.unexpected!)
          }
          errors={[]}
        />
      ) : null}
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Field id="email" label={t.email} required>
        {(props) => (
          <input
            {...props}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={state.email}
            key={state.email}
            className="field"
          />
        )}
      </Field>
      <Field id="password" label={t.password} required>
        {(props) => (
          <span className="relative block">
            <input
              {...props}
              name="password"
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              className="field pr-12"
            />
            <button
              type="button"
              aria-pressed={shown}
              aria-label={t.showPassword}
              title={t.showPassword}
              onClick={() => setShown(!shown)}
              className="absolute inset-y-0 right-0 inline-flex w-10 items-center justify-center text-muted"
            >
              {shown ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
            </button>
          </span>
        )}
      </Field>
      {asksCode ? (
        <Field id="code" label={t.code} hint={t.codeHint} required>
          {(props) => (
            <input {...props} name="code" autoComplete="one-time-code" autoFocus className="field tabular-nums" />
          )}
        </Field>
      ) : null}
      <SubmitButton look="primary" className="mt-2 w-full">
        {t.signIn}
      </SubmitButton>
    </form>
  )
}
