import type { Metadata } from 'next'
import { Forbidden } from '@/components/layout/forbidden'
import { ResponsibilityForm } from '@/components/responsibilities/responsibility-form'
import { PageHead } from '@/components/ui/page-head'
import { areas } from '@/lib/areas/service'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditResponsibilities } from '@/lib/responsibilities/policy'
import { askSchema } from '@/lib/responsibilities/schema'
import { topics } from '@/lib/topics/service'
import { addResponsibilityAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.responsibilities.form.title }
}

export default async function NewResponsibilityPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayEditResponsibilities(ctx.actor)) return <Forbidden t={t} />
  const { topic, area } = askSchema.parse(await searchParams)
  const [allAreas, allTopics] = await Promise.all([areas(ctx), topics(ctx)])
  const { responsibilities, fieldErrors, errors, problems, cancel } = t
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={responsibilities.form.title}
        lead={responsibilities.form.lead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/responsibilities', label: responsibilities.title }]}
      />
      <ResponsibilityForm
        t={{
          responsibilities,
          fieldErrors,
          errors,
          problems,
          cancel,
          choose: t.organisations.choose,
          suggestions: t.organisations.title,
        }}
        initial={{ topicId: topic, areaId: area }}
        topics={allTopics.map((entry) => ({
          id: entry.id,
          label: `${entry.parentId ? '– ' : ''}${locale === 'en' && entry.en ? entry.en : entry.label}`,
        }))}
        areas={allAreas.map((entry) => ({ id: entry.id, label: entry.name }))}
        action={addResponsibilityAction}
      />
    </div>
  )
}
