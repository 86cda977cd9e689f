'use client'
import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { useActionState, useEffect, useRef, useState, useTransition, type FormEvent } from 'react'
import { useRequestKey } from './request-key'

/** What went wrong on the way to the server: the line is cut, or the program was updated meanwhile. */
export function problemOf(error: unknown): 'offline' | 'updated' {
  unstable_rethrow(error) // a redirect, for example: Next handles it
  return unstable_isUnrecognizedActionError(error) ? 'updated' : 'offline'
}

/** What every answer of a form has: the code of a refusal, or null. */
interface Answer {
  readonly code: string | null
}

/**
 * A form whose controls keep what was typed, whatever comes back. It is sent without React's own form handling, which
 * would reset every control; without JavaScript the browser sends it and the page comes back filled in. A cut
 * connection, an updated program or an ended session become a plain sentence, and the form can be sent again. After a
 * success that stays on the page it is empty again.
 * @returns also `request`, a hidden input for where no script sends the form: sent again, it is written once
 * @param leave the question before a half-filled form is left; without it nobody is asked
 */
export function useKeptForm<S extends Answer>(
  action: (state: S, form: FormData) => Promise<S>,
  untouched: Awaited<S>,
  leave?: string,
) {
  const [sent, send] = useActionState<S, FormData>(action, untouched)
  const [answer, setAnswer] = useState<S | null>(null)
  const [pending, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const dirty = useRef(false)
  const state = answer ?? sent
  const { key, input: request, answered } = useRequestKey()

  useEffect(() => {
    if (!leave) return
    const unload = (event: BeforeUnloadEvent) => dirty.current && event.preventDefault()
    // Links inside the app do not unload the page: they are asked about before the router follows them.
    const click = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.('a[href]')
      if (!dirty.current || !link || link.getAttribute('target') === '_blank' || event.ctrlKey || event.metaKey) return
      if (link.getAttribute('href')?.startsWith('#')) return
      if (window.confirm(leave)) dirty.current = false
      else {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    // The browser's own way back to a page of the app does not unload either.
    const back = (event: NavigateEvent) => {
      if (!dirty.current || event.navigationType !== 'traverse' || !event.cancelable) return
      if (window.confirm(leave)) dirty.current = false
      else event.preventDefault()
    }
    const { navigation } = window as { navigation?: Navigation }
    window.addEventListener('beforeunload', unload)
    navigation?.addEventListener('navigate', back)
    document.addEventListener('click', click, true)
    return () => {
      window.removeEventListener('beforeunload', unload)
      navigation?.removeEventListener('navigate', back)
      document.removeEventListener('click', click, true)
    }
  }, [leave])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const data = new FormData(event.currentTarget, submitter)
    data.set('request', key)
    const guarded = dirty.current
    dirty.current = false
    start(async () => {
      try {
        const next = await action(state, data)
        dirty.current = guarded && next.code !== null
        setAnswer(next)
        if (next.code === null) {
          form.current?.reset()
          answered()
        }
      } catch (error) {
        const code = problemOf(error)
        dirty.current = guarded
        setAnswer({ ...state, code, fieldErrors: {}, conflict: null })
      }
    })
  }
  const touch = () => {
    dirty.current = true
  }
  return { state, pending, request, props: { ref: form, action: send, onSubmit, onInput: touch } }
}
