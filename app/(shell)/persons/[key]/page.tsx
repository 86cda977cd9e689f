import type { Metadata } from 'next'
import { cache } from 'react'
import { PersonRecordView } from '@/components/persons/person-record'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditPersons, mayErasePersons } from '@/lib/persons/policy'
import { personalContact, personRecord } from '@/lib/persons/service'
import { orNotFound } from '@/lib/run-page'
import { HistoryTab, type HistoryParams } from '../../changes/history-tab'
import { notePersonInformedAction } from '../actions'

interface Props {
  params: Promise<{ key: string }>
  /** `private=show`: mobile number and private address, too; the look is recorded. */
  searchParams: Promise<HistoryParams & { tab?: string | string[]; private?: string | string[] }>
}

/** Once for the title and the page. */
const load = cache(async (segment: string) => {
  const ctx = await pageContext()
  return { ctx, record: await orNotFound(personRecord(ctx, decodeURIComponent(segment))) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).key)).record.name }
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { ctx, record } = await load((await params).key)
  const { locale, t } = await currentMessages()
  const query = await searchParams
  const tab = [query.tab].flat()[0] ?? 'overview'
  const mayEdit = mayEditPersons(ctx.actor)
  const asked = mayEdit && record.hasPrivate && [query.private].flat()[0] === 'show'
  return (
    <PersonRecordView
      t={t}
      locale={locale}
      record={record}
      history={
        tab === 'history' ? (
          <HistoryTab kind="person" id={record.id} address={`/persons/${record.id}`} query={query} mayEdit={mayEdit} />
        ) : null
      }
      mayEdit={mayEdit}
      mayErase={mayErasePersons(ctx.actor)}
      seen={asked ? await personalContact(ctx, record.id) : null}
      informed={notePersonInformedAction}
    />
  )
}
