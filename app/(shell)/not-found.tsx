import type { Metadata } from 'next'
import Link from 'next/link'
import { Logo } from '@/components/layout/logo'
import { currentMessages } from '@/lib/i18n/server'

export const metadata: Metadata = { title: '404' }

export default async function NotFound() {
  const { t } = await currentMessages()
  return (
    <div className="flex min-h-[60dvh] flex-col items-start justify-center gap-3 p-4 sm:px-8">
      <Logo size={40} />
      <h1>{t.problems.notFoundTitle}</h1>
      <p>{t.problems.notFoundText}</p>
      <Link href="/">{t.problems.toHome}</Link>
    </div>
  )
}
