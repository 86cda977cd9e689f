import Link from 'next/link'
import { fill, type Messages } from '@/lib/i18n/messages'
import type { DeedAction } from '@/lib/records/form'
import { Button, buttonClass } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { Trash2 } from '../ui/icons'
import { PageHead } from '../ui/page-head'

/** Says what an erasure removes and what stays, before it is done for good. */
export function ErasePage({ t, id, name, action }: { t: Messages; id: string; name: string; action: DeedAction }) {
  const words = t.persons
  const address = `/persons/${id}`
  return (
    <div className="max-w-[760px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={fill(words.eraseTitle, { name })}
        lead={words.eraseLead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/persons', label: words.title },
          { href: address, label: name },
        ]}
      />
      <DeedForm action={action} className="mt-6 flex flex-wrap gap-3">
        <input type="hidden" name="key" value={id} />
        <Button look="danger">
          <Trash2 size={18} aria-hidden />
          {words.eraseNow}
        </Button>
        <Link href={address} className={buttonClass('ghost')}>
          {t.records.keep}
        </Link>
      </DeedForm>
    </div>
  )
}
