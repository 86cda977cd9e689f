import type { Locale, Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import { formWords } from '../records/form-words'
import { PageHead } from '../ui/page-head'
import { PostForm } from './post-form'

interface Props {
  t: Messages
  locale: Locale
  initial: Record<string, string | string[]>
  record: { key: string; version: number; name: string } | null
  deputies: readonly { id: string; function: string; organisationName: string }[]
  action: FormAction
  cancel: string
}

/** The page around the form of a post. */
export function PostFormPage({ t, locale, initial, record, deputies, action, cancel }: Props) {
  const words = t.posts
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={record ? words.edit : words.new}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/posts', label: words.title },
          ...(record ? [{ href: `/posts/${record.key}`, label: record.name }] : []),
        ]}
      />
      <PostForm
        words={formWords(t, locale)}
        t={words}
        confidence={t.confidence}
        submit={record ? t.save : words.saveNew}
        filter={t.search}
        initial={initial}
        record={record}
        deputies={deputies.map(({ id, function: name, organisationName }) => ({
          id,
          label: `${name}, ${organisationName}`,
        }))}
        action={action}
        cancel={cancel}
      />
    </div>
  )
}
