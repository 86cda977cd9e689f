import Link from 'next/link'
import { fadingFilterSchema, type FadingFilter, type FadingRow } from '@/lib/contacts/schema'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import { listAddress, type Page } from '@/lib/records/list'
import type { RowAction } from '../records/row-deed'
import { ButtonLink } from '../ui/button'
import { SlidersHorizontal } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { Pagination } from '../ui/pagination'
import { FadingRows } from './fading-rows'

interface Props {
  t: Messages
  locale: Locale
  today: string
  filter: FadingFilter
  page: Page<FadingRow> & { readonly fading: number; readonly never: number }
  mayNote: boolean
  maySet: boolean
  note: RowAction
  undo: RowAction
}

const defaults = fadingFilterSchema.parse({})

/** Whom one has not spoken to for long, the longest overdue first; and with whom nobody has noted a contact yet. */
export function FadingPage({ t, locale, today, filter, page, mayNote, maySet, note, undo }: Props) {
  const words = t.contacts
  const address = (change: Partial<FadingFilter>) => listAddress('/contacts/fading', defaults, filter, change)
  const choice = (label: string, change: Partial<FadingFilter>, current: boolean) => (
    <Link
      key={label}
      prefetch={false}
      href={address(change)}
      aria-current={current ? 'true' : undefined}
      className="inline-flex min-h-9 items-center rounded-md border border-line-soft px-3 text-14 text-ink no-underline hover:bg-hover hover:no-underline aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent max-sm:min-h-11"
    >
      {label}
    </Link>
  )
  const never = filter.show === 'never'
  return (
    <div className="max-w-[1216px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.fadingTitle}
        lead={never ? count(words.neverLead, page.never, locale) : count(words.fadingLead, page.fading, locale)}
        actions={
          maySet ? (
            <ButtonLink href="/rhythms">
              <SlidersHorizontal size={18} aria-hidden />
              {words.intervals}
            </ButtonLink>
          ) : null
        }
      />
      <div className="no-print mb-4 flex flex-wrap gap-x-6 gap-y-3">
        <nav aria-label={words.show} className="flex flex-wrap gap-2">
          {choice(`${words.shows.fading} (${page.fading})`, { show: 'fading' }, !never)}
          {choice(`${words.shows.never} (${page.never})`, { show: 'never', of: '' }, never)}
        </nav>
        {never ? null : (
          <nav aria-label={words.of} className="flex flex-wrap gap-2">
            {choice(words.ofs.all, { of: '' }, filter.of === '')}
            {choice(words.ofs.organisation, { of: 'organisation' }, filter.of === 'organisation')}
            {choice(words.ofs.cooperation, { of: 'cooperation' }, filter.of === 'cooperation')}
          </nav>
        )}
      </div>
      {page.items.length ? (
        <FadingRows t={t} locale={locale} today={today} rows={page.items} mayNote={mayNote} note={note} undo={undo} />
      ) : (
        <p className="text-14 text-muted">{never ? words.nothingNever : words.nothingFading}</p>
      )}
      {page.pages > 1 ? (
        <Pagination
          t={t}
          page={page.page}
          pages={page.pages}
          summary={`${page.total}`}
          address={(number) => address({ page: number })}
        />
      ) : null}
    </div>
  )
}
