import type { Metadata } from 'next'
import { DossierPage } from '@/components/dossier/dossier-page'
import { Forbidden } from '@/components/layout/forbidden'
import { pageContext } from '@/lib/auth/actor'
import { mayReadDossiers } from '@/lib/dossier/policy'
import { dossierOf } from '@/lib/dossier/service'
import { currentMessages } from '@/lib/i18n/server'
import { orNotFound } from '@/lib/run-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.dossier.open }
}

export default async function OrganisationDossierPage({ params }: { params: Promise<{ key: string }> }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  if (!mayReadDossiers(ctx.actor)) return <Forbidden t={t} />
  const dossier = await orNotFound(dossierOf(ctx, decodeURIComponent((await params).key)))
  return <DossierPage t={t} locale={locale} now={ctx.now} dossier={dossier} />
}
