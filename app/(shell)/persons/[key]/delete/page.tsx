import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { DeletePage } from '@/components/records/delete-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditPersons } from '@/lib/persons/policy'
import { personRecord } from '@/lib/persons/service'
import { orNotFound } from '@/lib/run-page'
import { deletePersonAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.records.delete }
}

export default async function DeletePersonPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { t } = await currentMessages()
  if (!mayEditPersons(ctx.actor)) return <Forbidden t={t} />
  const { id, name, version, posts } = await orNotFound(personRecord(ctx, decodeURIComponent((await params).key)))
  return (
    <DeletePage
      t={t}
      name={name}
      address={`/persons/${id}`}
      crumbs={[
        { href: '/persons', label: t.persons.title },
        { href: `/persons/${id}`, label: name },
      ]}
      along={[]}
      stays={posts.map((post) => `${post.function}, ${post.organisation.name}`)}
      record={{ key: id, version }}
      action={deletePersonAction}
    />
  )
}
