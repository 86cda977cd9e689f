import type { Metadata } from 'next'
import { ApiDescription } from '@/components/api/api-description'
import { operations } from '@/lib/api/schema'
import { apiDocument } from '@/lib/api/service'
import { pageContext } from '@/lib/auth/actor'
import { env } from '@/lib/env'
import { currentMessages } from '@/lib/i18n/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.api.title }
}

export default async function ApiDocsPage() {
  await pageContext()
  const { locale, t } = await currentMessages()
  const address = (env().KNOTENPUNKT_URL ?? `http://localhost:${env().PORT}`).replace(/\/$/, '')
  return (
    <ApiDescription
      t={t}
      document={apiDocument(t.api)}
      address={address}
      machineReadable={`${operations.describeApi.path}?lang=${locale}`}
    />
  )
}
