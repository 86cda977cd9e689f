'use client'
import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import {
  createContext,
  useActionState,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type FormEvent,
  type ReactNode,
} from 'react'
import { tell, undoEvent, type Done } from '../layout/toast'
import { Check } from '../ui/icons'
import { useRequestKey } from '../ui/request-key'

// Rows never move under the pointer: what is done in a list is marked in its row and stays there until the next page.

/** A server action that does something with a row and says what it did; null: nothing had to be changed. */
export type RowAction = (previous: Done | null, form: FormData) => Promise<Done | null>

/** Words every row needs. */
export interface RowWords {
  readonly undo: string
  readonly undone: string
  readonly nothing: string
  readonly offline: string
  readonly updated: string
}

/** What was done in a row, and by which of its forms. */
interface Told {
  readonly deed: string
  readonly done: Done | null
  readonly undone: boolean
}

interface RowKit {
  readonly words: RowWords
  readonly version: number
  readonly told: Told | null
  /** Nothing more can be done in this row. */
  readonly closed: boolean
  readonly report: (deed: string, done: Done | null) => void
  readonly takeBack: () => void
  /** Why something did not arrive, in words. */
  readonly reason: (error: unknown) => string
}

/** Says for a moment why nothing was done. */
const refuse = (text: string) => tell({ id: `${Date.now()}`, text, undo: false, refused: true })

const Kit = createContext<RowKit | null>(null)

function useRow(): RowKit {
  const kit = useContext(Kit)
  if (!kit) throw new Error('A form of a row stands outside its row.')
  return kit
}

interface RowProps {
  words: RowWords
  /** The version of the record as the page read it. */
  version: number
  /** Deeds after which nothing more can be done in the row. */
  closing: readonly string[]
  undo: RowAction
  as?: 'li' | 'tr'
  className?: string
  children: ReactNode
}

/** A row of a list that stays where it is, whatever is done in it. */
export function Row({ words, version, closing, undo, as: Tag = 'li', className, children }: RowProps) {
  const [told, setTold] = useState<Told | null>(null)
  const [written, setWritten] = useState(0)
  const kit = useMemo((): RowKit => {
    const reason = (error: unknown) => {
      unstable_rethrow(error)
      return unstable_isUnrecognizedActionError(error) ? words.updated : words.offline
    }
    return {
      words,
      version: version + written,
      told,
      closed: told !== null && !told.undone && closing.includes(told.deed),
      reason,
      report: (deed, done) => {
        if (done) tell(done)
        if (done && !done.unwritten) setWritten((before) => before + 1)
        setTold({ deed, done, undone: false })
      },
      takeBack: () => {
        if (!told?.done || told.undone) return
        const form = new FormData()
        form.set('entry', told.done.id)
        form.set('row', 'stays')
        undo(null, form).then(
          (done) => {
            if (done) tell({ ...done, undo: false })
            if (done?.refused) return
            if (!done?.unwritten) setWritten((before) => before + 1)
            setTold({ ...told, undone: true })
          },
          (error: unknown) => refuse(reason(error)),
        )
      },
    }
  }, [words, version, written, told, closing, undo])
  useEffect(() => {
    const listen = (event: Event) => {
      if (!told?.done || (event as CustomEvent<string>).detail !== told.done.id) return
      event.preventDefault()
      kit.takeBack()
    }
    window.addEventListener(undoEvent, listen)
    return () => window.removeEventListener(undoEvent, listen)
  }, [kit, told])
  return (
    <Kit.Provider value={kit}>
      <Tag className={`group/row ${className ?? ''}`} data-done={kit.closed || undefined}>
        {children}
      </Tag>
    </Kit.Provider>
  )
}

interface FormProps {
  /** Which deed of the row it is. */
  deed: string
  action: RowAction
  /** What is sent beside the version. */
  values: Readonly<Record<string, string>>
  /** What the row says afterwards: „Bestätigt“. */
  done: string
  button: ReactNode
  className?: string
  children?: ReactNode
}

/**
 * One form of a row. After it was sent its button gives way to what was done and „Rückgängig“; its place and size stay.
 * Without JavaScript the browser sends it and the page comes anew.
 */
export function RowForm({ deed, action, values, done, button, className, children }: FormProps) {
  const row = useRow()
  const [, send] = useActionState(action, null)
  const busy = useRef(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { key, input: request, answered } = useRequestKey()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy.current || row.closed) return
    busy.current = true
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    data.set('row', 'stays')
    data.set('request', key)
    // Where something was typed, the reason stays beside it.
    const refused = (text: string) => (children ? setProblem(text) : refuse(text))
    action(null, data)
      .then(
        (result) => {
          answered()
          if (result?.refused) return refused(result.text)
          setProblem(null)
          row.report(deed, result)
        },
        (error: unknown) => refused(row.reason(error)),
      )
      .finally(() => (busy.current = false))
  }
  const mine = row.told?.deed === deed && !row.told.undone
  return (
    <form action={send} onSubmit={onSubmit} className={className}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="version" value={row.version} />
      {request}
      <fieldset disabled={row.closed} className="contents">
        {children}
      </fieldset>
      {/* What was done lies over the button, which keeps its place and size. */}
      <span className="inline-grid items-center *:col-start-1 *:row-start-1">
        <fieldset disabled={row.closed} className={mine ? 'invisible' : ''}>
          {button}
        </fieldset>
        {mine ? <DoneMark text={row.told!.done ? done : row.words.nothing} /> : null}
      </span>
      {problem ? (
        <p role="alert" className="basis-full text-14 text-danger">
          {problem}
        </p>
      ) : null}
      {row.told?.deed === deed && row.told.undone ? (
        <span role="status" className="ml-2 text-13 text-muted">
          {row.words.undone}
        </span>
      ) : null}
    </form>
  )
}

/** „Bestätigt“, and the way back. */
function DoneMark({ text }: { text: string }) {
  const row = useRow()
  const mark = useRef<HTMLSpanElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that was pressed is hidden: the keyboard goes on where it was.
    const at = document.activeElement
    if (at === document.body || mark.current?.closest('form')?.contains(at))
      (back.current ?? mark.current)?.focus({ preventScroll: true })
  }, [])
  return (
    <span ref={mark} tabIndex={-1} className="-my-1.5 inline-flex flex-col items-start text-13 text-ok">
      <span className="inline-flex items-center gap-1 leading-[18px] font-semibold whitespace-nowrap">
        <Check size={16} aria-hidden />
        {text}
      </span>
      {row.told?.done?.undo ? (
        <button ref={back} type="button" data-undo onClick={row.takeBack} className="min-h-6 text-accent underline">
          {row.words.undo}
        </button>
      ) : null}
    </span>
  )
}
