'use client'
import Link from 'next/link'
import { useActionState, useState } from 'react'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { buttonClass } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { SubmitButton } from '../ui/submit-button'
import { AgendaEditor } from './agenda-editor'
import { InvitationPicker, type Invitee } from './invitation-picker'

interface State {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string | string[]>
}

interface Props {
  t: Pick<Messages, 'meetings' | 'fieldErrors' | 'errors' | 'problems'> & {
    cancel: string
    all: string
    optional: string
    kinds: Messages['organisations']['kinds']
  }
  locale: Locale
  defaultDate: string
  timeZones: readonly string[]
  series: string[]
  areas: { id: string; label: string }[]
  topics: { id: string; label: string; parentId: string | null }[]
  action: (state: State, form: FormData) => Promise<State>
}

/** Plans a meeting: what and when left, whom to invite right. Nothing typed is lost when something is wrong. */
export function PlanMeetingForm({ t, locale, defaultDate, timeZones, series, areas, topics, action }: Props) {
  const [state, submit] = useActionState(action, { code: null, fieldErrors: {}, values: {} })
  const [invited, setInvited] = useState<Invitee[]>([])
  const words = t.meetings
  const value = (field: string, otherwise = '') => (state.code ? String(state.values[field] ?? '') : otherwise)
  const list = (field: string) => (Array.isArray(state.values[field]) ? state.values[field] : [])
  const baseOf = (field: string) => field.split('.')[0]!
  const errorText = (code: string) => (t.fieldErrors as Record<string, string>)[code]
  const error = (field: string) => {
    const found = Object.entries(state.fieldErrors).find(([name]) => baseOf(name) === field)
    return found ? errorText(found[1]) : undefined
  }
  const listed = Object.entries(state.fieldErrors).map(([name, code]) => ({
    id: baseOf(name),
    text: `${words.fields[baseOf(name)] ?? name}: ${errorText(code)}`,
  }))
  const text = (
    field: string,
    options: { type?: string; required?: boolean; otherwise?: string; hint?: string; list?: string } = {},
  ) => (
    <Field
      id={field}
      label={words.fields[field]!}
      error={error(field)}
      {...(options.required ? { required: true } : {})}
      {...(options.hint ? { hint: options.hint } : {})}
    >
      {(props) => (
        <input
          {...props}
          name={field}
          type={options.type ?? 'text'}
          list={options.list}
          autoComplete="off"
          defaultValue={value(field, options.otherwise)}
          className="field"
        />
      )}
    </Field>
  )
  return (
    <form
      action={submit}
      noValidate
      key={state.code ? JSON.stringify(state.fieldErrors) : 'new'}
      className="grid max-w-[1120px] gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
    >
      {state.code ? (
        <div className="lg:col-span-2">
          <ErrorSummary
            title={listed.length ? t.problems.summary : t.errors[state.code as keyof Messages['errors']]}
            errors={listed}
          />
        </div>
      ) : null}
      <div className="flex flex-col gap-8">
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-3 text-20 font-semibold">{words.what}</legend>
          {text('title', { required: true })}
          {text('series', { hint: words.hints.series, list: 'series-names' })}
          <datalist id="series-names">
            {series.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <div className="grid gap-4 sm:grid-cols-[1.4fr_1fr_1fr]">
            {text('date', { type: 'date', required: true, otherwise: defaultDate })}
            {text('startTime', { type: 'time', required: true, otherwise: '10:00' })}
            {text('endTime', { type: 'time', required: true, otherwise: '12:00' })}
          </div>
          <Field id="timeZone" label={words.fields.timeZone!} error={error('timeZone')}>
            {(props) => (
              <select {...props} name="timeZone" defaultValue={value('timeZone', timeZones[0])} className="field">
                {timeZones.map((zone) => (
                  <option key={zone}>{zone}</option>
                ))}
              </select>
            )}
          </Field>
          {text('place')}
          {text('videoUrl', { type: 'url' })}
          <Field id="areaId" label={words.fields.areaId!} error={error('areaId')}>
            {(props) => (
              <select {...props} name="areaId" defaultValue={value('areaId')} className="field">
                <option value="">{words.any}</option>
                {areas.map((area) => (
                  <option key={area.id} value={area.id}>
                    {area.label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <details className="rounded-md border border-line px-3 py-2" open={list('topicIds').length > 0}>
            <summary id="topicIds" className="text-14 font-semibold">
              {words.fields.topicIds}
            </summary>
            <div className="mt-2 flex max-h-64 flex-col gap-1 overflow-auto text-14">
              {topics.map((topic) => (
                <label
                  key={topic.id}
                  className={`flex min-h-7 items-center gap-2 ${topic.parentId ? 'pl-6' : 'font-semibold'}`}
                >
                  <input
                    type="checkbox"
                    name="topicIds"
                    value={topic.id}
                    defaultChecked={list('topicIds').includes(topic.id)}
                  />
                  {topic.label}
                </label>
              ))}
            </div>
          </details>
          <Field
            id="description"
            label={words.fields.description!}
            hint={words.hints.description}
            error={error('description')}
          >
            {(props) => (
              <textarea {...props} name="description" rows={3} defaultValue={value('description')} className="field" />
            )}
          </Field>
        </fieldset>
        <AgendaEditor t={words} titles={list('agendaTitle')} minutes={list('agendaMinutes')} />
      </div>
      <InvitationPicker
        t={words}
        kinds={t.kinds}
        locale={locale}
        areas={areas}
        topics={topics}
        invited={invited}
        onChange={setInvited}
      />
      <div className="flex gap-3 border-t border-line-soft pt-4 lg:col-span-2">
        <SubmitButton look="primary">{words.submit}</SubmitButton>
        <Link href="/meetings" className={buttonClass('ghost')}>
          {t.cancel}
        </Link>
      </div>
    </form>
  )
}
