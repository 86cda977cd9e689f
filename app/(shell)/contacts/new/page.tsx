import type { Metadata } from 'next'
import { ContactFormPage } from '@/components/contacts/contact-form-page'
import { Forbidden } from '@/components/layout/forbidden'
import { pageContext } from '@/lib/auth/actor'
import { mayNoteContacts } from '@/lib/contacts/policy'
import { localParts } from '@/lib/dates'
import { currentMessages } from '@/lib/i18n/server'
import { noteContactAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.contacts.note }
}

/** From the palette: with whom is asked first. */
export default async function NewContactPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayNoteContacts(ctx.actor)) return <Forbidden t={t} />
  return (
    <ContactFormPage
      t={t}
      locale={locale}
      initial={{ kind: 'call', day: localParts(ctx.now).date }}
      fixed={{}}
      posts={[]}
      cooperations={[]}
      record={null}
      action={noteContactAction}
      cancel="/contacts/fading"
    />
  )
}
