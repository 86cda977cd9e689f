import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { ResponsibilityFormPage } from '@/components/responsibilities/responsibility-form-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditResponsibilities } from '@/lib/responsibilities/policy'
import { responsibilityToEdit } from '@/lib/responsibilities/records'
import { orNotFound } from '@/lib/run-page'
import { renewResponsibilityAction } from '../../actions'
import { formChoices, textsOf } from '../../form-choices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.responsibilities.record.renew }
}

export default async function RenewResponsibilityPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditResponsibilities(ctx.actor)) return <Forbidden t={t} />
  const record = await orNotFound(responsibilityToEdit(ctx, decodeURIComponent((await params).key)))
  const { id, version, name, values } = record
  return (
    <ResponsibilityFormPage
      t={t}
      locale={locale}
      {...await formChoices(ctx)}
      initial={await textsOf(ctx, values)}
      record={{ key: id, version, name }}
      renew
      action={renewResponsibilityAction}
      cancel={`/responsibilities/${id}`}
    />
  )
}
