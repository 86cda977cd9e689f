import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { ErasePage } from '@/components/persons/erase-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayErasePersons } from '@/lib/persons/policy'
import { personRecord } from '@/lib/persons/service'
import { orNotFound } from '@/lib/run-page'
import { erasePersonAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.persons.erase }
}

export default async function ErasePersonPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { t } = await currentMessages()
  if (!mayErasePersons(ctx.actor)) return <Forbidden t={t} />
  const { id, name } = await orNotFound(personRecord(ctx, decodeURIComponent((await params).key)))
  return <ErasePage t={t} id={id} name={name} action={erasePersonAction} />
}
