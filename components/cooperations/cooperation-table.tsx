import Link from 'next/link'
import type { Cooperation } from '@/lib/cooperations/schema'
import { agreementOf } from '@/lib/cooperations/voices'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { KindSymbol } from '../organisations/kind-symbol'
import { AgreementTag } from './agreement-tag'
import { roleWords, spanWords } from './cooperation-words'

interface Props {
  t: Messages
  locale: Locale
  today: string
  self: string
  cooperations: readonly Cooperation[]
}

/** Cooperations from the side of one organisation: with whom, what, since when, on what evidence. */
export function CooperationTable({ t, locale, today, self, cooperations }: Props) {
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
          {cooperations.map((cooperation) => (
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
                <Link prefetch={false} href={`/cooperations/${cooperation.id}`}>
                  {cooperation.title ?? t.cooperations.kinds[cooperation.kind]}
                </Link>
                <OwnRole t={t} cooperation={cooperation} self={self} />
                <Agreed t={t} cooperation={cooperation} />
              </td>
              <td className="max-sm:hidden">
                {cooperation.description}
                <Evidence t={t} cooperation={cooperation} />
              </td>
              <td>
                {spanWords(t, locale, cooperation, today)}
                {cooperation.state === 'active' ? null : (
                  <span className="block text-13 text-muted">{t.cooperations.states[cooperation.state]}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OwnRole({ t, cooperation, self }: Pick<Props, 't' | 'self'> & { cooperation: Cooperation }) {
  const role = cooperation.partners.find((partner) => partner.id === self)?.role
  if (!role || role === 'partner') return null
  return <span className="block text-13 text-muted">{roleWords(t, cooperation.kind, role)}</span>
}

/** What the partners say of it; nothing where nobody was asked. */
function Agreed({ t, cooperation: { voices, partners } }: Pick<Props, 't'> & { cooperation: Cooperation }) {
  const agreement = agreementOf(
    voices,
    partners.map(({ id }) => id),
  )
  return agreement === 'unasked' ? null : (
    <span className="mt-1 block">
      <AgreementTag t={t} agreement={agreement} />
    </span>
  )
}

function Evidence({ t, cooperation: { evidence, confidence } }: Pick<Props, 't'> & { cooperation: Cooperation }) {
  if (!evidence) return null
  const parts = [evidence, confidence ? t.confidence[confidence] : null].filter(Boolean)
  return <span className="block text-13 text-muted">{parts.join(' · ')}</span>
}
