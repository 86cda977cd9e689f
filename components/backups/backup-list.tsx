import type { Backup, BackupState } from '@/lib/backups/schema'
import { formatDate, formatTime } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { DeedAction } from '@/lib/records/form'
import { DeedForm } from '../ui/deed-form'
import { EmptyState } from '../ui/empty-state'
import { BadgeCheck, CircleAlert } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { SubmitButton } from '../ui/submit-button'

interface Props {
  t: Messages
  locale: Locale
  /** Where they are on the server. */
  folder: string
  backups: readonly Backup[]
  state: BackupState
  made: boolean
  action: DeedAction
}

/** The backups: whether all is well, what is there, and one more by hand. */
export function BackupList({ t, locale, folder, backups, state, made, action }: Props) {
  const words = t.backups
  const problem = state.problem && words.problems[state.problem]
  const megabytes = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  return (
    <div className="max-w-5xl p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <DeedForm action={action}>
            <SubmitButton look="primary">{words.now}</SubmitButton>
          </DeedForm>
        }
      />
      {problem ? (
        <p role="status" className="mb-4 flex items-start gap-2 font-semibold text-warn">
          <CircleAlert size={20} aria-hidden className="mt-0.5 flex-none" />
          {problem}
        </p>
      ) : made ? (
        <p role="status" className="mb-4 flex items-start gap-2 text-ok">
          <BadgeCheck size={20} aria-hidden className="mt-0.5 flex-none" />
          {words.made}
        </p>
      ) : null}
      {backups.length ? (
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.reason}</th>
              <th scope="col" className="text-right!">
                {words.size}
              </th>
              <th scope="col">{words.protection}</th>
              <th scope="col" className="max-lg:hidden">
                {words.file}
              </th>
            </tr>
          </thead>
          <tbody>
            {backups.map((backup) => (
              <tr key={backup.name}>
                <td>
                  {formatDate(backup.at, locale)}, {formatTime(backup.at, locale)}
                </td>
                <td>{words.reasons[backup.reason]}</td>
                <td className="text-right tabular-nums">{megabytes.format(backup.size / 1_000_000)} MB</td>
                <td>{backup.encrypted ? words.encrypted : words.open}</td>
                <td className="text-13 text-muted max-lg:hidden">{backup.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <EmptyState text={words.none} />
      )}
      <p className="mt-6 max-w-[70ch] text-14 text-muted [overflow-wrap:anywhere]">
        {fill(words.folder, { folder })} {words.advice}
      </p>
      <p className="mt-3 max-w-[70ch] text-14 text-muted">
        {words.howToRestore}{' '}
        <code className="text-13 [overflow-wrap:anywhere]">npm run --silent admin -- restore DATEI</code>
      </p>
    </div>
  )
}
