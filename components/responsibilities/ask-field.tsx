import Link from 'next/link'
import type { Messages } from '@/lib/i18n/messages'
import { Button } from '../ui/button'
import { FilterForm } from '../ui/filter-form'
import { Search, X } from '../ui/icons'

/** The one field. */
export function AskField({ t, q, focus }: { t: Messages; q: string; focus: boolean }) {
  const words = t.responsibilities
  return (
    <FilterForm state={q} role="search" action="/responsibilities" className="no-print mt-3 flex max-w-[744px] gap-2">
      <label className="relative min-w-0 flex-1">
        <span className="sr-only">{words.question}</span>
        <Search size={20} aria-hidden className="absolute top-3.5 left-3 text-muted" />
        <input
          data-question
          name="q"
          type="text"
          inputMode="search"
          maxLength={500}
          defaultValue={q}
          aria-describedby="question-hint"
          autoFocus={focus}
          className="field h-12 pr-10! pl-10! text-16! sm:text-20!"
        />
        {q ? (
          <Link
            href="/responsibilities"
            aria-label={words.clear}
            title={words.clear}
            className="absolute top-1 right-1 inline-flex size-10 items-center justify-center text-muted"
          >
            <X size={18} aria-hidden />
          </Link>
        ) : null}
      </label>
      <Button className="h-12 px-5">
        <Search size={18} aria-hidden className="sm:hidden" />
        <span className="max-sm:sr-only">{words.ask}</span>
      </Button>
    </FilterForm>
  )
}
