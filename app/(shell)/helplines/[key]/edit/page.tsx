import type { Metadata } from 'next'
import { HelplineFormPage } from '@/components/danger/helpline-form-page'
import { Forbidden } from '@/components/layout/forbidden'
import { pageContext } from '@/lib/auth/actor'
import { helplineFields } from '@/lib/danger/fields'
import { mayEditHelplines } from '@/lib/danger/policy'
import { helplineToEdit } from '@/lib/danger/records'
import { currentMessages } from '@/lib/i18n/server'
import { formTextsOf } from '@/lib/records/fields'
import { orNotFound } from '@/lib/run-page'
import { editHelplineAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.danger.helplines.edit }
}

export default async function EditHelplinePage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditHelplines(ctx.actor)) return <Forbidden t={t} />
  const record = await orNotFound(helplineToEdit(ctx, decodeURIComponent((await params).key)))
  const { id, version, name, values } = record
  return (
    <HelplineFormPage
      t={t}
      locale={locale}
      initial={formTextsOf(helplineFields, values)}
      record={{ key: id, version, name }}
      action={editHelplineAction}
      cancel={`/helplines/${id}`}
    />
  )
}
