import Link from 'next/link'
import { formatDate } from '@/lib/dates'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { HeldResponsibility } from '@/lib/responsibilities/schema'
import { KindTag } from './kind-tag'

/** What an organisation is responsible for, where, in which role and on what evidence. */
export function ResponsibilityTable({
  t,
  locale,
  responsibilities,
}: {
  t: Messages
  locale: Locale
  responsibilities: HeldResponsibility[]
}) {
  const words = t.organisations
  if (!responsibilities.length) return <p className="text-14 text-muted">{words.noResponsibilities}</p>
  return (
    <div className="overflow-x-auto">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.topic}</th>
            <th scope="col">{words.scope}</th>
            <th scope="col">{words.fields.kind}</th>
            <th scope="col" className="max-sm:hidden">
              {words.fields.evidence}
            </th>
          </tr>
        </thead>
        <tbody>
          {responsibilities.map((entry) => (
            <tr key={entry.id}>
              <td>
                <Link
                  prefetch={false}
                  href={`/responsibilities?q=${encodeURIComponent(entry.topicLabel)}`}
                  className="text-ink"
                >
                  {locale === 'en' && entry.topicEn ? entry.topicEn : entry.topicLabel}
                </Link>
                {entry.targetGroup ? <span className="block text-13 text-muted">{entry.targetGroup}</span> : null}
              </td>
              <td>
                {entry.areaName}
                {entry.reach === 'region' ? (
                  <span className="block text-13 text-muted">{t.responsibilities.reachRegion}</span>
                ) : null}
              </td>
              <td>
                <KindTag t={t} kind={entry.kind} />
                {entry.legalBasis ? <span className="block text-13 text-muted">{entry.legalBasis}</span> : null}
              </td>
              <td className="text-13 text-muted max-sm:hidden">
                {[
                  entry.evidence,
                  entry.confidence ? t.confidence[entry.confidence] : null,
                  entry.verifiedAt ? formatDate(entry.verifiedAt, locale) : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
