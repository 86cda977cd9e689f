'use client'
import { useId, useState } from 'react'
import type { Messages } from '@/lib/i18n/messages'
import type { Enrolment } from '@/lib/second-factor/schema'
import { ButtonLink } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { PrintButton } from '../ui/print-button'
import { SubmitButton } from '../ui/submit-button'
import { useKeptForm } from '../ui/use-kept-form'

interface State {
  code: string | null
  fieldErrors: Record<string, string>
  codes: string[] | null
}
export type SecondFactorAction = (state: State, form: FormData) => Promise<State>

interface Props {
  t: Pick<Messages, 'secondFactor' | 'users' | 'errors' | 'fieldErrors' | 'problems' | 'print'>
  action: SecondFactorAction
  submit: string
  codeLabel: string
  /** What an app needs to be set up; absent to turn it off. */
  enrolment?: Enrolment
}

/** Sets an app up, or turns the second factor off: a code and the password in both cases. */
export function SecondFactorForm({ t, action, submit, codeLabel, enrolment }: Props) {
  const { state, props: form } = useKeptForm(action, { code: null, fieldErrors: {}, codes: null })
  // The page draws another key each time it is made; the one that was scanned counts.
  const [shown] = useState(enrolment)
  const words = t.secondFactor
  const prefix = useId()
  const idOf = (field: string) => `${prefix}${field}`
  const labels: Record<string, string> = { code: codeLabel, password: words.password }
  const error = (field: string) =>
    state.fieldErrors[field] ? (t.fieldErrors as Record<string, string>)[state.fieldErrors[field]] : undefined
  const listed = Object.keys(state.fieldErrors).map((field) => ({
    id: idOf(field),
    text: `${labels[field] ?? field}: ${error(field)}`,
  }))
  if (state.codes) return <Codes words={words} print={t.print} codes={state.codes} />
  return (
    <form {...form} noValidate className="flex max-w-[520px] flex-col gap-4">
      {state.code ? (
        <ErrorSummary
          title={listed.length ? t.problems.summary : t.errors[state.code as keyof Messages['errors']]}
          errors={listed}
        />
      ) : null}
      {shown ? (
        <>
          <p>{words.scan}</p>
          {/* Dark on white in every theme: many cameras read no other. */}
          <svg
            role="img"
            aria-label={words.picture}
            viewBox={`0 0 ${shown.picture.size} ${shown.picture.size}`}
            className="size-52 rounded-md border border-line-soft"
            shapeRendering="crispEdges"
          >
            <rect width="100%" height="100%" fill="#fff" />
            <path d={shown.picture.path} fill="#000" />
          </svg>
          <p className="text-14">
            {words.typed}{' '}
            <code className="block text-16 [overflow-wrap:anywhere]">{shown.secret.match(/.{4}/g)!.join(' ')}</code>
          </p>
          <input type="hidden" name="secret" value={shown.secret} />
        </>
      ) : null}
      <Field id={idOf('code')} label={codeLabel} error={error('code')} required>
        {(props) => <input {...props} name="code" autoComplete="one-time-code" className="field tabular-nums" />}
      </Field>
      <Field id={idOf('password')} label={words.password} error={error('password')} required>
        {(props) => (
          <input {...props} name="password" type="password" autoComplete="current-password" className="field" />
        )}
      </Field>
      <div>
        <SubmitButton look={shown ? 'primary' : 'danger'}>{submit}</SubmitButton>
      </div>
    </form>
  )
}

/** The recovery codes, the only time they are seen. */
function Codes({ words, print, codes }: { words: Messages['secondFactor']; print: string; codes: readonly string[] }) {
  return (
    <section role="status" className="rounded-md border border-line p-4">
      <h3 className="mb-1 text-16">{words.codesTitle}</h3>
      <p className="mb-3 text-14">{words.codesLead}</p>
      <ul className="mb-4 grid grid-cols-2 gap-x-8 gap-y-1 text-16 tabular-nums">
        {codes.map((code) => (
          <li key={code}>
            <code>
              {code.slice(0, 5)}-{code.slice(5)}
            </code>
          </li>
        ))}
      </ul>
      <div className="no-print flex flex-wrap gap-2">
        <ButtonLink href="/profile" look="primary">
          {words.goOn}
        </ButtonLink>
        <PrintButton label={print} />
      </div>
    </section>
  )
}
