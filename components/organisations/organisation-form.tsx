'use client'
import Link from 'next/link'
import { useActionState } from 'react'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { organisationKinds } from '@/lib/organisations/kinds'
import { confidences } from '@/lib/organisations/schema'
import { buttonClass } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { SubmitButton } from '../ui/submit-button'
import { ConflictChoices } from './conflict-choices'
import { OrganisationInput } from './organisation-input'

interface State {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string>
  conflict: { current: Record<string, unknown>; version: number; changedBy: string; changedAt: string } | null
}

interface Props {
  t: Pick<Messages, 'organisations' | 'fieldErrors' | 'errors' | 'problems' | 'confidence'> & {
    cancel: string
    save: string
    optional: string
    none: string
  }
  locale: Locale
  /** Values of the record when the form was opened; empty for a new one. */
  initial: Record<string, string>
  record: { key: string; version: number } | null
  municipalities: { group: string; areas: { id: string; name: string }[] }[]
  action: (state: State, form: FormData) => Promise<State>
}

/** Creates or edits an organisation. After a conflict both versions stand side by side; nothing typed is lost. */
export function OrganisationForm({ t, initial, record, municipalities, action }: Props) {
  const [state, submit] = useActionState(action, { code: null, fieldErrors: {}, values: {}, conflict: null })
  const words = t.organisations
  const typed = state.code ? state.values : initial
  const value = (field: string) => typed[field] ?? ''
  const error = (field: string) =>
    state.fieldErrors[field] ? (t.fieldErrors as Record<string, string>)[state.fieldErrors[field]] : undefined
  const listed = Object.keys(state.fieldErrors).map((id) => ({ id, text: `${words.fields[id] ?? id}: ${error(id)}` }))
  const text = (
    field: string,
    options: { required?: boolean; hint?: string; type?: string; autoComplete?: string } = {},
  ) => (
    <Field
      id={field}
      label={words.fields[field]!}
      error={error(field)}
      {...(options.hint ? { hint: options.hint } : {})}
      {...(options.required ? { required: true } : {})}
    >
      {(props) => (
        <input
          {...props}
          name={field}
          type={options.type ?? 'text'}
          autoComplete="off"
          defaultValue={value(field)}
          className="field"
        />
      )}
    </Field>
  )
  const area = (field: string, rows: number, hint?: string) => (
    <Field id={field} label={words.fields[field]!} error={error(field)} {...(hint ? { hint } : {})}>
      {(props) => <textarea {...props} name={field} rows={rows} defaultValue={value(field)} className="field" />}
    </Field>
  )
  return (
    // A new key per answer resets the uncontrolled fields to what the server sent back.
    <form
      action={submit}
      key={state.conflict?.version ?? state.code}
      className="flex max-w-[760px] flex-col gap-8"
      noValidate
    >
      {state.code && !state.conflict ? (
        <ErrorSummary
          title={listed.length ? t.problems.summary : t.errors[state.code as keyof Messages['errors']]}
          errors={listed}
        />
      ) : null}
      {state.conflict ? (
        <ConflictChoices
          t={t}
          conflict={state.conflict}
          mine={state.values}
          base={initial}
          areaNames={new Map(municipalities.flatMap((group) => group.areas.map((area) => [area.id, area.name])))}
        />
      ) : null}
      {record ? (
        <>
          <input type="hidden" name="key" value={record.key} />
          <input
            type="hidden"
            name="version"
            value={state.conflict?.version ?? state.values.version ?? record.version}
          />
        </>
      ) : null}
      <fieldset className={`flex flex-col gap-4 ${state.conflict ? 'hidden' : ''}`}>
        <legend className="mb-3 text-20 font-semibold">{words.base}</legend>
        {text('name', { required: true })}
        <div className="grid gap-4 sm:grid-cols-2">
          {text('shortName')}
          <Field id="kind" label={words.fields.kind!} error={error('kind')} required>
            {(props) => (
              <select {...props} name="kind" defaultValue={value('kind')} className="field">
                <option value="">{words.choose}</option>
                {organisationKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.kinds[kind]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {text('type')}
          <Field
            id="parentName"
            label={words.fields.parentName!}
            hint={words.hints.parentName}
            error={error('parentName')}
          >
            {(props) => (
              <OrganisationInput
                {...props}
                listLabel={words.title}
                name="parentName"
                defaultValue={value('parentName')}
              />
            )}
          </Field>
        </div>
      </fieldset>
      <fieldset className={`flex flex-col gap-4 ${state.conflict ? 'hidden' : ''}`}>
        <legend className="mb-3 text-20 font-semibold">{words.contact}</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          {text('phone', { type: 'tel' })}
          {text('email', { type: 'email', hint: words.hints.email })}
          {text('website')}
          {text('languages', { hint: words.hints.languages })}
        </div>
        {area('openingHours', 2)}
        {area('advice', 3, words.hints.advice)}
        {text('restrictedContact', { hint: words.hints.restrictedContact! })}
      </fieldset>
      <fieldset className={`flex flex-col gap-4 ${state.conflict ? 'hidden' : ''}`}>
        <legend className="mb-3 text-20 font-semibold">{words.placeSection}</legend>
        <Field id="areaId" label={words.fields.areaId!} error={error('areaId')}>
          {(props) => (
            <select {...props} name="areaId" defaultValue={value('areaId')} className="field">
              <option value="">{t.none}</option>
              {municipalities.map((group) => (
                <optgroup key={group.group} label={group.group}>
                  {group.areas.map((entry) => (
                    <option key={entry.id} value={entry.id}>
                      {entry.name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        {text('street')}
        <div className="grid gap-4 sm:grid-cols-[160px_1fr]">
          {text('postalCode')}
          {text('place')}
        </div>
        <div>
          <label className="flex items-start gap-3 text-14">
            <input
              type="checkbox"
              id="protected"
              name="protected"
              defaultChecked={['on', 'true'].includes(value('protected'))}
              className="mt-px"
              aria-describedby="protected-hint"
            />
            <span>
              <span className="font-semibold">{words.fields.protected}</span>
              <span id="protected-hint" className="block text-13 text-muted">
                {words.hints.protected}
              </span>
            </span>
          </label>
        </div>
      </fieldset>
      <fieldset className={`flex flex-col gap-4 ${state.conflict ? 'hidden' : ''}`}>
        <legend className="mb-3 text-20 font-semibold">{words.sources}</legend>
        {text('evidence', { hint: words.hints.evidence })}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id="confidence" label={words.fields.confidence!} error={error('confidence')}>
            {(props) => (
              <select {...props} name="confidence" defaultValue={value('confidence')} className="field">
                <option value="">{words.choose}</option>
                {confidences.map((confidence) => (
                  <option key={confidence} value={confidence}>
                    {t.confidence[confidence]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="visibility" label={words.fields.visibility!} error={error('visibility')}>
            {(props) => (
              <select {...props} name="visibility" defaultValue={value('visibility') || 'internal'} className="field">
                <option value="internal">{words.visibilities.internal}</option>
                <option value="public">{words.visibilities.public}</option>
              </select>
            )}
          </Field>
        </div>
        {area('note', 4, words.hints.note)}
      </fieldset>
      <div className="sticky bottom-16 -mx-4 flex gap-3 border-t border-line-soft bg-bg px-4 py-3 sm:bottom-0">
        <SubmitButton look="primary">{record ? t.save : words.saveNew}</SubmitButton>
        <Link href={record ? `/organisations/${record.key}` : '/organisations'} className={buttonClass('ghost')}>
          {t.cancel}
        </Link>
      </div>
    </form>
  )
}
