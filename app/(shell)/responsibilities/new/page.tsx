import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { ResponsibilityFormPage } from '@/components/responsibilities/responsibility-form-page'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { organisationsById } from '@/lib/organisations/service'
import { postChosen } from '@/lib/posts/service'
import { mayEditResponsibilities } from '@/lib/responsibilities/policy'
import { addResponsibilityAction } from '../actions'
import { formChoices } from '../form-choices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.responsibilities.form.title }
}

interface Props {
  /** What the form starts with: ids. */
  searchParams: Promise<Partial<Record<'topic' | 'area' | 'organisation' | 'post', string | string[]>>>
}

export default async function NewResponsibilityPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditResponsibilities(ctx.actor)) return <Forbidden t={t} />
  const query = await searchParams
  const one = (value: string | string[] | undefined) => [value].flat()[0] ?? ''
  const [holder] = await organisationsById(ctx, [one(query.organisation)].filter(Boolean))
  return (
    <ResponsibilityFormPage
      t={t}
      locale={locale}
      {...await formChoices(ctx)}
      initial={{
        organisationId: holder?.id ?? '',
        organisationIdText: holder?.name ?? '',
        topicId: one(query.topic),
        areaIds: [one(query.area)].filter(Boolean),
        postId: one(query.post),
        postIdText: await postChosen(ctx, one(query.post)),
        confidence: 'high',
      }}
      record={null}
      action={addResponsibilityAction}
      cancel={holder ? `/organisations/${holder.key}?tab=responsibilities` : '/responsibilities'}
    />
  )
}
