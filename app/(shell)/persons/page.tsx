import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { PersonList } from '@/components/persons/person-list'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditPersons } from '@/lib/persons/policy'
import { personFilterSchema } from '@/lib/persons/schema'
import { personPage } from '@/lib/persons/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.persons.title }
}

export default async function PersonsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditPersons(ctx.actor)) return <Forbidden t={t} />
  const filter = personFilterSchema.parse(await searchParams)
  const page = await personPage(ctx, filter)
  return (
    <PersonList
      t={t}
      locale={locale}
      today={ctx.now.slice(0, 10)}
      filter={{ ...filter, page: page.page }}
      page={page}
    />
  )
}
