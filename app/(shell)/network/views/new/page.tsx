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
  const state = networkStateSchema.parse(await searchParams)
  const address = networkAddress(state)
  return (
    <ViewFormPage
      t={t}
      locale={locale}
      initial={{ sharing: 'private', ...(state.ask ? { name: t.networkQuestions.ask[state.ask] } : {}) }}
      record={null}
      address={address}
      mayShare={mayShareViews(ctx.actor)}
      action={addViewAction}
      cancel={address}
    />
  )
}
