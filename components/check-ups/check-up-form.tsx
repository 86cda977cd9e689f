'use client'
import { useRef, useState, type ComponentProps, type ReactNode } from 'react'
import type { AskedField, AskedRecord, AskedTie, CheckUp } from '@/lib/check-ups/schema'
import { fill, type Messages } from '@/lib/i18n/messages'
import { caseDataIn, type CaseDataKind } from '@/lib/records/case-data'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Check, CircleAlert } from '../ui/icons'
import { useKeptForm } from '../ui/use-kept-form'
import { HealthQuestions } from './health-questions'

/** What the page of the partner knows after an answer. */
export interface CheckUpState {
  readonly code: string | null
  readonly fieldErrors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string | string[]>>
}

/** The words of the page, in the language of the partner. */
export interface CheckUpWords {
  readonly page: Messages['checkUps']['page']
  readonly labels: { readonly [K in AskedRecord['kind']]: Readonly<Record<string, string>> }
  readonly fieldErrors: Readonly<Record<string, string>>
  readonly caseData: { readonly warning: string; readonly kinds: Readonly<Record<string, string>> }
  /** Statements about the network, and the scale. */
  readonly health: Pick<Messages['networkHealth'], 'groups' | 'dimensions' | 'steps'>
  /** A cooperation in one line, by its id. */
  readonly ties: Readonly<Record<string, { title: string; detail: string }>>
}

interface Props {
  words: CheckUpWords
  token: string
  language: string
  checkUp: CheckUp
  action: (state: CheckUpState, form: FormData) => Promise<CheckUpState>
}

const problems: Readonly<Record<string, 'summary' | 'closed' | 'tooOften'>> = {
  invalid: 'summary',
  'link-expired': 'closed',
  'too-many-attempts': 'tooOften',
}

/** Field by field: right, or what it should be; then the cooperations. Works without JavaScript, too. */
export function CheckUpForm({ words, token, language, checkUp, action }: Props) {
  const { page } = words
  const { state, pending, request, props } = useKeptForm(action, { code: null, fieldErrors: {}, values: {} })
  const typed = (name: string, before: string) => String([state.values[name] ?? before].flat()[0] ?? '')
  const error = (name: string) => {
    const code = state.fieldErrors[name]
    if (code === 'all-or-none') return page.healthAll
    return code ? (words.fieldErrors[code] ?? words.fieldErrors.invalid) : undefined
  }
  const labelOf = (name: string) => {
    const field = checkUp.records.flatMap((record) => record.fields.map((one) => ({ record, one })))
    const found = field.find(({ one }) => one.key === name)
    if (found) return words.labels[found.record.kind][found.one.name] ?? found.one.name
    if (name.startsWith('health.')) return page.health
    return name === 'missing' ? page.missing : page.remark
  }
  const wrong = Object.keys(state.fieldErrors).map((id) => ({ id, text: `${labelOf(id)}: ${error(id)}` }))
  return (
    <form {...props} noValidate className="flex flex-col gap-8">
      {state.code ? (
        <ErrorSummary title={page[problems[state.code] ?? 'failed']} errors={state.code === 'invalid' ? wrong : []} />
      ) : null}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="lang" value={language} />
      {request}
      {checkUp.records.map((record) => (
        <Section
          key={record.id}
          title={fill(page.records[record.kind], { name: record.name })}
          everything={page.allRight}
        >
          {record.fields.map((field) => (
            <FieldRow
              key={field.key}
              words={words}
              label={words.labels[record.kind][field.name] ?? field.name}
              field={field}
              answer={typed(`${field.key}.answer`, field.answer)}
              text={typed(field.key, field.typed)}
              error={error(field.key)}
            />
          ))}
        </Section>
      ))}
      <section>
        <h2>{page.ties}</h2>
        <p className="mt-1 text-14 text-muted">{checkUp.ties.length ? page.tiesLead : page.noTies}</p>
        {checkUp.ties.map((tie) => (
          <TieRow key={tie.id} words={words} tie={tie} answer={typed(tie.key, tie.answer)} />
        ))}
        <Free name="missing" label={page.missing} hint={page.missingHint} error={error('missing')} words={words}>
          {typed('missing', checkUp.missing)}
        </Free>
        <Free name="remark" label={page.remark} hint={page.noPersons} error={error('remark')} words={words}>
          {typed('remark', checkUp.remark)}
        </Free>
      </section>
      {checkUp.health ? <HealthQuestions words={words} typed={typed} error={error} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" disabled={pending}>
          {page.send}
        </Button>
        <Button name="finish" value="yes" disabled={pending} aria-describedby="finish-hint">
          {page.finish}
        </Button>
        <p id="finish-hint" className="text-13 text-muted">
          {page.finishHint}
        </p>
      </div>
    </form>
  )
}

/** The fields of one record, and one button for all of them where nothing is wrong. */
function Section({ title, everything, children }: { title: string; everything: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null)
  const all = () => {
    const chosen = (name: string) => box.current?.querySelector(`input[name="${CSS.escape(name)}"]:checked`)
    for (const input of box.current?.querySelectorAll<HTMLInputElement>('input[value=right]') ?? [])
      if (!chosen(input.name)) input.checked = true
  }
  return (
    <section ref={box}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="[overflow-wrap:anywhere]">{title}</h2>
        <Button type="button" size="small" look="ghost" onClick={all}>
          <Check size={16} aria-hidden />
          {everything}
        </Button>
      </div>
      <div className="mt-2 divide-y divide-line-soft border-y border-line-soft">{children}</div>
    </section>
  )
}

const choice = 'inline-flex min-h-11 items-center gap-2 text-14'

function FieldRow(props: {
  words: CheckUpWords
  label: string
  field: AskedField
  answer: string
  text: string
  error: string | undefined
}) {
  const { words, label, field, answer, text, error } = props
  const { page } = words
  const shared = {
    id: field.key,
    name: field.key,
    'aria-label': `${label}: ${page.correct}`,
    'aria-describedby': error ? `${field.key}-error` : `${field.key}-hint`,
    'aria-invalid': error ? (true as const) : undefined,
    defaultValue: text,
    className: 'field',
  }
  return (
    <fieldset className="group/field min-w-0 py-2">
      <legend className="float-left w-full text-14 font-semibold">{label}</legend>
      <div className="clear-both flex flex-wrap items-start justify-between gap-x-6">
        <p
          className={`min-w-0 flex-1 basis-56 py-2 whitespace-pre-line [overflow-wrap:anywhere] ${field.text ? '' : 'text-muted'}`}
        >
          {field.text || page.empty}
        </p>
        <div className="flex flex-none flex-wrap gap-x-5">
          {(['right', 'other'] as const).map((value) => (
            <label key={value} className={choice}>
              <input type="radio" name={`${field.key}.answer`} value={value} defaultChecked={answer === value} />
              {page[value]}
            </label>
          ))}
        </div>
      </div>
      <div className="hidden pb-2 group-has-[[value=other]:checked]/field:block">
        <p className="mb-1 text-14 font-semibold" aria-hidden>
          {page.correct}
        </p>
        {error ? (
          <p id={`${field.key}-error`} className="mb-1 flex items-start gap-1 text-13 text-danger">
            <CircleAlert size={16} aria-hidden className="mt-px flex-none" />
            {error}
          </p>
        ) : null}
        {field.type === 'long' ? (
          <Watched words={words} rows={4} {...shared} />
        ) : (
          <input type={field.type === 'date' ? 'date' : 'text'} autoComplete="off" {...shared} />
        )}
        <p id={`${field.key}-hint`} className="mt-1 text-13 text-muted">
          {field.required ? null : page.clear}
        </p>
      </div>
    </fieldset>
  )
}

function TieRow({ words, tie, answer }: { words: CheckUpWords; tie: AskedTie; answer: string }) {
  const { page } = words
  const said = words.ties[tie.id]!
  return (
    <fieldset className="mt-3 min-w-0 rounded-md border border-line-soft px-4 pb-1">
      <legend className="px-1 text-14 font-semibold [overflow-wrap:anywhere]">{said.title}</legend>
      <p className="text-14 [overflow-wrap:anywhere]">{said.detail}</p>
      <div className="flex flex-wrap gap-x-5">
        {(['yes', 'no', 'unknown'] as const).map((value) => (
          <label key={value} className={choice}>
            <input type="radio" name={tie.key} value={value} defaultChecked={answer === value} />
            {page[value]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Free(props: {
  name: string
  label: string
  hint: string
  error: string | undefined
  words: CheckUpWords
  children: string
}) {
  const { name, label, hint, error, words, children } = props
  return (
    <div className="mt-5">
      <label htmlFor={name} className="mb-1 block text-14 font-semibold">
        {label}
      </label>
      {error ? (
        <p id={`${name}-error`} className="mb-1 text-13 text-danger">
          {error}
        </p>
      ) : null}
      <Watched
        words={words}
        rows={3}
        id={name}
        name={name}
        defaultValue={children}
        className="field"
        aria-describedby={`${name}-hint`}
        aria-invalid={error ? true : undefined}
      />
      <p id={`${name}-hint`} className="mt-1 text-13 text-muted">
        {hint}
      </p>
    </div>
  )
}

/** A text of several lines that says when it seems to be about a client. */
function Watched({ words, ...rest }: { words: CheckUpWords } & ComponentProps<'textarea'>) {
  const [suspect, setSuspect] = useState<readonly CaseDataKind[]>([])
  return (
    <>
      <textarea {...rest} onChange={(event) => setSuspect(caseDataIn(event.target.value))} />
      <p role="status" className={suspect.length ? 'mt-1 text-13 text-warn' : 'sr-only'}>
        {suspect.length
          ? fill(words.caseData.warning, { what: suspect.map((kind) => words.caseData.kinds[kind]).join(', ') })
          : ''}
      </p>
    </>
  )
}
