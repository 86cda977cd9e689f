'use client'
import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { useActionState, useEffect, useRef, useState, useTransition, type FormEvent } from 'react'
import { untouched, type FormAction, type FormState } from '@/lib/records/form'

/**
 * A form whose controls keep what was typed, whatever comes back. It is sent without React's own form handling, which
 * would reset every control; without JavaScript the browser sends it and the page comes back filled in. A cut
 * connection, an updated program or an ended session become a plain sentence, and the form can be sent again.
 * @param leave the question before a half-filled form is left
 */
export function useRecordForm(action: FormAction, leave: string) {
  const [sent, send] = useActionState(action, untouched)
  const [answer, setAnswer] = useState<FormState | null>(null)
  const [pending, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const dirty = useRef(false)
  const state = answer ?? sent

  useEffect(() => {
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
    window.addEventListener('beforeunload', unload)
    document.addEventListener('click', click, true)
    return () => {
      window.removeEventListener('beforeunload', unload)
      document.removeEventListener('click', click, true)
    }
  }, [leave])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const data = new FormData(event.currentTarget, submitter)
    const guarded = dirty.current
    dirty.current = false
    start(async () => {
      try {
        const next = await action(state, data)
        dirty.current = guarded
        setAnswer(next)
      } catch (error) {
        unstable_rethrow(error)
        dirty.current = guarded
        const code = unstable_isUnrecognizedActionError(error) ? 'updated' : 'offline'
        setAnswer({ ...state, code, fieldErrors: {}, conflict: null })
      }
    })
  }
  const touch = () => {
    dirty.current = true
  }
  return { state, pending, form, props: { ref: form, action: send, onSubmit, onInput: touch, noValidate: true } }
}
