import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Forbidden } from '@/components/layout/forbidden'
import { ScorecardForm } from '@/components/network-health/scorecard-form'
import { formWords } from '@/components/records/form-words'
import { PageHead } from '@/components/ui/page-head'
import { pageContext } from '@/lib/auth/actor'
import { localParts } from '@/lib/dates'
import { fill } from '@/lib/i18n/messages'
import { currentMessages } from '@/lib/i18n/server'
import { scorecardFields, steps } from '@/lib/network-health/fields'
import { mayKeepScorecard } from '@/lib/network-health/policy'
import { scorecardToEdit } from '@/lib/network-health/records'
import { yearSchema } from '@/lib/network-health/schema'
import { formTextsOf } from '@/lib/records/fields'
import { keepScorecardAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.networkHealth.scorecard }
}

export default async function ScorecardPage({ searchParams }: { searchParams: Promise<{ year?: string | string[] }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayKeepScorecard(ctx.actor)) return <Forbidden t={t} />
  const asked = [(await searchParams).year].flat()[0] ?? localParts(ctx.now).date.slice(0, 4)
  const year = yearSchema.safeParse(asked)
  if (!year.success) notFound()
  const words = t.networkHealth
  const { id, version, values } = await scorecardToEdit(ctx, year.data)
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead title={fill(words.keepTitle, { year: id })} lead={words.scorecardLead} />
      <ScorecardForm
        key={version}
        words={formWords(t, locale)}
        labels={words.fields}
        hints={words.hints}
        options={steps.map((step) => ({
          id: String(step),
          label: fill(words.score, { n: step, word: words.scores[step]! }),
        }))}
        empty={words.noScore}
        submit={t.save}
        initial={formTextsOf(scorecardFields, values)}
        record={{ key: id, version }}
        action={keepScorecardAction}
      />
    </div>
  )
}
