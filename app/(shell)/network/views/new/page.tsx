import type { Metadata } from 'next'
import { ViewFormPage } from '@/components/views/view-form-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { networkAddress, networkStateSchema } from '@/lib/network/schema'
import { mayShareViews } from '@/lib/views/policy'
import { addViewAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.views.saveTitle }
}

interface Props {
  searchParams: Promise<Record<string, string | string[]>>
}

/** Its address is that of the network page with the view that is to be saved. */
export default async function NewViewPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const address = networkAddress(networkStateSchema.parse(await searchParams))
  return (
    <ViewFormPage
      t={t}
      locale={locale}
      initial={{ sharing: 'private' }}
      record={null}
      address={address}
      mayShare={mayShareViews(ctx.actor)}
      action={addViewAction}
      cancel={address}
    />
  )
}
