import { fill, type Messages } from '@/lib/i18n/messages'
import { numbersOf, type Urgent, type UrgentNumber } from '@/lib/danger/schema'
import { dialledPhone } from '@/lib/phone'
import { buttonClass } from '../ui/button'
import { CopyButton } from '../ui/copy-button'
import { Clipboard, EyeOff, Phone } from '../ui/icons'

/** Numbers that stand large; further ones follow in a line each. */
const mostLarge = 3

/** Whom to call now: before everything the question was understood as. Asks nothing, works without JavaScript. */
export function UrgentHelp({ t, urgent }: { t: Messages; urgent: readonly Urgent[] }) {
  const [first, ...others] = urgent
  if (!first) return null
  const words = t.danger
  const numbers = numbersOf(urgent)
  const more = numbers.slice(mostLarge)
  const nobody = urgent.some(({ kind, numbers: of }) => kind === 'deportation' && !of.length)
  return (
    <>
      <section
        data-danger
        data-unrecorded
        aria-labelledby="danger-title"
        className={`mt-4 grid gap-x-6 gap-y-2 rounded-md border-2 border-danger bg-danger-soft p-3.5 sm:p-4 ${numbers.length ? 'lg:grid-cols-[minmax(0,17fr)_minmax(0,45fr)]' : ''}`}
      >
        <div className="lg:self-center">
          <h2 id="danger-title" className="text-danger">
            {words.titles[first.kind]}
          </h2>
          <p className="text-14">{words.leads[first.kind]}</p>
          {others.map(({ kind }) => (
            <p key={kind} className="mt-1 text-14">
              <strong className="font-semibold">{words.titles[kind]}:</strong> {words.leads[kind]}
            </p>
          ))}
          {nobody ? <p className="mt-1 text-14">{words.noAdviser}</p> : null}
        </div>
        {numbers.length ? (
          <div className="flex flex-col gap-2">
            <ul className="flex flex-col gap-2 sm:flex-row sm:gap-3">
              {numbers.slice(0, mostLarge).map((entry, index) => (
                <Card key={entry.number} t={t} entry={entry} primary={index === 0} />
              ))}
            </ul>
            {more.length ? (
              <div className="flex flex-wrap items-baseline gap-x-4 text-14">
                <h3 className="text-14">{words.more}</h3>
                <ul className="flex min-w-0 flex-1 basis-60 flex-wrap gap-x-4">
                  {more.map((entry) => (
                    <li key={entry.number}>
                      <a
                        href={`tel:${dialledPhone(entry.number)}`}
                        className="inline-flex min-h-11 sm:min-h-8 flex-wrap items-center gap-x-1.5 text-ink underline"
                      >
                        <strong className="font-semibold">{entry.number}</strong> {entry.label}
                        {entry.hours ? `, ${entry.hours}` : ''}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            ) : null}
          </div>
        ) : null}
      </section>
      <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-1 text-14 text-muted">
        <p className="no-print flex items-center gap-1.5">
          <EyeOff size={16} aria-hidden className="flex-none" />
          {words.notStored}
        </p>
        {numbers.length ? (
          <details className="no-print text-13">
            <summary className="min-h-6">{words.sources}</summary>
            <ul className="mt-1">
              {numbers.map((entry) => (
                <li key={entry.number} className="break-words">
                  {entry.number} {entry.label}: {entry.source}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </>
  )
}

function Card({ t, entry, primary }: { t: Messages; entry: UrgentNumber; primary: boolean }) {
  const words = t.danger
  const { number, label } = entry
  const look = primary ? 'border-danger bg-danger text-on-accent font-semibold hover:brightness-90' : ''
  return (
    <li className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] gap-x-3 rounded-md border border-line-soft bg-bg px-3 py-1.5 sm:grid-cols-1 sm:grid-rows-[auto_1fr_auto] sm:p-3.5">
      <div className="self-center max-sm:col-start-1 max-sm:row-start-1">
        <p className="text-26 font-semibold">{number}</p>
        <p className="text-14 font-semibold">{label}</p>
      </div>
      <p className="text-13 text-muted max-sm:col-span-2 max-sm:row-start-2">
        {[entry.forWhom, entry.hours, entry.languages].filter(Boolean).join(' · ')}
      </p>
      <div className="no-print flex gap-2 self-center max-sm:col-start-2 max-sm:row-start-1 sm:mt-3">
        <a
          href={`tel:${dialledPhone(number)}`}
          aria-label={fill(words.callNumber, { number, label })}
          className={`${buttonClass('secondary')} min-h-11 max-sm:w-13 max-sm:flex-none max-sm:px-0 sm:flex-1 ${look}`}
        >
          <Phone size={18} aria-hidden />
          <span className="max-sm:hidden">{words.call}</span>
        </a>
        <CopyButton
          value={`${number} ${label}`}
          label={fill(words.copyNumber, { number })}
          done={t.copied}
          icon={<Clipboard size={18} aria-hidden />}
          className="min-h-11 min-w-11 border border-line"
        />
      </div>
    </li>
  )
}
