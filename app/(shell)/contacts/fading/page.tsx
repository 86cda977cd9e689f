import type { Metadata } from 'next'
import { FadingPage } from '@/components/contacts/fading-page'
import { pageContext } from '@/lib/auth/actor'
import { mayNoteContacts } from '@/lib/contacts/policy'
import { fadingFilterSchema } from '@/lib/contacts/schema'
import { fadingPage } from '@/lib/contacts/service'
import { localParts } from '@/lib/dates'
import { currentMessages } from '@/lib/i18n/server'
import { maySetRhythms } from '@/lib/rhythms/policy'
import { undoInRowAction } from '../../changes/actions'
import { noteContactInRowAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.contacts.fadingTitle }
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function FadingContactsPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const filter = fadingFilterSchema.parse(await searchParams)
  const page = await fadingPage(ctx, filter)
  return (
    <FadingPage
      t={t}
      locale={locale}
      today={localParts(ctx.now).date}
      filter={filter}
      page={page}
      mayNote={mayNoteContacts(ctx.actor)}
      maySet={maySetRhythms(ctx.actor)}
      note={noteContactInRowAction}
      undo={undoInRowAction}
    />
  )
}
