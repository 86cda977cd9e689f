import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { TrashList } from '@/components/records/trash-list'
import { pageContext } from '@/lib/auth/actor'
import { mayUseTrash } from '@/lib/changes/policy'
import { trash } from '@/lib/changes/service'
import { currentMessages } from '@/lib/i18n/server'
import { purgeAction, restoreAction, undoInRowAction } from '../changes/actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.records.trash }
}

interface Props {
  searchParams: Promise<{ kind?: string | string[]; page?: string | string[] }>
}

export default async function TrashPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayUseTrash(ctx.actor)) return <Forbidden t={t} />
  const { days, items } = await trash(ctx)
  const query = await searchParams
  const kind = [query.kind].flat()[0] ?? ''
  const page = Number([query.page].flat()[0]) || 1
  return (
    <TrashList
      t={t}
      locale={locale}
      days={days}
      items={items}
      kind={kind}
      page={page}
      actions={{ restore: restoreAction, purge: purgeAction, undo: undoInRowAction }}
    />
  )
}
