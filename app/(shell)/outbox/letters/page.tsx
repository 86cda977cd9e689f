import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { LetterPreview } from '@/components/mail/letter-preview'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayManageMail, mayUseOutbox } from '@/lib/mail/policy'
import { letterChoiceSchema } from '@/lib/mail/schema'
import { letterPreview } from '@/lib/mail/service'
import { sendTestAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.mail.lettersTitle }
}

interface Props {
  searchParams: Promise<Record<string, string | string[]>>
}

export default async function LettersPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { t } = await currentMessages()
  if (!mayUseOutbox(ctx.actor)) return <Forbidden t={t} />
  const choice = letterChoiceSchema.parse(await searchParams)
  const content = letterPreview(ctx, choice.letter, choice.language)
  const sendTest = mayManageMail(ctx.actor) ? sendTestAction : null
  return <LetterPreview t={t} choice={choice} content={content} sendTest={sendTest} />
}
