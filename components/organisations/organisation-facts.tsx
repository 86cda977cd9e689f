import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Area } from '@/lib/areas/schema'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { formerNamesOf } from '@/lib/organisations/names'
import { addressOf, shownWebsite, type Organisation, type OrganisationRef } from '@/lib/organisations/schema'
import type { DeadLink } from '@/lib/links/schema'
import type { Branch } from '@/lib/organisations/structure'
import type { SourcesOfRecord } from '@/lib/sources/service'
import type { HeldResponsibility } from '@/lib/responsibilities/schema'
import { deadLinkWords } from '../links/link-words'
import { FactList } from '../records/fact-list'
import { Eye, Lock, ShieldAlert } from '../ui/icons'
import { PhoneLink } from '../ui/phone-link'
import { OrganisationLinks } from './closed-notice'
import { StructureList } from './structure-list'
import { SourceLine, SourceProposals, type ValueDeeds } from './value-source'

interface Props {
  t: Messages
  locale: Locale
  organisation: Organisation
  parent: OrganisationRef | null
  structure: readonly Branch[]
  today: string
  predecessors: (OrganisationRef & { validTo: string | null })[]
  areaChain: Area[]
  responsibilities: HeldResponsibility[]
  sources: SourcesOfRecord
  /** Its website does not answer any more. */
  deadLink: DeadLink | null
  /** What an editor can do with single values. */
  deeds: ValueDeeds | null
}

/** Key facts, label above value; what nobody knows is left out, except the ways to reach the organisation. */
export function OrganisationFacts(props: Props) {
  const { t, locale, organisation: o, parent, structure, areaChain, responsibilities, sources, deeds } = props
  const words = t.organisations
  const topics = [
    ...new Set(responsibilities.map((entry) => (locale === 'en' && entry.topicEn ? entry.topicEn : entry.topicLabel))),
  ]
  const website = o.website ? (o.website.startsWith('http') ? o.website : `https://${o.website}`) : null
  /** A value with where it comes from beneath it. */
  const sourced = (value: ReactNode, label: string, ...fields: (keyof SourcesOfRecord['values'])[]) => {
    const known = fields.filter((field) => sources.values[field])
    if (!value || !known.length) return value
    const line = { t, locale, label, fields: known, record: o, deeds }
    return (
      <>
        {value}
        <SourceLine {...line} sourced={sources.values[known[0]!]!} />
      </>
    )
  }
  const facts: [string, ReactNode][] = [
    [words.fields.shortName!, o.shortName],
    [
      words.fields.formerNames!,
      formerNamesOf(o).length
        ? formerNamesOf(o).map(({ name, until }) => (
            <span key={until} className="block">
              {fill(words.wasUntil, { until: formatDate(until, locale), name })}
            </span>
          ))
        : null,
    ],
    [
      t.closing.predecessors,
      props.predecessors.length ? <OrganisationLinks organisations={props.predecessors} /> : null,
    ],
    [words.fields.validFrom!, o.validFrom ? formatDate(o.validFrom, locale) : null],
    [words.fields.validTo!, o.validTo ? formatDate(o.validTo, locale) : null],
    [words.fields.type!, o.type],
    [words.fields.parentId!, parent ? <Link href={`/organisations/${parent.key}`}>{parent.name}</Link> : null],
    [
      words.fields.phone!,
      o.phone ? (
        sourced(<PhoneLink phone={o.phone} />, words.fields.phone!, 'phone')
      ) : (
        <span className="text-muted">{t.unknown}</span>
      ),
    ],
    [
      words.fields.email!,
      sourced(o.email ? <a href={`mailto:${o.email}`}>{o.email}</a> : null, words.fields.email!, 'email'),
    ],
    [words.fields.otherContacts!, sourced(o.otherContacts, words.fields.otherContacts!, 'otherContacts')],
    [words.fields.openingHours!, sourced(o.openingHours, words.fields.openingHours!, 'openingHours')],
    [words.fields.languages!, sourced(o.languages.join(', ') || null, words.fields.languages!, 'languages')],
    [words.fields.advice!, sourced(o.advice, words.fields.advice!, 'advice')],
    [words.fields.bring!, sourced(o.bring, words.fields.bring!, 'bring')],
    [words.fields.courses!, sourced(o.courses, words.fields.courses!, 'courses')],
    [
      words.fields.restrictedContact!,
      o.restrictedContact ? (
        <span className="inline-flex gap-1">
          <Lock size={16} aria-hidden className="mt-0.5 flex-none" />
          {o.restrictedContact}
        </span>
      ) : null,
    ],
    [
      words.fields.address!,
      o.protected ? (
        <span className="inline-flex gap-1">
          <ShieldAlert size={16} aria-hidden className="mt-0.5 flex-none" />
          {words.protectedShort}
        </span>
      ) : (
        sourced(addressOf(o), words.fields.address!, 'street', 'postalCode', 'place')
      ),
    ],
    [words.fields.branches!, o.protected ? null : sourced(o.branches, words.fields.branches!, 'branches')],
    [
      words.fields.area!,
      areaChain.length && !o.protected
        ? areaChain
            .filter((area) => area.kind !== 'country' && area.kind !== 'state')
            .map((area) => area.name)
            .join(' › ')
        : null,
    ],
    [words.fields.level!, o.level ? words.levels[o.level] : null],
    [
      words.responsibilities,
      topics.length ? topics.slice(0, 5).join(', ') + (topics.length > 5 ? ` +${topics.length - 5}` : '') : null,
    ],
    [
      words.fields.website!,
      sourced(
        website ? (
          <>
            <a href={website} rel="noreferrer">
              {shownWebsite(website)}
            </a>
            {props.deadLink ? (
              <span className="block text-13 text-warn">{deadLinkWords(props.deadLink, t.links, locale)}</span>
            ) : null}
          </>
        ) : null,
        words.fields.website!,
        'website',
      ),
    ],
    [
      words.fields.visibility!,
      <span key="v" className="inline-flex gap-1">
        <Eye size={16} aria-hidden className="mt-0.5 flex-none text-muted" />
        {words.visibilities[o.visibility]}
      </span>,
    ],
    [words.fields.confidence!, o.confidence ? t.confidence[o.confidence] : null],
    [words.fields.evidence!, o.evidence],
    [words.fields.note!, o.note],
  ]
  return (
    <aside className="border-line-soft p-4 text-14 sm:px-8 sm:py-5 lg:border-r lg:pr-6">
      <SourceProposals t={t} locale={locale} proposals={sources.proposals} organisation={o} deeds={deeds} />
      <FactList facts={facts} />
      {structure.length ? (
        <>
          <h2 className="mt-5 mb-1 text-14">{words.structure}</h2>
          <StructureList
            t={t}
            locale={locale}
            today={props.today}
            branches={structure}
            self={o.id}
            label={words.structure}
          />
        </>
      ) : null}
    </aside>
  )
}
