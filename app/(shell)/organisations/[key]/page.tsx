import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { OrganisationRecordView } from '@/components/organisations/organisation-record'
import { pageContext } from '@/lib/auth/actor'
import { AppError } from '@/lib/errors'
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

/** Once for the title and the page. */
const load = cache(async (segment: string) => {
  const ctx = await pageContext()
  const key = decodeURIComponent(segment)
  try {
    return { ctx, record: await organisationRecord(ctx, key) }
  } catch (problem) {
    const missing = problem instanceof AppError && problem.code === 'not-found'
    // The history of other records knows its id only.
    const known = missing && (await organisationKeyOf(ctx, key))
    if (known) redirect(`/organisations/${known}`)
    return { ctx, record: await orNotFound(Promise.reject(problem)) }
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).key)).record.organisation.name }
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const { ctx, record } = await load((await params).key)
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
