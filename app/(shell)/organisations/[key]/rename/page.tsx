import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { RenamePage } from '@/components/organisations/rename-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { organisationToEdit } from '@/lib/organisations/service'
import { orNotFound } from '@/lib/run-page'
import { renameOrganisationAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.organisations.rename }
}

export default async function RenameOrganisationPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditOrganisations(ctx.actor)) return <Forbidden t={t} />
  const key = decodeURIComponent((await params).key)
  const { version, name, values } = await orNotFound(organisationToEdit(ctx, key))
  return (
    <RenamePage
      t={t}
      locale={locale}
      record={{ key, version, name }}
      initial={{ name, shortName: values.shortName ?? '', from: ctx.now.slice(0, 10) }}
      action={renameOrganisationAction}
    />
  )
}
