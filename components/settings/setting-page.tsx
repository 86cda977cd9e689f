import type { Locale, Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import { formWords } from '../records/form-words'
import { PageHead } from '../ui/page-head'
import { SettingForm } from './setting-form'

interface Props {
  t: Messages
  locale: Locale
  initial: Record<string, string | string[]>
  record: { key: string; version: number }
  action: FormAction
}

/** What the program may do by itself. */
export function SettingPage({ t, locale, initial, record, action }: Props) {
  const words = t.settings
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead title={words.title} lead={words.lead} />
      <SettingForm
        words={formWords(t, locale)}
        labels={words.fields}
        sections={[
          { title: words.links, hint: words.hints.checkLinks, field: 'checkLinks' },
          { title: words.health, hint: words.hints.askHealth, field: 'askHealth' },
        ]}
        submit={t.save}
        initial={initial}
        record={record}
        action={action}
      />
    </div>
  )
}
