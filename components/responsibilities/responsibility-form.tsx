'use client'
import Link from 'next/link'
import { useActionState } from 'react'
import type { Messages } from '@/lib/i18n/messages'
import { responsibilityKinds } from '@/lib/responsibilities/schema'
import { OrganisationInput } from '../organisations/organisation-input'
import { buttonClass } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { SubmitButton } from '../ui/submit-button'

interface State {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string>
}

interface Props {
  t: Pick<Messages, 'responsibilities' | 'fieldErrors' | 'errors' | 'problems'> & {
    cancel: string
    choose: string
    suggestions: string
  }
  initial: Record<string, string>
  topics: { id: string; label: string }[]
  areas: { id: string; label: string }[]
  action: (state: State, form: FormData) => Promise<State>
}

/** Who is responsible for what, where, in which role, and how do you know. */
export function ResponsibilityForm({ t, initial, topics, areas, action }: Props) {
  const [state, submit] = useActionState(action, { code: null, fieldErrors: {}, values: {} })
  const words = t.responsibilities.form
  const typed = state.code ? state.values : initial
  const error = (field: string) =>
    state.fieldErrors[field] ? (t.fieldErrors as Record<string, string>)[state.fieldErrors[field]] : undefined
  const listed = Object.keys(state.fieldErrors).map((id) => ({
    id,
    text: `${words[id as keyof typeof words] ?? id}: ${error(id)}`,
  }))
  const choice = (field: 'topicId' | 'areaId', options: { id: string; label: string }[]) => (
    <Field id={field} label={words[field]} error={error(field)} required>
      {(props) => (
        <select {...props} name={field} defaultValue={typed[field] ?? ''} className="field">
          <option value="">{t.choose}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  return (
    <form action={submit} key={state.code} noValidate className="flex max-w-[620px] flex-col gap-4">
      {state.code ? (
        <ErrorSummary
          title={listed.length ? t.problems.summary : t.errors[state.code as keyof Messages['errors']]}
          errors={listed}
        />
      ) : null}
      <Field id="organisationName" label={words.organisationName} error={error('organisationName')} required>
        {(props) => (
          <OrganisationInput
            {...props}
            listLabel={t.suggestions}
            name="organisationName"
            defaultValue={typed.organisationName}
          />
        )}
      </Field>
      {choice('topicId', topics)}
      {choice('areaId', areas)}
      <Field id="kind" label={words.kind} error={error('kind')} required>
        {(props) => (
          <select {...props} name="kind" defaultValue={typed.kind ?? ''} className="field">
            <option value="">{t.choose}</option>
            {responsibilityKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t.responsibilities.kinds[kind]}: {t.responsibilities.kindHints[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field id="targetGroup" label={words.targetGroup} error={error('targetGroup')}>
          {(props) => <input {...props} name="targetGroup" defaultValue={typed.targetGroup} className="field" />}
        </Field>
        <Field id="legalBasis" label={words.legalBasis} error={error('legalBasis')}>
          {(props) => <input {...props} name="legalBasis" defaultValue={typed.legalBasis} className="field" />}
        </Field>
      </div>
      <Field id="evidence" label={words.evidence} hint={words.evidenceHint} error={error('evidence')} required>
        {(props) => <input {...props} name="evidence" defaultValue={typed.evidence} className="field" />}
      </Field>
      <div className="flex gap-3">
        <SubmitButton look="primary">{words.submit}</SubmitButton>
        <Link href="/responsibilities" className={buttonClass('ghost')}>
          {t.cancel}
        </Link>
      </div>
    </form>
  )
}
