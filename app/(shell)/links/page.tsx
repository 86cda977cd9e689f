import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { LinkPage } from '@/components/links/link-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { maySeeDeadLinks } from '@/lib/links/policy'
import { deadLinks } from '@/lib/links/service'
import { maySetSettings } from '@/lib/settings/policy'
import { settings } from '@/lib/settings/records'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.links.title }
}

export default async function LinksPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!maySeeDeadLinks(ctx.actor)) return <Forbidden t={t} />
  const [links, { checkLinks }] = await Promise.all([deadLinks(ctx), settings(ctx)])
  return <LinkPage t={t} locale={locale} links={links} isOn={checkLinks} maySwitch={maySetSettings(ctx.actor)} />
}
