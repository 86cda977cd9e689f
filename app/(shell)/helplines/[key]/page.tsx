import type { Metadata } from 'next'
import { cache } from 'react'
import { HelplineRecord } from '@/components/danger/helpline-record'
import { pageContext } from '@/lib/auth/actor'
import { mayEditHelplines } from '@/lib/danger/policy'
import { helplineRecord } from '@/lib/danger/records'
import { currentMessages } from '@/lib/i18n/server'
import { orNotFound } from '@/lib/run-page'
import { HistoryTab, type HistoryParams } from '../../changes/history-tab'

interface Props {
  params: Promise<{ key: string }>
  searchParams: Promise<HistoryParams & { tab?: string | string[] }>
}

/** Once for the title and the page. */
const load = cache(async (segment: string) => {
  const ctx = await pageContext()
  return { ctx, record: await orNotFound(helplineRecord(ctx, decodeURIComponent(segment))) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).key)).record.name }
}

export default async function HelplinePage({ params, searchParams }: Props) {
  const { ctx, record } = await load((await params).key)
  const { t } = await currentMessages()
  const query = await searchParams
  const mayEdit = mayEditHelplines(ctx.actor)
  const { id, name, values } = record
  const history =
    [query.tab].flat()[0] === 'history' ? (
      <HistoryTab kind="helpline" id={id} address={`/helplines/${id}`} query={query} mayEdit={mayEdit} />
    ) : null
  return <HelplineRecord t={t} id={id} name={name} values={values} history={history} mayEdit={mayEdit} />
}
