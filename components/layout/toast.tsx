'use client'
import { useEffect, useState } from 'react'
import { fill } from '@/lib/i18n/messages'
import type { DeedAction } from '@/lib/records/form'
import { DeedForm } from '../ui/deed-form'
import { Check, CircleAlert, X } from '../ui/icons'

/** What was just done, or why it could not be. `id`: its entry in the change log, to take it back. */
export interface Done {
  id: string
  text: string
  undo: boolean
  refused: boolean
  /** The row or the map where it was done takes it back itself, and the page stays as it is. */
  inPlace?: boolean
  /** No record was written: its version is as it was. */
  unwritten?: boolean
}

interface Props {
  done: Done | null
  labels: { undo: string; secondsLeft: string; dismiss: string }
  undo: DeedAction
}

/** Seconds for which a message stays, unless somebody points at it or is in it. */
const stay = 10
/** Messages that were shown already: going on to another page must not show them again. */
const shown = new Set<string>()
/** The name of the event with which a page tells what was done without loading anew. */
export const doneEvent = 'knotenpunkt-done'
/**
 * The name of the event with which „Rückgängig“ asks the place where it was done; `detail`: the entry. Who takes it
 * back there prevents the default; else the page does it.
 */
export const undoEvent = 'knotenpunkt-undo'

/** Tells what was done without loading the page anew. */
export function tell(done: Done): void {
  window.dispatchEvent(new CustomEvent(doneEvent, { detail: done }))
}

/**
 * Says at the foot of the page what was saved, with „Rückgängig“ for ten seconds; without JavaScript it stays on its
 * page. Puts the focus on the heading when it would be lost.
 */
export function Toast({ done: fromPage, labels, undo }: Props) {
  const [told, setTold] = useState<Done | null>(null)
  const [gone, setGone] = useState<string | null>(null)
  const done = told ?? (fromPage && !shown.has(fromPage.id) ? fromPage : null)
  useEffect(() => {
    const tell = (event: Event) => setTold((event as CustomEvent<Done>).detail)
    window.addEventListener(doneEvent, tell)
    return () => window.removeEventListener(doneEvent, tell)
  }, [])
  const close = (id: string) => {
    shown.add(id)
    setTold(null)
    setGone(id)
  }
  return (
    <div role="status" aria-live="polite" className="no-print">
      {done && done.id !== gone ? (
        <Message key={done.id} done={done} labels={labels} undo={undo} close={() => close(done.id)} />
      ) : null}
    </div>
  )
}

function Message({ done, labels, undo, close }: Pick<Props, 'labels' | 'undo'> & { done: Done; close: () => void }) {
  const [left, setLeft] = useState(stay)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (document.activeElement === document.body) focusHeading()
  }, [])
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => (left > 1 ? setLeft(left - 1) : close()), 1000)
    return () => clearTimeout(timer)
  }, [held, left, close])
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="fixed bottom-20 left-1/2 z-40 flex min-h-12 w-max max-w-[calc(100vw-16px)] -translate-x-1/2 items-center gap-x-3 max-sm:flex-wrap max-sm:justify-end rounded-md bg-ink px-4 py-2 text-14 text-bg shadow-raised sm:bottom-20"
    >
      {done.refused ? (
        <CircleAlert size={18} aria-hidden className="flex-none" />
      ) : (
        <Check size={18} aria-hidden className="flex-none" />
      )}
      <span className="min-w-0 max-sm:flex-1 max-sm:basis-3/4 [overflow-wrap:anywhere]">{done.text}</span>
      {done.undo ? (
        <DeedForm
          action={undo}
          onSend={() => {
            const ask = new CustomEvent(undoEvent, { detail: done.id, cancelable: true })
            const takenBack = done.inPlace && !window.dispatchEvent(ask)
            if (takenBack) close()
            return !takenBack
          }}
          onDone={close}
        >
          <input type="hidden" name="entry" value={done.id} />
          <button className="min-h-9 max-sm:min-h-11 px-1 font-semibold text-toast-link underline">
            {labels.undo}
          </button>
        </DeedForm>
      ) : null}
      <span aria-hidden className="flex-none text-13 tabular-nums">
        {fill(labels.secondsLeft, { n: left })}
      </span>
      <button
        type="button"
        aria-label={labels.dismiss}
        onClick={() => {
          close()
          focusHeading()
        }}
        className="inline-flex size-8 max-sm:size-11 flex-none items-center justify-center"
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  )
}

/** Puts the focus on the heading of the page, where the next step begins. */
function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
