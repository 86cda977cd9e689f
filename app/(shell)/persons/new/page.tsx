import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { PersonFormPage } from '@/components/persons/person-form-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditPersons } from '@/lib/persons/policy'
import { createPersonAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.persons.new }
}

export default async function NewPersonPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditPersons(ctx.actor)) return <Forbidden t={t} />
  return (
    <PersonFormPage t={t} locale={locale} initial={{}} record={null} action={createPersonAction} cancel="/persons" />
  )
}
