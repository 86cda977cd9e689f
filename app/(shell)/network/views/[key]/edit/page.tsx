import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { ViewFormPage } from '@/components/views/view-form-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { formTextsOf } from '@/lib/records/fields'
import { orNotFound } from '@/lib/run-page'
import { viewFields } from '@/lib/views/fields'
import { mayEditView, mayShareViews } from '@/lib/views/policy'
import { viewRecord } from '@/lib/views/records'
import { editViewAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.views.edit }
}

export default async function EditViewPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const { id, version, name, values } = await orNotFound(viewRecord(ctx, decodeURIComponent((await params).key)))
  if (!mayEditView(ctx.actor, values)) return <Forbidden t={t} />
  return (
    <ViewFormPage
      t={t}
      locale={locale}
      initial={formTextsOf(viewFields, values)}
      record={{ key: id, version, name }}
      address={null}
      mayShare={mayShareViews(ctx.actor)}
      action={editViewAction}
      cancel={`/network/views/${id}`}
    />
  )
}
