import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { PersonFormPage } from '@/components/persons/person-form-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { personFields } from '@/lib/persons/fields'
import { mayEditPersons } from '@/lib/persons/policy'
import { personToEdit } from '@/lib/persons/service'
import { formTextsOf } from '@/lib/records/fields'
import { orNotFound } from '@/lib/run-page'
import { editPersonAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.persons.edit }
}

export default async function EditPersonPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditPersons(ctx.actor)) return <Forbidden t={t} />
  const { id, version, name, values } = await orNotFound(personToEdit(ctx, decodeURIComponent((await params).key)))
  return (
    <PersonFormPage
      t={t}
      locale={locale}
      initial={formTextsOf(personFields, values)}
      record={{ key: id, version, name }}
      action={editPersonAction}
      cancel={`/persons/${id}`}
    />
  )
}
