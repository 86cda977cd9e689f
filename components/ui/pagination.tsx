import { fill, type Messages } from '@/lib/i18n/messages'
import { ButtonLink } from './button'
import { ChevronLeft, ChevronRight } from './icons'

/** Which rows are shown, and the way to the pages before and after. */
export function Pagination({
  t,
  page,
  pages,
  summary,
  address,
}: {
  t: Messages
  page: number
  pages: number
  summary: string
  address: (page: number) => string
}) {
  return (
    <nav aria-label={t.pages} className="mt-4 flex flex-wrap items-center justify-between gap-3 text-14">
      <p className="text-muted">{summary}</p>
      {pages > 1 ? (
        <p className="no-print flex items-center gap-2">
          {page > 1 ? (
            <ButtonLink href={address(page - 1)} size="small" aria-label={t.previousPage} title={t.previousPage}>
              <ChevronLeft size={18} aria-hidden />
            </ButtonLink>
          ) : null}
          <span>{fill(t.page, { page, pages })}</span>
          {page < pages ? (
            <ButtonLink href={address(page + 1)} size="small" aria-label={t.nextPage} title={t.nextPage}>
              <ChevronRight size={18} aria-hidden />
            </ButtonLink>
          ) : null}
        </p>
      ) : null}
    </nav>
  )
}
