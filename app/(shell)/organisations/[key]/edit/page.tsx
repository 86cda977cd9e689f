import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { OrganisationFormPage } from '@/components/organisations/organisation-form-page'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { organisationFields } from '@/lib/organisations/fields'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { organisationRecord, organisationToEdit } from '@/lib/organisations/service'
import { formTextsOf } from '@/lib/records/fields'
import { orNotFound } from '@/lib/run-page'
import { editOrganisationAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.organisations.edit }
}

export default async function EditOrganisationPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditOrganisations(ctx.actor)) return <Forbidden t={t} />
  const key = decodeURIComponent((await params).key)
  const { parent, seats } = await orNotFound(organisationRecord(ctx, key))
  const { version, name, values } = await orNotFound(organisationToEdit(ctx, key))
  return (
    <OrganisationFormPage
      t={t}
      locale={locale}
      allowed
      areas={await areas(ctx)}
      initial={{
        ...formTextsOf(organisationFields, values),
        parentIdText: parent?.name ?? '',
        seatsText: values.seats.map(
          ({ id }) => seats.find((seat) => seat.organisation.id === id)?.organisation.name ?? '',
        ),
      }}
      record={{ key, version, name }}
      action={editOrganisationAction}
    />
  )
}
