import type { Metadata } from 'next'
import { HelplineFormPage } from '@/components/danger/helpline-form-page'
import { Forbidden } from '@/components/layout/forbidden'
import { pageContext } from '@/lib/auth/actor'
import { mayEditHelplines } from '@/lib/danger/policy'
import { currentMessages } from '@/lib/i18n/server'
import { addHelplineAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.danger.helplines.newTitle }
}

export default async function NewHelplinePage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditHelplines(ctx.actor)) return <Forbidden t={t} />
  return (
    <HelplineFormPage t={t} locale={locale} initial={{}} record={null} action={addHelplineAction} cancel="/helplines" />
  )
}
