import Link from 'next/link'
import { administrations, type Area } from '@/lib/areas/schema'
import type { Messages } from '@/lib/i18n/messages'
import { PageHead } from '../ui/page-head'

/** Every Amt with its Gemeinden, and the amtsfreien Städte: where the Wegweiser begins. */
export function AreaIndex({ t, areas }: { t: Messages; areas: readonly Area[] }) {
  const words = t.guide
  const offices = administrations(areas)
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/responsibilities', label: t.responsibilities.title }]}
      />
      <div className="columns-1 gap-10 sm:columns-2 xl:columns-3">
        {offices.map((office) => (
          <section key={office.id} className="mb-6 break-inside-avoid">
            <h2 className="mb-1 text-16">
              <Link prefetch={false} href={`/areas/${office.id}`}>
                {office.name}
              </Link>
            </h2>
            <ul className="flex flex-wrap gap-x-4 text-14">
              {areas
                .filter((area) => area.parentId === office.id)
                .map((area) => (
                  <li key={area.id}>
                    <Link
                      prefetch={false}
                      href={`/areas/${area.id}`}
                      className="inline-flex min-h-7 items-center text-ink"
                    >
                      {area.name}
                    </Link>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="text-14">
        <Link prefetch={false} href="/topics">
          {words.byTopic}
        </Link>
      </p>
    </div>
  )
}
