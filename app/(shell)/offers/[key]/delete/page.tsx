import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { DeletePage } from '@/components/records/delete-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditOffers } from '@/lib/offers/policy'
import { offerToEdit } from '@/lib/offers/records'
import { orNotFound } from '@/lib/run-page'
import { deleteOfferAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.records.delete }
}

export default async function DeleteOfferPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { t } = await currentMessages()
  if (!mayEditOffers(ctx.actor)) return <Forbidden t={t} />
  const { id, name, version } = await orNotFound(offerToEdit(ctx, decodeURIComponent((await params).key)))
  return (
    <DeletePage
      t={t}
      name={name}
      address={`/offers/${id}`}
      crumbs={[
        { href: '/offers', label: t.offers.title },
        { href: `/offers/${id}`, label: name },
      ]}
      along={[]}
      stays={[]}
      record={{ key: id, version }}
      action={deleteOfferAction}
    />
  )
}
