import type { Metadata } from 'next'
import { NoticeList } from '@/components/notices/notice-list'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { notices } from '@/lib/notices/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.notices.title }
}

export default async function LicencesPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  return <NoticeList t={t} locale={locale} notices={await notices(ctx)} />
}
