import type { ReactNode } from 'react'
import { CircleAlert } from './icons'

interface FieldProps {
  id: string
  label: string
  hint?: ReactNode
  error?: string | undefined
  required?: boolean
  optionalLabel?: string
  children: (props: {
    id: string
    'aria-invalid': true | undefined
    'aria-describedby': string | undefined
    required: boolean | undefined
  }) => ReactNode
}

/** Label above, hint below, error between label and control; the control gets the attributes that tie them together. */
export function Field({ id, label, hint, error, required, optionalLabel, children }: FieldProps) {
  const describedBy = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-14 font-semibold">
        {label}
        {!required && optionalLabel ? <span className="ml-1 font-normal text-muted">({optionalLabel})</span> : null}
      </label>
      <FieldError id={`${id}-error`} error={error} />
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy || undefined,
        required: required || undefined,
      })}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-13 text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

/** What is wrong with a field, between its label and its control; nothing where it is right. */
export function FieldError({ id, error }: { id?: string; error: string | undefined }) {
  return error ? (
    <p id={id} className="mb-1 flex items-start gap-1 text-13 text-danger">
      <CircleAlert size={16} aria-hidden className="mt-px flex-none" />
      {error}
    </p>
  ) : null
}
