import type { Metadata } from 'next'
import { cache } from 'react'
import { PublicPictureSection } from '@/components/views/public-picture-section'
import { ViewRecord } from '@/components/views/view-record'
import { pageContext } from '@/lib/auth/actor'
import { env } from '@/lib/env'
import { currentMessages } from '@/lib/i18n/server'
import { orNotFound } from '@/lib/run-page'
import { mayEditView, mayPublishViews } from '@/lib/views/policy'
import { viewRecord } from '@/lib/views/records'
import { publicShare } from '@/lib/views/service'
import { HistoryTab, type HistoryParams } from '../../../changes/history-tab'
import { duplicateViewAction, publishViewAction, snapshotAction, withdrawViewAction } from '../actions'

interface Props {
  params: Promise<{ key: string }>
  searchParams: Promise<HistoryParams & { tab?: string | string[] }>
}

/** Once for the title and the page. */
const load = cache(async (segment: string) => {
  const ctx = await pageContext()
  return { ctx, record: await orNotFound(viewRecord(ctx, decodeURIComponent(segment))) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).key)).record.name }
}

export default async function ViewPage({ params, searchParams }: Props) {
  const { ctx, record } = await load((await params).key)
  const { locale, t } = await currentMessages()
  const query = await searchParams
  const { id, version, values } = record
  const mayEdit = mayEditView(ctx.actor, values)
  const mayPublish = mayPublishViews(ctx.actor)
  const isHistory = [query.tab].flat()[0] === 'history'
  const share = mayPublish && !isHistory ? await publicShare(ctx, { id, ...values }) : null
  return (
    <ViewRecord
      t={t}
      locale={locale}
      record={record}
      mayEdit={mayEdit}
      history={
        isHistory ? (
          <HistoryTab kind="view" id={id} address={`/network/views/${id}`} query={query} mayEdit={mayEdit} />
        ) : null
      }
      publication={
        values.publicKey || share ? (
          <PublicPictureSection
            t={t}
            locale={locale}
            record={{ key: id, version }}
            values={values}
            share={share}
            origin={env().KNOTENPUNKT_URL?.replace(/\/$/, '') ?? ''}
            publish={publishViewAction}
            withdraw={withdrawViewAction}
          />
        ) : null
      }
      actions={{ duplicate: duplicateViewAction, snapshot: snapshotAction }}
    />
  )
}
