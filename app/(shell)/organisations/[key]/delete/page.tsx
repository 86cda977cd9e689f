import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { DeletePage } from '@/components/records/delete-page'
import { pageContext } from '@/lib/auth/actor'
import { count } from '@/lib/i18n/messages'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { hangingOnOrganisation, organisationRecord } from '@/lib/organisations/service'
import { orNotFound } from '@/lib/run-page'
import { deleteOrganisationAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.records.delete }
}

export default async function DeleteOrganisationPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditOrganisations(ctx.actor)) return <Forbidden t={t} />
  const { organisation, units } = await orNotFound(organisationRecord(ctx, decodeURIComponent((await params).key)))
  const { responsibilities, lone, shared, posts, offers, meetings } = await hangingOnOrganisation(ctx, organisation.id)
  const words = t.records.hanging
  const lines = (...parts: [{ one: string; other: string }, number][]) =>
    parts.filter(([, n]) => n > 0).map(([forms, n]) => count(forms, n, locale))
  return (
    <DeletePage
      t={t}
      name={organisation.name}
      address={`/organisations/${organisation.key}`}
      crumbs={[
        { href: '/organisations', label: t.organisations.title },
        { href: `/organisations/${organisation.key}`, label: organisation.name },
      ]}
      along={lines(
        [words.responsibilities, responsibilities.length],
        [t.posts.count, posts.length],
        [t.offers.count, offers.length],
        [words.lone, lone.length],
      )}
      stays={lines([words.units, units.length], [words.shared, shared.length], [words.meetings, meetings])}
      record={{ key: organisation.key, version: organisation.version }}
      action={deleteOrganisationAction}
    />
  )
}
