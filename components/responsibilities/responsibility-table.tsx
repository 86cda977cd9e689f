import Link from 'next/link'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { HeldResponsibility } from '@/lib/responsibilities/schema'
import { KindTag } from './kind-tag'
import { validityWords } from './responsibility-words'

interface Props {
  t: Messages
  locale: Locale
  today: string
  responsibilities: readonly HeldResponsibility[]
}

/** What an organisation is responsible for, where, in which role and on what evidence. */
export function ResponsibilityTable({ t, locale, today, responsibilities }: Props) {
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
                <Link prefetch={false} href={`/responsibilities/${entry.id}`} className="text-ink">
                  {locale === 'en' && entry.topicEn ? entry.topicEn : entry.topicLabel}
                </Link>
                <Small
                  parts={[
                    entry.targetGroup,
                    entry.scopeText && fill(t.responsibilities.record.onlyFor, { text: entry.scopeText }),
                    validityWords(t, locale, entry, today),
                  ]}
                />
              </td>
              <td>
                {entry.areas.map(({ name }) => name).join(', ')}
                {entry.reach === 'region' ? <Small parts={[t.responsibilities.reachRegion]} /> : null}
              </td>
              <td>
                <KindTag t={t} kind={entry.kind} />
                <Small parts={[entry.legalBasis]} />
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

function Small({ parts }: { parts: readonly (string | null)[] }) {
  const text = parts.filter(Boolean).join(' · ')
  return text ? <span className="block text-13 text-muted">{text}</span> : null
}
