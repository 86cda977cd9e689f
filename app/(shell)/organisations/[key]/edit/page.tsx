import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationFormPage } from '@/components/organisations/organisation-form-page'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { AppError } from '@/lib/errors'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { formOf, organisationRecord } from '@/lib/organisations/service'
import { editOrganisationAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.organisations.edit }
}

export default async function EditOrganisationPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const record = await organisationRecord(ctx, decodeURIComponent((await params).key)).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  })
  const { key, version, name } = record.organisation
  return (
    <OrganisationFormPage
      t={t}
      locale={locale}
      allowed={mayEditOrganisations(ctx.actor)}
      areas={await areas(ctx)}
      form={formOf(record)}
      record={{ key, version, name }}
      action={editOrganisationAction}
    />
  )
}
