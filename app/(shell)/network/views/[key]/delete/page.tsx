import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { DeletePage } from '@/components/records/delete-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { orNotFound } from '@/lib/run-page'
import { mayEditView } from '@/lib/views/policy'
import { viewRecord } from '@/lib/views/records'
import { deleteViewAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.records.delete }
}

export default async function DeleteViewPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { t } = await currentMessages()
  const { id, name, version, values } = await orNotFound(viewRecord(ctx, decodeURIComponent((await params).key)))
  if (!mayEditView(ctx.actor, values)) return <Forbidden t={t} />
  return (
    <DeletePage
      t={t}
      name={name}
      address={`/network/views/${id}`}
      crumbs={[
        { href: '/network/views', label: t.views.title },
        { href: `/network/views/${id}`, label: name },
      ]}
      along={values.publicKey ? [t.views.public.title] : []}
      stays={[]}
      record={{ key: id, version }}
      action={deleteViewAction}
    />
  )
}
