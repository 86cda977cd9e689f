import type { Metadata } from 'next'
import { HealthPage } from '@/components/network-health/health-page'
import { pageContext } from '@/lib/auth/actor'
import { localParts } from '@/lib/dates'
import { currentMessages } from '@/lib/i18n/server'
import { mayKeepScorecard } from '@/lib/network-health/policy'
import { networkHealth } from '@/lib/network-health/service'
import { maySetSettings } from '@/lib/settings/policy'
import { settings } from '@/lib/settings/records'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.networkHealth.title }
}

export default async function NetworkHealthPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const [{ years, scorecards }, { askHealth }] = await Promise.all([networkHealth(ctx), settings(ctx)])
  return (
    <HealthPage
      t={t}
      locale={locale}
      years={years}
      scorecards={scorecards}
      open={askHealth}
      maySet={maySetSettings(ctx.actor)}
      keep={mayKeepScorecard(ctx.actor) ? localParts(ctx.now).date.slice(0, 4) : null}
    />
  )
}
