import type { Metadata } from 'next'
import { CooperationFormPage } from '@/components/cooperations/cooperation-form-page'
import { Forbidden } from '@/components/layout/forbidden'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { cooperationFields } from '@/lib/cooperations/fields'
import { mayEditCooperations } from '@/lib/cooperations/policy'
import { cooperationToEdit } from '@/lib/cooperations/service'
import { organisationsById } from '@/lib/organisations/service'
import { currentMessages } from '@/lib/i18n/server'
import { formTextsOf } from '@/lib/records/fields'
import { orNotFound } from '@/lib/run-page'
import { topicsWithRetired } from '@/lib/topics/service'
import { editCooperationAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.cooperations.edit }
}

export default async function EditCooperationPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditCooperations(ctx.actor)) return <Forbidden t={t} />
  const { id, version, name, values } = await orNotFound(cooperationToEdit(ctx, decodeURIComponent((await params).key)))
  const ids = values.partners.map((partner) => partner.id)
  const [partners, allAreas, allTopics] = await Promise.all([
    organisationsById(ctx, ids),
    areas(ctx),
    topicsWithRetired(ctx),
  ])
  const names = new Map(partners.map((partner) => [partner.id, partner.name]))
  return (
    <CooperationFormPage
      t={t}
      locale={locale}
      areas={allAreas}
      topics={allTopics}
      initial={{ ...formTextsOf(cooperationFields, values), partnersText: ids.map((one) => names.get(one) ?? '') }}
      record={{ key: id, version, name }}
      action={editCooperationAction}
      cancel={`/cooperations/${id}`}
    />
  )
}
