import type { Metadata } from 'next'
import Link from 'next/link'
import { kindWords } from '@/lib/network/things'
import { sceneForWall, summaryOf } from '@/components/views/scene-picture'
import { Presentation } from '@/components/views/presentation'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { presentationSchema } from '@/lib/views/schema'
import { slides } from '@/lib/views/service'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.views.show.title }
}

interface Props {
  searchParams: Promise<Record<string, string | string[]>>
}

/** Chosen views, one after the other, with nothing around them. */
export default async function PresentationPage({ searchParams }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const { view } = presentationSchema.parse(await searchParams)
  const shown = await slides(ctx, view)
  if (!shown.length)
    return (
      <main className="p-8">
        <h1>{t.views.show.title}</h1>
        <p className="my-4">{t.views.show.empty}</p>
        <Link href="/network">{t.views.toNetwork}</Link>
      </main>
    )
  return (
    <Presentation
      t={t.views}
      kinds={kindWords(t)}
      back="/network/views"
      slides={shown.map(({ id, name, description, address, scene }) => ({
        id,
        name,
        description,
        address,
        summary: scene ? summaryOf(t, locale, scene) : '',
        picture: scene && sceneForWall(scene),
      }))}
    />
  )
}
