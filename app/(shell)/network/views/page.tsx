import type { Metadata } from 'next'
import { ViewList } from '@/components/views/view-list'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditView } from '@/lib/views/policy'
import { defaultViewId, views } from '@/lib/views/service'
import { duplicateViewAction, openWithAction, snapshotAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.views.title }
}

export default async function ViewsPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const [all, defaultId] = await Promise.all([views(ctx), defaultViewId(ctx)])
  return (
    <ViewList
      t={t}
      locale={locale}
      views={all.map((view) => ({
        ...view,
        own: view.ownerId === ctx.actor.id,
        mayEdit: mayEditView(ctx.actor, view),
      }))}
      defaultId={defaultId}
      actions={{ duplicate: duplicateViewAction, snapshot: snapshotAction, openWith: openWithAction }}
    />
  )
}
