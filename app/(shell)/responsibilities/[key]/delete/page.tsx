import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { DeletePage } from '@/components/records/delete-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditResponsibilities } from '@/lib/responsibilities/policy'
import { responsibilityToEdit } from '@/lib/responsibilities/records'
import { orNotFound } from '@/lib/run-page'
import { deleteResponsibilityAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.records.delete }
}

export default async function DeleteResponsibilityPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { t } = await currentMessages()
  if (!mayEditResponsibilities(ctx.actor)) return <Forbidden t={t} />
  const { id, name, version } = await orNotFound(responsibilityToEdit(ctx, decodeURIComponent((await params).key)))
  return (
    <DeletePage
      t={t}
      name={name}
      address={`/responsibilities/${id}`}
      crumbs={[
        { href: '/responsibilities', label: t.responsibilities.title },
        { href: `/responsibilities/${id}`, label: name },
      ]}
      along={[]}
      stays={[]}
      record={{ key: id, version }}
      action={deleteResponsibilityAction}
    />
  )
}
