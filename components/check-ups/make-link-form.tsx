'use client'
import { checkUpLanguages } from '@/lib/check-ups/schema'
import type { Messages } from '@/lib/i18n/messages'
import { CopyButton } from '../ui/copy-button'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Clipboard } from '../ui/icons'
import { SubmitButton } from '../ui/submit-button'
import { useKeptForm } from '../ui/use-kept-form'

/** What the form shows again; `link` only in the answer that made it. */
export interface LinkFormState {
  readonly code: string | null
  readonly fieldErrors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
  readonly link: string | null
  readonly mailed: boolean
}

interface Props {
  t: Pick<Messages, 'errors' | 'fieldErrors' | 'problems' | 'copied'> & { checkUps: LinkWords }
  organisationId: string
  /** What the record holds: where a letter would go. */
  email: string | null
  until: string
  latest: string
  action: (state: LinkFormState, form: FormData) => Promise<LinkFormState>
}

/** The words of the form: those of the page for partners are not sent along. */
export type LinkWords = Pick<
  Messages['checkUps'],
  | 'made'
  | 'madeAndSent'
  | 'link'
  | 'copyLink'
  | 'languageName'
  | 'languageNames'
  | 'until'
  | 'untilHint'
  | 'email'
  | 'emailHint'
  | 'make'
>

/** Makes a check-up link, and shows it this one time. */
export function MakeLinkForm({ t, organisationId, email, until, latest, action }: Props) {
  const { state, props: form } = useKeptForm(action, {
    code: null,
    fieldErrors: {},
    values: {},
    link: null,
    mailed: false,
  })
  const words = t.checkUps
  const labels: Record<string, string> = { language: words.languageName, until: words.until, email: words.email }
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
      <div role="status">
        {state.link ? (
          <div className="rounded-md bg-ok-soft px-4 py-3 text-14">
            <p className="text-ok">{state.mailed ? words.madeAndSent : words.made}</p>
            <div className="mt-2 flex items-center gap-2">
              <code
                data-link
                aria-label={words.link}
                className="min-w-0 flex-1 rounded-md border border-line bg-bg px-3 py-2 break-all text-ink"
              >
                {state.link}
              </code>
              <CopyButton
                value={state.link}
                label={words.copyLink}
                done={t.copied}
                icon={<Clipboard size={18} aria-hidden />}
              />
            </div>
          </div>
        ) : null}
      </div>
      <input type="hidden" name="organisationId" value={organisationId} />
      <Field id="language" label={words.languageName} error={error('language')} required>
        {(props) => (
          <select {...props} name="language" defaultValue={state.values.language ?? 'de'} className="field">
            {checkUpLanguages.map((one) => (
              <option key={one} value={one}>
                {words.languageNames[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="until" label={words.until} hint={words.untilHint} error={error('until')} required>
        {(props) => (
          <input
            {...props}
            name="until"
            type="date"
            max={latest}
            defaultValue={state.values.until ?? until}
            className="field max-w-52"
          />
        )}
      </Field>
      <Field id="email" label={words.email} hint={words.emailHint} error={error('email')}>
        {(props) => (
          <input
            {...props}
            name="email"
            type="email"
            autoComplete="off"
            defaultValue={state.values.email ?? email ?? ''}
            className="field"
          />
        )}
      </Field>
      <SubmitButton>{words.make}</SubmitButton>
    </form>
  )
}
