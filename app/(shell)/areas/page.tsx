import type { Metadata } from 'next'
import { AreaIndex } from '@/components/areas/area-index'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.guide.title }
}

export default async function AreasPage() {
  const ctx = await pageContext()
  const { t } = await currentMessages()
  return <AreaIndex t={t} areas={await areas(ctx)} />
}
