import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { ClosingPage } from '@/components/organisations/closing-page'
import { pageContext } from '@/lib/auth/actor'
import { AppError } from '@/lib/errors'
import { currentMessages } from '@/lib/i18n/server'
import { successorFields } from '@/lib/organisations/fields'
import { mayReorganise } from '@/lib/organisations/policy'
import { closingFormSchema } from '@/lib/organisations/schema'
import { organisationsById, organisationToEdit } from '@/lib/organisations/service'
import { closingPreview } from '@/lib/organisations/succession'
import { orNotFound } from '@/lib/run-page'
import { closeOrganisationAction, previewClosingAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.closing.title }
}

interface Props {
  params: Promise<{ key: string }>
  /** `last`: the last day; `to`: who follows. Without a day nothing is previewed. */
  searchParams: Promise<{ last?: string | string[]; to?: string | string[] }>
}

export default async function CloseOrganisationPage({ params, searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayReorganise(ctx.actor, { values: {} })) return <Forbidden t={t} />
  const organisation = await orNotFound(organisationToEdit(ctx, decodeURIComponent((await params).key)))
  const { key, name, version, values } = organisation
  const query = await searchParams
  const last = [query.last].flat()[0] ?? ''
  const to = last ? [query.to ?? []].flat() : values.successorIds
  const named = await organisationsById(ctx, to)
  const followers = Object.fromEntries(successorFields.map((field, index) => [field, named[index]?.id ?? '']))
  const form = closingFormSchema.safeParse({ lastDay: last, ...followers })
  // What the address asks for may not be possible any more: then the form says nothing of it and is there again.
  const preview = form.success
    ? await closingPreview(ctx, key!, form.data).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'invalid') return null
        throw error
      })
    : null
  return (
    <ClosingPage
      t={t}
      locale={locale}
      record={{ key: key!, name, version }}
      initial={{
        ...followers,
        ...Object.fromEntries(successorFields.map((field, index) => [`${field}Text`, named[index]?.name ?? ''])),
        lastDay: last || (values.validTo?.length === 10 ? values.validTo : ''),
      }}
      preview={preview}
      actions={{ preview: previewClosingAction, close: closeOrganisationAction }}
    />
  )
}
