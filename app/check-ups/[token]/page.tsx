import type { Metadata } from 'next'
import { z } from 'zod'
import { PartnerPage } from '@/components/check-ups/partner-page'
import { RefusedPage } from '@/components/check-ups/refused-page'
import { caller, guestContext } from '@/lib/auth/actor'
import { networkOf } from '@/lib/auth/caller-address'
import { checkUpLanguages } from '@/lib/check-ups/schema'
import { checkUpOf } from '@/lib/check-ups/service'
import { messagesFor } from '@/lib/i18n/server'
import { simplePage } from '@/lib/i18n/simple'
import { sendCheckUpAction } from '../actions'

/** The same for every token: the title tells nothing either. */
export const metadata: Metadata = { title: 'Check-up' }

const querySchema = z.object({
  lang: z.enum(checkUpLanguages).optional().catch(undefined),
  sent: z.coerce.number().int().min(0).max(10_000).optional().catch(undefined),
})

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CheckUpPage({ params, searchParams }: Props) {
  const { token } = await params
  const { lang, sent } = querySchema.parse(await searchParams)
  const checkUp = await checkUpOf(await guestContext(), token, networkOf((await caller()).address))
  if (!checkUp) return <RefusedPage de={messagesFor('de')} en={messagesFor('en')} />
  const language = lang ?? checkUp.language
  const t = messagesFor(language === 'en' ? 'en' : 'de')
  return (
    <PartnerPage
      t={t}
      page={language === 'simple' ? simplePage : t.checkUps.page}
      language={language}
      token={token}
      checkUp={checkUp}
      sent={sent ?? null}
      action={sendCheckUpAction}
    />
  )
}
