import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { PostRecord } from '@/lib/posts/schema'
import type { FormAction } from '@/lib/records/form'
import { formWords } from '../records/form-words'
import { Check, ShieldCheck } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { SuccessionForm } from './succession-form'

interface Props {
  t: Messages
  locale: Locale
  record: PostRecord
  initial: Record<string, string | string[]>
  leavers: readonly { id: string; label: string }[]
  mayEditPersons: boolean
  action: FormAction
}

/** The page that hands a post over, with what stays at the post and what does not. */
export function SuccessionPage({ t, locale, record, initial, leavers, mayEditPersons, action }: Props) {
  const { succession: words, ...posts } = t.posts
  const address = `/posts/${record.id}`
  const stays = [
    record.answers.length ? count(posts.countAnswers, record.answers.length, locale) : '',
    record.deputyFor.length ? count(words.deputyFor, record.deputyFor.length, locale) : '',
    words.reachStays,
  ].filter(Boolean)
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={fill(words.lead, { function: record.function, organisation: record.organisation.name })}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/posts', label: posts.title },
          { href: address, label: record.function },
        ]}
      />
      <div className="flex flex-col gap-8 xl:flex-row xl:gap-12">
        <SuccessionForm
          words={formWords(t, locale)}
          t={{ succession: words, legalBases: t.persons.legalBases, hints: t.persons.hints }}
          initial={initial}
          record={{ key: record.id, version: record.version }}
          leavers={leavers}
          mayEditPersons={mayEditPersons}
          action={action}
          cancel={address}
        />
        <aside className="max-w-[360px] text-14 xl:pt-1">
          <h2 className="mb-2 text-16">{words.goesWith}</h2>
          <ul className="flex flex-col gap-2">
            {stays.map((line) => (
              <li key={line} className="flex items-start gap-2 rounded-md border border-line-soft p-3">
                <Check size={18} aria-hidden className="flex-none text-ok" />
                {line}
              </li>
            ))}
          </ul>
          <h2 className="mt-5 mb-2 text-16">{words.notWith}</h2>
          <p className="flex items-start gap-2 rounded-md bg-surface p-3">
            <ShieldCheck size={18} aria-hidden className="flex-none text-ok" />
            {words.personal}
          </p>
          <p className="mt-3 text-13 text-muted">{words.moreTerms}</p>
        </aside>
      </div>
    </div>
  )
}
