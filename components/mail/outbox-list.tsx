import Link from 'next/link'
import { formatDate, formatTime } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { messageStates, type MailSettings, type Message, type OutboxFilter } from '@/lib/mail/schema'
import type { Outbox } from '@/lib/mail/service'
import { listAddress } from '@/lib/records/list'
import { FactList } from '../records/fact-list'
import { Options } from '../records/inputs'
import { Button, ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { FilterForm } from '../ui/filter-form'
import { CircleAlert, Eye } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { PrintLine } from '../ui/print-line'
import { Tag } from '../ui/tag'
import { instantWords, stateTones } from './message-words'

interface Props extends Outbox {
  t: Messages
  locale: Locale
  filter: OutboxFilter
  /** Where mail goes out; null for whom that is nothing. */
  settings: MailSettings | null
}

const all: OutboxFilter = { state: '', page: 1 }

/** Everything that leaves the house, newest first: what waits, what went out, and what somebody must decide. */
export function OutboxList({ t, locale, filter, page, counts, hasServer, problem, settings }: Props) {
  const words = t.mail
  const address = (change: Partial<OutboxFilter> = {}) => listAddress('/outbox', all, filter, change)
  const states = messageStates
    .filter((state) => counts[state] || state === filter.state)
    .map((state) => ({ id: state, label: `${words.states[state]} (${counts[state] ?? 0})` }))
  return (
    <div className="max-w-[1080px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ButtonLink href="/outbox/letters" prefetch={false}>
            <Eye size={18} aria-hidden />
            {words.lettersTitle}
          </ButtonLink>
        }
      />
      {hasServer ? null : <Notice>{words.noServer}</Notice>}
      {problem ? (
        <Notice>
          {fill(words.problems[problem.problem]!, {
            date: formatDate(problem.since, locale),
            time: formatTime(problem.since, locale),
          })}
        </Notice>
      ) : null}
      {counts.uncertain ? (
        <Notice>
          {count(words.needsDecision, counts.uncertain, locale)}{' '}
          <Link prefetch={false} href={address({ state: 'uncertain' })}>
            {words.decideNow}
          </Link>
        </Notice>
      ) : null}
      {states.length ? (
        <FilterForm
          state={address()}
          className="no-print mb-4 grid gap-3 rounded-md bg-surface p-4 sm:grid-cols-[minmax(0,20rem)_auto_1fr]"
          aria-label={words.filter}
        >
          <label className="text-13 text-muted">
            {words.state}
            <select name="state" defaultValue={filter.state} className="field mt-1">
              <option value="">{t.all}</option>
              <Options options={states} />
            </select>
          </label>
          <div className="flex items-end gap-2">
            <Button>{t.apply}</Button>
            {filter.state ? (
              <Link
                prefetch={false}
                href={address({ state: '' })}
                className="inline-flex min-h-10 items-center text-14"
              >
                {t.resetFilters}
              </Link>
            ) : null}
          </div>
        </FilterForm>
      ) : null}
      <PrintLine label={words.filter} parts={[filter.state && words.states[filter.state]]} />
      {page.total === 0 ? (
        <EmptyState text={filter.state ? words.noneFound : words.empty} />
      ) : (
        <>
          <MessageTable t={t} locale={locale} items={page.items} />
          <Pagination
            t={t}
            page={page.page}
            pages={page.pages}
            summary={count(words.number, page.total, locale)}
            address={(number) => address({ page: number })}
          />
        </>
      )}
      {settings ? <Settings t={t} locale={locale} settings={settings} /> : null}
    </div>
  )
}

function Notice({ children }: { children: React.ReactNode }) {
  return (
    <p className="mb-4 flex max-w-[70ch] items-start gap-2 text-warn">
      <CircleAlert size={20} aria-hidden className="mt-0.5 flex-none" />
      <span>{children}</span>
    </p>
  )
}

function MessageTable({ t, locale, items }: Pick<Props, 't' | 'locale'> & { items: readonly Message[] }) {
  const words = t.mail
  return (
    <table className="data-table">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">{words.written}</th>
          <th scope="col">{words.recipient}</th>
          <th scope="col">{words.subject}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((message) => (
          <tr
            key={message.id}
            className="max-sm:flex max-sm:flex-col max-sm:border-b max-sm:border-line-soft max-sm:py-2 max-sm:*:border-0! max-sm:*:py-1!"
          >
            <td className="text-muted sm:whitespace-nowrap">{instantWords(message.createdAt, t, locale)}</td>
            <td className="[overflow-wrap:anywhere]">{message.recipientName ?? (message.address || words.nobody)}</td>
            <td className="[overflow-wrap:anywhere]">
              <Link
                prefetch={false}
                href={`/outbox/${message.id}`}
                className="font-semibold max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
              >
                {message.subject || words.letterKinds[message.letter] || message.letter}
              </Link>
            </td>
            <td>
              <Tag tone={stateTones[message.state]}>{words.states[message.state]}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Settings({ t, locale, settings }: Pick<Props, 't' | 'locale'> & { settings: MailSettings }) {
  const words = t.mail
  const { server, user, encryption, from, folder, days } = settings
  return (
    <section aria-labelledby="mail-settings" className="mt-10 max-w-[70ch]">
      <h2 id="mail-settings" className="mb-3 text-16">
        {words.settings}
      </h2>
      <FactList
        facts={[
          [words.server, server ?? words.noServerSet],
          [words.user, server && (user ?? words.noUser)],
          [words.encryption, server && words.encryptions[encryption]],
          [words.from, server && from],
          [words.folder, server ? null : folder],
        ]}
      />
      <p className="mt-3 text-14 text-muted">
        {count(words.kept, days, locale)} {words.howToSet}
      </p>
    </section>
  )
}
