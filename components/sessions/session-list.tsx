'use client'
import { formatDate, formatTime } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Session } from '@/lib/sessions/schema'
import { Button } from '../ui/button'
import { useKeptForm } from '../ui/use-kept-form'

interface State {
  code: string | null
  done: boolean
}

interface Props {
  t: Pick<Messages, 'sessions' | 'errors'>
  locale: Locale
  sessions: Session[]
  /** The session in which the list is looked at. */
  present: string | undefined
  actions: { end: (state: State, form: FormData) => Promise<State>; endAll: () => Promise<void> }
}

/** Where one is signed in, each with the way to end it, and one for all. */
export function SessionList({ t, locale, sessions, present, actions }: Props) {
  const words = t.sessions
  const { state, props: form } = useKeptForm(actions.end, { code: null, done: false })
  const when = (at: string) => `${formatDate(at, locale)}, ${fill(words.clock, { time: formatTime(at, locale) })}`
  const nameOf = ({ browser, system }: Session) =>
    fill(words.device, { browser: browser || words.someBrowser, system: system || words.someSystem })
  return (
    <>
      <div role="status" className={state.done ? 'mb-3 rounded-md bg-ok-soft px-4 py-2 text-14 text-ok' : 'sr-only'}>
        {state.done ? words.ended : ''}
      </div>
      {state.code ? (
        <p role="alert" className="mb-3 text-14 text-danger">
          {t.errors[state.code as keyof Messages['errors']]}
        </p>
      ) : null}
      <table className="data-table">
        <thead className="max-sm:sr-only">
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.signedIn}</th>
            <th scope="col">{words.lastSeen}</th>
            <th scope="col" className="no-print">
              {words.end}
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr
              key={session.id}
              className="max-sm:flex max-sm:flex-col max-sm:border-b max-sm:border-line-soft max-sm:py-2 max-sm:*:border-0! max-sm:*:py-1!"
            >
              <td className="font-semibold">{nameOf(session)}</td>
              <td>
                <span className="text-muted sm:hidden">{words.signedIn}: </span>
                {when(session.createdAt)}
              </td>
              <td>
                <span className="text-muted sm:hidden">{words.lastSeen}: </span>
                {session.id === present ? words.now : when(session.lastSeenAt)}
              </td>
              <td className="no-print">
                {session.id === present ? (
                  <span className="text-muted">{words.thisOne}</span>
                ) : (
                  <form {...form}>
                    <input type="hidden" name="id" value={session.id} />
                    <Button
                      size="small"
                      look="danger"
                      aria-label={fill(words.endThis, { name: nameOf(session), at: when(session.createdAt) })}
                    >
                      {words.end}
                    </Button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form action={actions.endAll} className="no-print mt-4">
        <Button look="danger">{words.endAll}</Button>
        <p className="mt-1 text-13 text-muted">{words.endAllHint}</p>
      </form>
    </>
  )
}
