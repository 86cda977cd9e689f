import type { Metadata } from 'next'
import { PartnerFrame } from '@/components/check-ups/partner-page'
import { messagesFor } from '@/lib/i18n/server'
import { simplePage } from '@/lib/i18n/simple'

export const metadata: Metadata = { title: 'Check-up' }

/** After the partner said that this was all. */
export default async function ThanksPage({ searchParams }: { searchParams: Promise<{ lang?: string | string[] }> }) {
  const lang = [(await searchParams).lang].flat()[0]
  const locale = lang === 'en' ? 'en' : 'de'
  const t = messagesFor(locale)
  const words = lang === 'simple' ? simplePage : t.checkUps.page
  return (
    <PartnerFrame t={t} locale={locale} title={words.thanksTitle}>
      <p className="mt-3">{words.thanks}</p>
    </PartnerFrame>
  )
}
