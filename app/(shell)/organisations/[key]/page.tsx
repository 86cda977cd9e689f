import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { OrganisationRecordView } from '@/components/organisations/organisation-record'
import { pageContext } from '@/lib/auth/actor'
import { historyOf } from '@/lib/changes/service'
import { lastContactOf } from '@/lib/contacts/service'
import { cooperationsOf } from '@/lib/cooperations/service'
import { currentMessages } from '@/lib/i18n/server'
import { deadLinkOf } from '@/lib/links/service'
import { meetingsOf } from '@/lib/meetings/service'
import { mayEditOrganisations, mayReorganise } from '@/lib/organisations/policy'
import { organisationKeyOf, organisationRecord } from '@/lib/organisations/service'
import { sourcesOf } from '@/lib/sources/service'
import { offersOf } from '@/lib/offers/service'
import { postsOf } from '@/lib/posts/service'
import { responsibilitiesOf } from '@/lib/responsibilities/records'
import { orNotFound } from '@/lib/run-page'
import { rhythms } from '@/lib/rhythms/records'
import { checkUpOfOrganisation } from '../../check-ups/of-organisation'
import { contactsOfRecord, notesOfRecord } from '../../contacts/of-record'
import { HistoryTab, type HistoryParams } from '../../changes/history-tab'
import { confirmValuesAction, takeOverValuesAction, verifyOrganisationAction } from '../actions'

interface Props {
  params: Promise<{ key: string }>
  searchParams: Promise<HistoryParams & { tab?: string | string[]; page?: string | string[] }>
}

async function load(params: Props['params']) {
  const ctx = await pageContext()
  const key = decodeURIComponent((await params).key)
  // The history of other records knows its id only.
  const known = await organisationKeyOf(ctx, key)
  if (known) redirect(`/organisations/${known}`)
  return { ctx, record: await orNotFound(organisationRecord(ctx, key)) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).record.organisation.name }
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const { ctx, record } = await load(params)
  const { locale, t } = await currentMessages()
  const { id, key } = record.organisation
  const query = await searchParams
  const tab = [query.tab].flat()[0] ?? 'overview'
  const mayEdit = mayEditOrganisations(ctx.actor)
  const [
    cooperations,
    responsibilities,
    posts,
    offers,
    meetings,
    sources,
    deadLink,
    chronicle,
    contacts,
    notes,
    checkUp,
  ] = await Promise.all([
    cooperationsOf(ctx, id),
    responsibilitiesOf(ctx, id),
    postsOf(ctx, id),
    offersOf(ctx, id),
    meetingsOf(ctx, id),
    sourcesOf(ctx, [record.organisation]),
    deadLinkOf(ctx, id),
    tab === 'overview' ? historyOf(ctx, 'organisation', id, { limit: 12 }) : null,
    lastContactOf(ctx, id).then((touch) => contactsOfRecord(ctx, id, touch, query.page)),
    notesOfRecord(ctx, id),
    checkUpOfOrganisation(ctx, id),
  ])
  return (
    <OrganisationRecordView
      t={t}
      locale={locale}
      now={ctx.now}
      tab={tab}
      record={record}
      cooperations={cooperations}
      responsibilities={responsibilities}
      posts={posts}
      offers={offers}
      meetings={meetings}
      contacts={contacts}
      notes={notes}
      checkUp={checkUp}
      chronicle={chronicle}
      history={
        tab === 'history' ? (
          <HistoryTab kind="organisation" id={id} address={`/organisations/${key}`} query={query} mayEdit={mayEdit} />
        ) : null
      }
      mayEdit={mayEdit}
      mayReorganise={mayReorganise(ctx.actor, { values: record.organisation })}
      verifyDays={(await rhythms(ctx)).verifyOrganisation}
      verify={verifyOrganisationAction}
      sources={sources.get(id)!}
      deadLink={deadLink}
      valueDeeds={{ confirm: confirmValuesAction, takeOver: takeOverValuesAction }}
    />
  )
}
