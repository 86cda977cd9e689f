import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { DeletePage } from '@/components/records/delete-page'
import { pageContext } from '@/lib/auth/actor'
import { mayEditCooperations } from '@/lib/cooperations/policy'
import { cooperationToEdit } from '@/lib/cooperations/service'
import { currentMessages } from '@/lib/i18n/server'
import { orNotFound } from '@/lib/run-page'
import { deleteCooperationAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.records.delete }
}

export default async function DeleteCooperationPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { t } = await currentMessages()
  if (!mayEditCooperations(ctx.actor)) return <Forbidden t={t} />
  const { id, name, version } = await orNotFound(cooperationToEdit(ctx, decodeURIComponent((await params).key)))
  return (
    <DeletePage
      t={t}
      name={name}
      address={`/cooperations/${id}`}
      crumbs={[
        { href: '/cooperations', label: t.cooperations.title },
        { href: `/cooperations/${id}`, label: name },
      ]}
      along={[]}
      stays={[]}
      record={{ key: id, version }}
      action={deleteCooperationAction}
    />
  )
}
