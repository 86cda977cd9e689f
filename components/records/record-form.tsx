'use client'
import Link from 'next/link'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Catalogue } from '@/lib/records/fields'
import { conflictOf, inFieldOrder, untouched, type FormAction, type FormState } from '@/lib/records/form'
import { Button, buttonClass } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { ConflictChoices } from './conflict-choices'
import type { FormWords } from './form-words'
import { useKeptForm } from '../ui/use-kept-form'

/** What the inputs of a form read: words, values and errors. */
interface FormKit {
  readonly words: FormWords
  readonly fields: Catalogue
  readonly state: FormState
  /** The texts an input starts with. */
  readonly texts: (name: string) => string[]
  readonly error: (name: string) => string | undefined
  readonly label: (name: string) => string
}

const Kit = createContext<FormKit | null>(null)

/** The form around an input. */
export function useFormKit(): FormKit {
  const kit = useContext(Kit)
  if (!kit) throw new Error('An input of a record stands outside its form.')
  return kit
}

interface Props {
  words: FormWords
  fields: Catalogue
  /** Labels of the fields. */
  labels: Record<string, string>
  /** Words for the values of choices and references, for the dialogue of a conflict. */
  choiceWords?: Record<string, Record<string, string>>
  initial: Record<string, string | string[]>
  /** Hidden values: the key and version of an edited record. */
  record?: { key: string; version: number } | null
  action: FormAction
  submit: string
  /** Where „Abbrechen“ leads; null: the form stands on the page of another record. */
  cancel: string | null
  children: ReactNode
}

/**
 * The frame of every form of a record: the summary of what is wrong, the dialogue of a conflict, and the buttons. The
 * inputs inside (`inputs.tsx`) take label, value and error from it; their layout is written by hand.
 */
export function RecordForm(props: Props) {
  const { words, fields, labels, initial, record, action, submit, cancel, children } = props
  const { state, pending, request, props: form } = useKeptForm<FormState>(action, untouched, words.records.leave)
  const kit = useMemo(() => kitOf(state, words, fields, labels, initial), [state, words, fields, labels, initial])
  const errors = useMemo(
    () =>
      inFieldOrder(state.fieldErrors, Object.keys(fields)).map(([id]) => ({
        id,
        text: `${kit.label(id)}: ${kit.error(id)}`,
      })),
    [state, fields, kit],
  )
  return (
    <Kit.Provider value={kit}>
      <form {...form} noValidate className={`flex max-w-[760px] flex-col ${cancel === null ? 'gap-4' : 'gap-8'}`}>
        {state.code && !state.conflict ? (
          <ErrorSummary title={errors.length ? words.problems.summary : sentenceOf(state.code, words)} errors={errors}>
            {state.code === 'not-signed-in' ? (
              <a href="/sign-in" target="_blank" className="underline">
                {words.records.signInAgain}
              </a>
            ) : null}
          </ErrorSummary>
        ) : null}
        {state.conflict ? (
          <ConflictChoices
            key={state.conflict.version}
            words={words}
            fields={fields}
            labels={labels}
            choiceWords={props.choiceWords ?? {}}
            conflict={state.conflict}
            mine={state.values}
            base={initial}
          />
        ) : null}
        {request}
        {record ? (
          <>
            <input type="hidden" name="key" value={record.key} />
            <input
              type="hidden"
              name="version"
              value={state.conflict?.version ?? [state.values.version ?? record.version].flat()[0]}
            />
          </>
        ) : null}
        {children}
        {cancel === null ? (
          <div>
            <Button aria-disabled={pending || undefined}>{submit}</Button>
          </div>
        ) : (
          <div className="no-print sticky bottom-16 z-10 -mx-4 flex flex-wrap gap-3 border-t border-line-soft bg-bg px-4 py-3 sm:bottom-0">
            <Button look="primary" aria-disabled={pending || undefined}>
              {submit}
            </Button>
            <Link href={cancel} className={buttonClass('ghost')}>
              {words.cancel}
            </Link>
          </div>
        )}
      </form>
    </Kit.Provider>
  )
}

function kitOf(
  state: FormState,
  words: FormWords,
  fields: Catalogue,
  labels: Record<string, string>,
  initial: Props['initial'],
): FormKit {
  const typed = state.code ? { ...initial, ...state.values } : initial
  const { conflict } = state
  const theirs = conflict?.values ?? {}
  // What only the other person changed holds, also where no script puts it into the inputs.
  const taken = conflict ? conflictOf(fields, { base: initial, mine: typed, theirs }).taken : []
  return {
    words,
    fields,
    state,
    texts: (name) => {
      const field = name in fields ? name : name.replace(/(Roles|Since|Until|Text)$/, '')
      if (!taken.includes(field)) return [typed[name] ?? []].flat()
      if (name !== field && name.endsWith('Text'))
        return [theirs[field] ?? []].flat().map((id) => conflict?.names[id] ?? '')
      return [theirs[name] ?? []].flat()
    },
    label: (name) => labels[name] ?? name,
    error: (name) => {
      const code = state.fieldErrors[name]
      return code ? ((words.fieldErrors as Record<string, string>)[code] ?? words.fieldErrors.invalid) : undefined
    },
  }
}

/** What a refusal means, in words. */
export function sentenceOf(code: string, words: FormWords): string {
  return (words.errors as Record<string, string>)[code] ?? words.errors.unexpected
}
