import type { Metadata } from 'next'
import { PageHead } from '@/components/ui/page-head'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.accessibility.title }
}

export default async function AccessibilityPage() {
  await pageContext()
  const { t } = await currentMessages()
  const words = t.accessibility
  return (
    <div className="max-w-[760px] p-4 sm:px-8 sm:py-6">
      <PageHead title={words.title} lead={words.lead} />
      {words.sections.map((section) => (
        <section key={section.title} className="mb-6">
          <h2 className="mb-2">{section.title}</h2>
          <p className="text-16">{section.text}</p>
        </section>
      ))}
      <a href="https://www.landtag.ltsh.de/beauftragte/beschwerdestelle-fuer-barrierefreiheit/" rel="noreferrer">
        {words.complaints}
      </a>
    </div>
  )
}
