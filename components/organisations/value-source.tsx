import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Organisation } from '@/lib/organisations/schema'
import type { ValueSource } from '@/lib/sources/schema'
import type { SourcedValue, SourcesOfRecord } from '@/lib/sources/service'
import type { DeedAction } from '@/lib/records/form'
import { BadgeCheck } from '../ui/icons'
import { DeedForm } from '../ui/deed-form'

/** What a reader is told of the origin of a value: its date, its page, and whether somebody confirmed it. */
export function sourceWords({ source, confirmedAt }: SourcedValue, t: Messages, locale: Locale): string {
  const words = t.organisations
  if (confirmedAt) return fill(words.verifiedOn, { date: formatDate(confirmedAt, locale) })
  return fill(words.sourceUnverified, { source: pageWords(source, t, locale) })
}

/** Date and page of a source: „Stand 2022, laut heide.de“. */
function pageWords(source: ValueSource, t: Messages, locale: Locale): string {
  const words = t.organisations
  const page = /^(?:[\w-]+\.)+[a-z]{2,}(?=[/\s,;]|$)/.exec(source.source)?.[0] ?? source.source.split(' ; ')[0]!
  const about = source.pageDate
    ? fill(words.sourceDated, { date: formatDate(source.pageDate, locale), page })
    : fill(words.sourceUndated, { page })
  return source.confidence === 'low' ? `${about}, ${words.sourceUnsure}` : about
}

export interface ValueDeeds {
  readonly confirm: DeedAction
  readonly takeOver: DeedAction
}

interface LineProps {
  t: Messages
  locale: Locale
  sourced: SourcedValue
  /** The fields that the line speaks of, and their name; for the button. */
  fields: readonly string[]
  label: string
  record: Pick<Organisation, 'key' | 'version'>
  /** Absent for whoever may not edit. */
  deeds: ValueDeeds | null
}

/** Under a value: where it comes from, and for editors a button that confirms it. */
export function SourceLine({ t, locale, sourced, fields, label, record, deeds }: LineProps) {
  return (
    <div className="mt-0.5 flex flex-wrap items-center gap-x-2 text-13 text-muted">
      <span className="inline-flex items-center gap-1" title={sourced.source.source}>
        {sourced.confirmedAt ? <BadgeCheck size={14} aria-hidden className="flex-none text-ok" /> : null}
        {sourceWords(sourced, t, locale)}
      </span>
      {deeds && !sourced.confirmedAt ? (
        <ValueDeed action={deeds.confirm} record={record} fields={fields} label={`${t.organisations.verify}: ${label}`}>
          {t.organisations.verify}
        </ValueDeed>
      ) : null}
    </div>
  )
}

function ValueDeed({
  action,
  record,
  fields,
  label,
  children,
}: {
  action: DeedAction
  record: Pick<Organisation, 'key' | 'version'>
  fields: readonly string[]
  label: string
  children: string
}) {
  return (
    <DeedForm action={action} className="no-print">
      <input type="hidden" name="key" value={record.key} />
      <input type="hidden" name="version" value={record.version} />
      {fields.map((field) => (
        <input key={field} type="hidden" name="field" value={field} />
      ))}
      <button aria-label={label} className="min-h-6 cursor-pointer text-13 text-accent underline">
        {children}
      </button>
    </DeedForm>
  )
}

interface ProposalsProps {
  t: Messages
  locale: Locale
  proposals: SourcesOfRecord['proposals']
  organisation: Organisation
  deeds: ValueDeeds | null
}

/** What public pages say that the record does not: each can be taken over, or the office's own is confirmed. */
export function SourceProposals({ t, locale, proposals, organisation, deeds }: ProposalsProps) {
  if (!deeds || !proposals.length) return null
  const words = t.organisations
  return (
    <section
      aria-labelledby="proposals"
      className="no-print mb-4 rounded-md border border-line-soft bg-surface-2 px-3 py-2"
    >
      <h2 id="proposals" className="text-14">
        {words.proposals}
      </h2>
      <ul className="mt-1 flex flex-col gap-2">
        {proposals.map((source) => {
          const label = words.fields[source.field] ?? ''
          const own = organisation[source.field as keyof Organisation]
          const has = Array.isArray(own) ? own.length > 0 : Boolean(own)
          return (
            <li key={source.field}>
              <p className="[overflow-wrap:anywhere] whitespace-pre-line">
                <span className="text-13 text-muted">{label}:</span> {source.value}
              </p>
              <p className="text-13 text-muted">{pageWords(source, t, locale)}</p>
              <div className="flex flex-wrap gap-x-3">
                <ValueDeed
                  action={deeds.takeOver}
                  record={organisation}
                  fields={[source.field]}
                  label={`${words.takeOver}: ${label}`}
                >
                  {words.takeOver}
                </ValueDeed>
                <ValueDeed
                  action={deeds.confirm}
                  record={organisation}
                  fields={[source.field]}
                  label={`${has ? words.ownIsRight : words.leaveEmpty}: ${label}`}
                >
                  {has ? words.ownIsRight : words.leaveEmpty}
                </ValueDeed>
              </div>
            </li>
          )
        })}
      </ul>
      {proposals.length > 1 ? (
        <div className="mt-2 border-t border-line-soft pt-1">
          <ValueDeed
            action={deeds.takeOver}
            record={organisation}
            fields={proposals.map(({ field }) => field)}
            label={words.takeOverAll}
          >
            {words.takeOverAll}
          </ValueDeed>
        </div>
      ) : null}
    </section>
  )
}
