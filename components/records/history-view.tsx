import Link from 'next/link'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { count, fill } from '@/lib/i18n/messages'
import type { Comparison, History, ShownEntry } from '@/lib/records/history'
import { recordAddress, type RecordKind } from '@/lib/records/kinds'
import { formatDate, formatTime } from '@/lib/dates'
import type { DeedAction } from '@/lib/records/form'
import { Button } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { RotateCcw, Undo2 } from '../ui/icons'
import { entryBy, entryWords, kindWords, valueWords } from './entry-words'

type Act = DeedAction

interface Props {
  t: Messages
  locale: Locale
  kind: RecordKind
  id: string
  /** The address of this history, without its own parameters. */
  address: string
  history: History
  comparison: Comparison | null
  mayEdit: boolean
  actions: { undo: Act; revert: Act }
}

/** Everything that was done to a record, in sentences; two versions side by side; and the way back. */
export function HistoryView(props: Props) {
  const { t, locale, address, history, comparison } = props
  const words = t.records
  if (!history.entries.length) return <p className="text-14 text-muted">{words.noHistory}</p>
  const [path, query = ''] = address.split('?')
  const oldest = history.entries.at(-1)!
  const older = new URLSearchParams(query)
  older.set('before', String(oldest.revision))
  return (
    <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
      <section aria-label={words.happened} className="min-w-0">
        <form action={path} method="get">
          {[...new URLSearchParams(query)].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
            <h2 className="text-16">{words.happened}</h2>
            <Button size="small" className="no-print">
              {words.compareButton}
            </Button>
          </div>
          <p className="no-print mb-1 flex gap-3 text-13 text-muted">
            <span aria-hidden className="flex w-14 justify-around max-sm:w-22">
              <span>A</span>
              <span>B</span>
            </span>
            {words.compareLead}
          </p>
          <ol>
            {history.entries.map((entry) => (
              <HistoryEntry key={entry.id} {...props} entry={entry} />
            ))}
          </ol>
        </form>
        {history.more ? (
          <Link prefetch={false} href={`${path}?${older}`} className="mt-3 inline-block text-14">
            {words.older}
          </Link>
        ) : null}
        {history.entries.map((entry) =>
          entry.undo ? (
            <DeedForm key={entry.id} id={`undo-${entry.id}`} action={props.actions.undo}>
              <input type="hidden" name="entry" value={entry.id} />
            </DeedForm>
          ) : null,
        )}
      </section>
      {comparison ? <ComparisonView {...props} comparison={comparison} /> : null}
      <p className="text-13 text-muted xl:col-span-2" lang={locale}>
        {words.revertHint}
      </p>
    </div>
  )
}

function HistoryEntry({ t, locale, history, comparison, entry }: Props & { entry: ShownEntry }) {
  const words = t.records
  const { title, lines } = entryWords(entry, { t, locale, names: history.names })
  const address = entry.own ? null : recordAddress(entry.subject.kind, entry.subject.id)
  const other = entry.own
    ? null
    : `${words.kinds[entry.subject.kind]}${entry.subject.name ? ` „${entry.subject.name}“` : ''}`
  const radio = (name: 'a' | 'b', label: string) => (
    <label className="-my-3 flex flex-1 justify-center py-3.5">
      <input
        type="radio"
        name={name}
        value={entry.id}
        defaultChecked={comparison?.[name].id === entry.id}
        aria-label={`${label}: ${title}, ${formatDate(entry.at, locale)}`}
      />
    </label>
  )
  return (
    <li className="flex gap-3 border-b border-line-soft py-3 text-14 has-checked:bg-accent-soft">
      <span className="no-print flex w-14 flex-none items-start max-sm:w-22">
        {entry.own ? (
          <>
            {radio('a', words.versionA)}
            {radio('b', words.versionB)}
          </>
        ) : null}
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {other ? address ? <Link href={address}>{other}</Link> : other : null}
          {other ? ': ' : ''}
          {title}
        </p>
        {lines.length ? (
          <ul>
            {lines.map((line) => (
              <li key={line.label} className="[overflow-wrap:anywhere]">
                <span className="text-muted">{line.label}:</span> {line.text}
              </li>
            ))}
          </ul>
        ) : null}
        <p className="text-13 text-muted">{entryBy(entry, t, locale)}</p>
      </div>
      {entry.undo ? (
        <Button form={`undo-${entry.id}`} look="ghost" size="small" className="no-print self-start">
          <Undo2 size={16} aria-hidden />
          {words.undo}
        </Button>
      ) : null}
    </li>
  )
}

function ComparisonView({ t, locale, kind, id, comparison, mayEdit, actions }: Props & { comparison: Comparison }) {
  const words = t.records
  const of = kindWords(t, kind)
  const value = (field: string, one: unknown) =>
    valueWords(of.fields[field], field, one, { t, locale, names: comparison.names, words: of })
  const when = (at: string) => `${formatDate(at, locale)}, ${formatTime(at, locale)}`
  const rows = comparison.different.filter(({ field }) => of.labels[field])
  return (
    <section aria-label={words.compare} className="min-w-0">
      <h2 className="mb-1 text-16">{words.compare}</h2>
      <p className="mb-2 text-14">{rows.length ? count(words.differences, rows.length, locale) : words.same}</p>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">A · {when(comparison.a.at)}</th>
            <th scope="col">B · {when(comparison.b.at)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, a, b }) => (
            <tr key={field}>
              <th scope="row" className="text-13 font-normal text-muted">
                {of.labels[field]}
              </th>
              <td className="[overflow-wrap:anywhere]">{value(field, a)}</td>
              <td className="bg-ok-soft font-semibold underline [overflow-wrap:anywhere]">{value(field, b)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details className="mt-2 text-14">
        <summary className="min-h-6 text-accent max-sm:py-3">
          {count(words.equalFields, comparison.equal.length, locale)}
        </summary>
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4">
          {comparison.equal
            .filter(({ field }) => of.labels[field])
            .map(({ field, a }) => (
              <div key={field} className="contents">
                <dt className="text-muted">{of.labels[field]}</dt>
                <dd>{value(field, a)}</dd>
              </div>
            ))}
        </dl>
      </details>
      {mayEdit && rows.length ? (
        <DeedForm action={actions.revert} className="no-print mt-4 flex flex-wrap gap-2">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="entry" value={comparison.a.id} />
          <Button look="primary">
            <RotateCcw size={18} aria-hidden />
            {words.revertTo}
          </Button>
          {rows
            .filter(({ field }) => !of.fields[field]?.system)
            .slice(0, 4)
            .map(({ field }) => (
              <Button key={field} name="only" value={field}>
                {fill(words.revertField, { field: of.labels[field]! })}
              </Button>
            ))}
        </DeedForm>
      ) : null}
    </section>
  )
}
