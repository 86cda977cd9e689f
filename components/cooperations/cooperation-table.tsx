import Link from 'next/link'
import { hasEnded, type Cooperation } from '@/lib/cooperations/schema'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { KindSymbol } from '../organisations/kind-symbol'

/** Cooperations from the side of one organisation: with whom, what, since when, on what evidence. */
export function CooperationTable({
  t,
  locale,
  today,
  self,
  cooperations,
}: {
  t: Messages
  locale: Locale
  today: string
  self: string
  cooperations: Cooperation[]
}) {
  const words = t.organisations
  if (!cooperations.length) return <p className="text-14 text-muted">{words.noCooperations}</p>
  return (
    <div className="overflow-x-auto">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.partner}</th>
            <th scope="col">{words.fields.kind}</th>
            <th scope="col" className="max-sm:hidden">
              {words.content}
            </th>
            <th scope="col">{words.since}</th>
          </tr>
        </thead>
        <tbody>
          {cooperations.map((cooperation) => {
            const own = cooperation.partners.find((partner) => partner.id === self)?.role
            const role = own && own !== 'partner' ? t.cooperations.roles[cooperation.kind]?.[own] : undefined
            return (
              <tr key={cooperation.id}>
                <td>
                  <ul className="flex flex-col gap-1">
                    {cooperation.partners
                      .filter((partner) => partner.id !== self)
                      .map((partner) => (
                        <li key={partner.id} className="flex items-center gap-2">
                          <KindSymbol kind={partner.kind} size={20} />
                          <Link prefetch={false} href={`/organisations/${partner.key}`} className="text-ink">
                            {partner.name}
                          </Link>
                        </li>
                      ))}
                  </ul>
                </td>
                <td>
                  {t.cooperations.kinds[cooperation.kind]}
                  {role ? <span className="block text-13 text-muted">{role}</span> : null}
                </td>
                <td className="max-sm:hidden">
                  {cooperation.description}
                  {cooperation.evidence ? (
                    <span className="block text-13 text-muted">
                      {[cooperation.evidence, cooperation.confidence ? t.confidence[cooperation.confidence] : null]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  ) : null}
                </td>
                <td className="whitespace-nowrap">
                  {cooperation.since ? formatDate(cooperation.since, locale) : '–'}
                  {cooperation.until ? (
                    <span className="block text-13 text-muted">
                      {fill(hasEnded(cooperation.until, today) ? t.cooperations.ended : words.until, {
                        date: formatDate(cooperation.until, locale),
                      })}
                    </span>
                  ) : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
