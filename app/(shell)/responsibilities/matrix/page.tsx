import type { Metadata } from 'next'
import { MatrixPage } from '@/components/gaps/matrix-page'
import { pageContext } from '@/lib/auth/actor'
import { matrixStateSchema } from '@/lib/gaps/schema'
import { coverage } from '@/lib/gaps/service'
import { currentMessages } from '@/lib/i18n/server'
import { mayEditResponsibilities } from '@/lib/responsibilities/policy'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.gaps.title }
}

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const state = matrixStateSchema.parse(await searchParams)
  return (
    <MatrixPage
      t={t}
      locale={locale}
      state={state}
      coverage={await coverage(ctx, state)}
      today={ctx.now.slice(0, 10)}
      mayEdit={mayEditResponsibilities(ctx.actor)}
    />
  )
}
