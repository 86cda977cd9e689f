import type { Metadata } from 'next'
import { HelplineList } from '@/components/danger/helpline-list'
import { pageContext } from '@/lib/auth/actor'
import { mayEditHelplines } from '@/lib/danger/policy'
import { helplineOverview } from '@/lib/danger/service'
import { currentMessages } from '@/lib/i18n/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.danger.helplines.title }
}

export default async function HelplinesPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  return <HelplineList t={t} {...await helplineOverview(ctx, locale)} mayEdit={mayEditHelplines(ctx.actor)} />
}
