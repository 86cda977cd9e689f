'use client'
import { createContext, useContext, useState, useTransition, type ComponentProps, type FormEvent } from 'react'
import type { DeedAction } from '@/lib/records/form'
import { useRequestKey } from './request-key'
import { problemOf } from './use-kept-form'

type Problem = 'offline' | 'updated' | 'not-signed-in' | 'store-unavailable'
const Words = createContext<Record<Problem | 'signInAgain', string>>({
  offline: '',
  updated: '',
  'not-signed-in': '',
  'store-unavailable': '',
  signInAgain: '',
})

/** The sentences of forms that did not get through; once around all pages. */
export const DeedWords = Words.Provider

interface Props extends Omit<ComponentProps<'form'>, 'action' | 'onSubmit'> {
  action: DeedAction
  /** When it is sent; false: it is done already. */
  onSend?: () => boolean
  /** When it was sent and answered. */
  onDone?: () => void
}

/**
 * The form around a button that does something: confirm, delete, report. What was typed stays, also when the line is
 * cut, the session is over or the database is away; then a sentence says so, and it can be sent again.
 */
export function DeedForm({ action, onSend, onDone, children, ...rest }: Props) {
  const words = useContext(Words)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [pending, start] = useTransition()
  const { key, input: request, answered } = useRequestKey()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    data.set('request', key)
    if (onSend?.() === false) return
    start(async () => {
      try {
        const answer = (await action(data)) ?? null
        setProblem(answer)
        if (!answer) {
          answered()
          onDone?.()
        }
      } catch (error) {
        setProblem(problemOf(error))
      }
    })
  }
  return (
    <form {...rest} action={action as (form: FormData) => Promise<void>} onSubmit={send}>
      {request}
      {children}
      {problem ? (
        <p role="alert" className="mt-2 text-13 text-danger">
          {words[problem]}{' '}
          {problem === 'not-signed-in' ? (
            <a href="/sign-in" target="_blank" className="underline">
              {words.signInAgain}
            </a>
          ) : null}
        </p>
      ) : null}
    </form>
  )
}
