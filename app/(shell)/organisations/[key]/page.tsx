import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationRecordView } from '@/components/organisations/organisation-record'
import { pageContext } from '@/lib/auth/actor'
import { cooperationsOf } from '@/lib/cooperations/service'
import { AppError } from '@/lib/errors'
import { currentMessages } from '@/lib/i18n/server'
import { meetingsOf } from '@/lib/meetings/service'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { organisationChanges, organisationRecord } from '@/lib/organisations/service'
import { responsibilitiesOf } from '@/lib/responsibilities/service'
import { verifyOrganisationAction } from '../actions'

interface Props {
  params: Promise<{ key: string }>
  searchParams: Promise<{ tab?: string | string[] }>
}

async function load(params: Props['params']) {
  const ctx = await pageContext()
  try {
    return { ctx, record: await organisationRecord(ctx, decodeURIComponent((await params).key)) }
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).record.organisation.name }
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const { ctx, record } = await load(params)
  const { locale, t } = await currentMessages()
  const id = record.organisation.id
  const [cooperations, responsibilities, meetings, changes] = await Promise.all([
    cooperationsOf(ctx, id),
    responsibilitiesOf(ctx, id),
    meetingsOf(ctx, id),
    organisationChanges(ctx, id),
  ])
  return (
    <OrganisationRecordView
      t={t}
      locale={locale}
      now={ctx.now}
      tab={[(await searchParams).tab].flat()[0] ?? 'overview'}
      record={record}
      cooperations={cooperations}
      responsibilities={responsibilities}
      meetings={meetings}
      changes={changes}
      mayEdit={mayEditOrganisations(ctx.actor)}
      verify={verifyOrganisationAction}
    />
  )
}
