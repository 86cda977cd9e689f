import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { SettingPage } from '@/components/settings/setting-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { formTextsOf } from '@/lib/records/fields'
import { settingFields } from '@/lib/settings/fields'
import { maySetSettings } from '@/lib/settings/policy'
import { settingsToEdit } from '@/lib/settings/records'
import { setSettingsAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.settings.title }
}

export default async function SettingsPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!maySetSettings(ctx.actor)) return <Forbidden t={t} />
  const { id, version, values } = await settingsToEdit(ctx)
  return (
    <SettingPage
      key={version}
      t={t}
      locale={locale}
      initial={formTextsOf(settingFields, values)}
      record={{ key: id, version }}
      action={setSettingsAction}
    />
  )
}
