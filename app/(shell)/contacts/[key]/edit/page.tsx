import type { Metadata } from 'next'
import { ContactFormPage } from '@/components/contacts/contact-form-page'
import { nameWords } from '@/components/cooperations/cooperation-words'
import { Forbidden } from '@/components/layout/forbidden'
import { pageContext } from '@/lib/auth/actor'
import { contactFields } from '@/lib/contacts/fields'
import { mayNoteContacts } from '@/lib/contacts/policy'
import { contactToEdit } from '@/lib/contacts/records'
import { cooperationsOf } from '@/lib/cooperations/service'
import { currentMessages } from '@/lib/i18n/server'
import { organisationsById } from '@/lib/organisations/service'
import { postsToChoose } from '@/lib/posts/service'
import { formTextsOf } from '@/lib/records/fields'
import { orNotFound } from '@/lib/run-page'
import { deleteContactAction, editContactAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.contacts.edit }
}

export default async function EditContactPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayNoteContacts(ctx.actor)) return <Forbidden t={t} />
  const { id, version, values } = await orNotFound(contactToEdit(ctx, decodeURIComponent((await params).key)))
  const [[organisation], posts, cooperations] = await Promise.all([
    organisationsById(ctx, [values.organisationId]),
    postsToChoose(ctx, values.organisationId, '', [values.postId ?? '']),
    cooperationsOf(ctx, values.organisationId),
  ])
  return (
    <ContactFormPage
      t={t}
      locale={locale}
      initial={{ ...formTextsOf(contactFields, values), organisationIdText: organisation?.name ?? '' }}
      fixed={{}}
      posts={posts.map((post) => ({ id: post.id, label: post.function }))}
      cooperations={cooperations.map((one) => ({ id: one.id, label: nameWords(one) }))}
      record={{ key: id, version }}
      action={editContactAction}
      remove={deleteContactAction}
      cancel={`/organisations/${organisation?.key}?tab=contacts`}
    />
  )
}
