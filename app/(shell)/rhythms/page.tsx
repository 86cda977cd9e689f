import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { RhythmPage } from '@/components/rhythms/rhythm-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { formTextsOf } from '@/lib/records/fields'
import { rhythmFields } from '@/lib/rhythms/fields'
import { maySetRhythms } from '@/lib/rhythms/policy'
import { rhythmsToEdit } from '@/lib/rhythms/records'
import { setRhythmsAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.rhythms.title }
}

export default async function RhythmsPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!maySetRhythms(ctx.actor)) return <Forbidden t={t} />
  const { id, version, values } = await rhythmsToEdit(ctx)
  return (
    <RhythmPage
      key={version}
      t={t}
      locale={locale}
      initial={formTextsOf(rhythmFields, values)}
      record={{ key: id, version }}
      action={setRhythmsAction}
    />
  )
}
