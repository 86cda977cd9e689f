'use client'
import { useState, type ReactNode } from 'react'
import { fill } from '@/lib/i18n/messages'
import { caseDataIn, type CaseDataKind } from '@/lib/records/case-data'
import { Field } from '../ui/field'
import { useFormKit } from './record-form'

interface InputProps {
  name: string
  hint?: string | undefined
}

/** Whether a field of the catalogue must be filled in. */
function useRequired(name: string): { required?: true } {
  return useFormKit().fields[name]?.required ? { required: true } : {}
}

interface TextProps extends InputProps {
  type?: 'text' | 'tel' | 'email' | 'url' | 'date' | 'time'
  /** Texts to choose from; others are possible. */
  offers?: readonly string[]
}

/** A text in one line. */
export function TextInput({ name, hint, type = 'text', offers }: TextProps) {
  const kit = useFormKit()
  return (
    <Field id={name} label={kit.label(name)} error={kit.error(name)} hint={hint} {...useRequired(name)}>
      {(props) => (
        <>
          <input
            {...props}
            name={name}
            type={type}
            list={offers ? `${name}-offers` : undefined}
            autoComplete="off"
            defaultValue={kit.texts(name)[0]}
            className="field"
          />
          {offers ? (
            <datalist id={`${name}-offers`}>
              {offers.map((offer) => (
                <option key={offer} value={offer} />
              ))}
            </datalist>
          ) : null}
        </>
      )}
    </Field>
  )
}

/** A whole number of a scale. */
export function NumberInput({ name, hint }: InputProps) {
  const kit = useFormKit()
  const field = kit.fields[name]
  return (
    <Field id={name} label={kit.label(name)} error={kit.error(name)} hint={hint} {...useRequired(name)}>
      {(props) => (
        <input
          {...props}
          name={name}
          type="number"
          min={1}
          max={field?.type === 'scale' ? field.to : undefined}
          autoComplete="off"
          defaultValue={kit.texts(name)[0]}
          className="field max-w-40"
        />
      )}
    </Field>
  )
}

/** A text of several lines. */
export function LongInput({ name, hint, rows }: InputProps & { rows: number }) {
  const kit = useFormKit()
  const [suspect, setSuspect] = useState<readonly CaseDataKind[]>([])
  return (
    <Field id={name} label={kit.label(name)} error={kit.error(name)} hint={hint} {...useRequired(name)}>
      {(props) => (
        <>
          <textarea
            {...props}
            name={name}
            rows={rows}
            defaultValue={kit.texts(name)[0]}
            onChange={(event) => setSuspect(caseDataIn(event.target.value))}
            className="field"
          />
          <p role="status" className={suspect.length ? 'mt-1 text-13 text-warn' : 'sr-only'}>
            {suspect.length
              ? fill(kit.words.caseData.warning, {
                  what: suspect.map((kind) => kit.words.caseData.kinds[kind]).join(', '),
                })
              : ''}
          </p>
        </>
      )}
    </Field>
  )
}

/** One choice to offer; `group` puts it under a heading. */
export interface Option {
  readonly id: string
  readonly label: string
  readonly group?: string
}

/** One of a list. Without `empty` something is always chosen. */
export function SelectInput({
  name,
  hint,
  options,
  empty,
}: InputProps & { options: readonly Option[]; empty?: string }) {
  const kit = useFormKit()
  return (
    <Field id={name} label={kit.label(name)} error={kit.error(name)} hint={hint} {...useRequired(name)}>
      {(props) => (
        <select {...props} name={name} defaultValue={kit.texts(name)[0]} className="field">
          {empty === undefined ? null : <option value="">{empty}</option>}
          <Options options={options} />
        </select>
      )}
    </Field>
  )
}

/** The options of a select, under their headings. */
export function Options({ options }: { options: readonly Option[] }) {
  const groups = [...new Set(options.map((option) => option.group))]
  const of = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))
  return groups.map((group) =>
    group === undefined ? (
      of(group)
    ) : (
      <optgroup key={group} label={group}>
        {of(group)}
      </optgroup>
    ),
  )
}

/** Yes or no. */
export function FlagInput({ name, hint }: InputProps) {
  const kit = useFormKit()
  return (
    <label className="flex items-start gap-3 text-14">
      <input
        type="checkbox"
        id={name}
        name={name}
        defaultChecked={kit.texts(name)[0] === 'on'}
        className="mt-px"
        aria-describedby={hint ? `${name}-hint` : undefined}
      />
      <span>
        <span className="font-semibold">{kit.label(name)}</span>
        {hint ? (
          <span id={`${name}-hint`} className="block text-13 text-muted">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  )
}

/** A part of a form under a heading. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="mb-3 text-20 font-semibold">{title}</legend>
      {children}
    </fieldset>
  )
}
