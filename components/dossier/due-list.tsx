import Link from 'next/link'
import { formatDate, localParts } from '@/lib/dates'
import { dueWith, type Due } from '@/lib/dossier/due'
import { count, fill } from '@/lib/i18n/messages'
import { recordAddress } from '@/lib/records/kinds'
import { nameWords } from '../cooperations/cooperation-words'
import { CalendarClock } from '../ui/icons'
import type { DossierProps } from './dossier-page'

/** What is to be seen to with a partner: all of it, nothing is left out here. */
export function DueList({ t, locale, now, dossier }: DossierProps) {
  const words = t.dossier
  const { key } = dossier.record.organisation
  const due = dueWith(
    { ...dossier, key },
    {
      cooperation: nameWords,
      responsibility: (one) => (locale === 'en' && one.topicEn ? one.topicEn : one.topicLabel),
    },
    localParts(now).date,
  )
  const kinds = [...new Set(dossier.toVerify.map(({ kind }) => words.verifyKinds[kind]))]
  return (
    <section>
      <h2 className="mb-1 border-b border-line pb-1 text-16 print:text-[11pt]">{words.due}</h2>
      {due.length || dossier.toVerify.length ? (
        <ul className="text-14 print:text-[9pt] print:leading-[12pt]">
          {due.map((one) => (
            <li key={`${one.what} ${one.key}`} className="flex gap-2 py-1 [overflow-wrap:anywhere]">
              <CalendarClock size={18} aria-hidden className="mt-0.5 flex-none text-warn" />
              <Link prefetch={false} href={recordAddress(one.kind, one.key)!} className="text-ink">
                {dueWords(one, words, locale)}
              </Link>
            </li>
          ))}
          {dossier.toVerify.length ? (
            <li className="flex gap-2 py-1">
              <CalendarClock size={18} aria-hidden className="mt-0.5 flex-none text-muted" />
              {fill(count(words.toVerify, dossier.toVerify.length, locale), { names: kinds.join(', ') })}
            </li>
          ) : null}
        </ul>
      ) : (
        <p className="py-1 text-14 text-muted print:text-[9pt]">{words.nothingDue}</p>
      )}
    </section>
  )
}

function dueWords({ what, name, day }: Due, t: DossierProps['t']['dossier'], locale: DossierProps['locale']): string {
  const values = { name: name ?? '', date: day ? formatDate(day, locale) : '' }
  if (what === 'vacant' && !day) return fill(t.dues.vacantUnknown, values)
  if (what === 'absent' && !day) return fill(t.dues.absentUnknown, values)
  return fill(t.dues[what], values)
}
