import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { DeletePage } from '@/components/records/delete-page'
import { pageContext } from '@/lib/auth/actor'
import { mayEditHelplines } from '@/lib/danger/policy'
import { helplineToEdit } from '@/lib/danger/records'
import { currentMessages } from '@/lib/i18n/server'
import { orNotFound } from '@/lib/run-page'
import { deleteHelplineAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.records.delete }
}

export default async function DeleteHelplinePage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { t } = await currentMessages()
  if (!mayEditHelplines(ctx.actor)) return <Forbidden t={t} />
  const { id, name, version } = await orNotFound(helplineToEdit(ctx, decodeURIComponent((await params).key)))
  return (
    <DeletePage
      t={t}
      name={name}
      address={`/helplines/${id}`}
      crumbs={[
        { href: '/helplines', label: t.danger.helplines.title },
        { href: `/helplines/${id}`, label: name },
      ]}
      along={[]}
      stays={[]}
      record={{ key: id, version }}
      action={deleteHelplineAction}
    />
  )
}
