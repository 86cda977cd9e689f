'use client'
import { createContext, useContext, useState, useTransition, type ComponentProps, type FormEvent } from 'react'
import { problemOf } from './use-kept-form'

const Words = createContext<Record<'offline' | 'updated', string>>({ offline: '', updated: '' })

/** The sentences of forms that did not reach the server; once around all pages. */
export const DeedWords = Words.Provider

interface Props extends Omit<ComponentProps<'form'>, 'action' | 'onSubmit'> {
  action: (form: FormData) => Promise<void>
  /** When it is sent; false: it is done already. */
  onSend?: () => boolean | void
}

/**
 * The form around a button that does something: confirm, delete, report. What was typed stays, also when the line is
 * cut; then a sentence says so, and it can be sent again.
 */
export function DeedForm({ action, onSend, children, ...rest }: Props) {
  const words = useContext(Words)
  const [problem, setProblem] = useState<'offline' | 'updated' | null>(null)
  const [pending, start] = useTransition()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    if (onSend?.() === false) return
    start(async () => {
      try {
        await action(data)
        setProblem(null)
      } catch (error) {
        setProblem(problemOf(error))
      }
    })
  }
  return (
    <form {...rest} action={action} onSubmit={send}>
      {children}
      {problem ? (
        <p role="alert" className="mt-2 text-13 text-danger">
          {words[problem]}
        </p>
      ) : null}
    </form>
  )
}
