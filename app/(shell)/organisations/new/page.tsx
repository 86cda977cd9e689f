import type { Metadata } from 'next'
import { OrganisationFormPage } from '@/components/organisations/organisation-form-page'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { createOrganisationAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.organisations.new }
}

export default async function NewOrganisationPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  return (
    <OrganisationFormPage
      t={t}
      locale={locale}
      allowed={mayEditOrganisations(ctx.actor)}
      areas={await areas(ctx)}
      initial={{ visibility: 'internal' }}
      record={null}
      action={createOrganisationAction}
    />
  )
}
