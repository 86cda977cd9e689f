import Link from 'next/link'
import { fill, type Messages } from '@/lib/i18n/messages'
import type { DeedAction } from '@/lib/records/form'
import { Button, buttonClass } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { Trash2 } from '../ui/icons'
import { PageHead } from '../ui/page-head'

interface Props {
  t: Messages
  name: string
  /** Where the record is opened. */
  address: string
  crumbs: { href: string; label: string }[]
  /** What goes to the trash with it, and what stays and loses it: each with its number. */
  along: readonly string[]
  stays: readonly string[]
  record: { key: string; version: number }
  action: DeedAction
}

/** Says what hangs on a record before it goes to the trash. */
export function DeletePage({ t, name, address, crumbs, along, stays, record, action }: Props) {
  const words = t.records
  const list = (title: string, lines: readonly string[]) =>
    lines.length ? (
      <section className="mt-4">
        <h2 className="mb-1 text-16">{title}</h2>
        <ul className="list-disc pl-5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    ) : null
  return (
    <div className="max-w-[760px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={fill(words.deleteTitle, { name })}
        lead={words.deleteLead}
        crumbs={crumbs}
        crumbsLabel={t.breadcrumbs}
      />
      {along.length || stays.length ? null : <p>{words.deleteNothing}</p>}
      {list(words.deleteAlong, along)}
      {list(words.deleteStays, stays)}
      <DeedForm action={action} className="mt-6 flex flex-wrap gap-3">
        <input type="hidden" name="key" value={record.key} />
        <input type="hidden" name="version" value={record.version} />
        <Button look="danger">
          <Trash2 size={18} aria-hidden />
          {words.deleteConfirm}
        </Button>
        <Link href={address} className={buttonClass('ghost')}>
          {words.keep}
        </Link>
      </DeedForm>
    </div>
  )
}
