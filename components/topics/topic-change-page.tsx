import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Messages } from '@/lib/i18n/messages'
import type { DeedAction } from '@/lib/records/form'
import { Button, buttonClass } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { PageHead } from '../ui/page-head'

interface Props {
  t: Messages
  topic: { id: string; label: string }
  title: string
  lead: string
  children: ReactNode
  /** The button that does it, with what it sends; absent where it is not possible. */
  submit?: { label: string; danger?: boolean; values: Readonly<Record<string, string>> } | null
  action: DeedAction
  back: { href: string; label: string }
}

/** Says what a change of a topic will do, before it is done. Works without JavaScript. */
export function TopicChangePage({ t, topic, title, lead, children, submit, action, back }: Props) {
  return (
    <div className="max-w-[760px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={title}
        lead={lead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/topics', label: t.guide.topicsTitle },
          { href: `/topics/${topic.id}`, label: topic.label },
        ]}
      />
      {children}
      <DeedForm action={action} className="mt-6 flex flex-wrap gap-3">
        {submit ? (
          <>
            {Object.entries(submit.values).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button look={submit.danger ? 'danger' : 'primary'}>{submit.label}</Button>
          </>
        ) : null}
        <Link prefetch={false} href={back.href} className={buttonClass('ghost')}>
          {back.label}
        </Link>
      </DeedForm>
    </div>
  )
}
