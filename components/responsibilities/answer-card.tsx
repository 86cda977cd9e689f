import { BadgeCheck, CircleAlert, Clipboard, Clock, Globe, Mail, MapPin, Phone } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Area } from '@/lib/areas/schema'
import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Answer, Resolution } from '@/lib/responsibilities/resolve'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { CopyButton } from '../ui/copy-button'
import { KindTag } from './kind-tag'

interface Props {
  t: Messages
  locale: Locale
  answer: Answer
  area: Area | null
  chain: Resolution['chain']
  topics: Topic[]
  mayEdit: boolean
}

/** The first answer, made to be read aloud on the phone: who, how to reach, why, on what evidence. */
export function AnswerCard({ t, locale, answer, area, chain, topics, mayEdit }: Props) {
  const words = t.responsibilities
  const { responsibility, area: level } = answer
  const { organisation, post } = responsibility
  const phone = post?.phone ?? organisation.phone
  const email = post?.email ?? organisation.email
  const website = organisation.website ? (organisation.website.startsWith('http') ? organisation.website : `https://${organisation.website}`) : null
  const verified = responsibility.verifiedAt ?? organisation.verifiedAt
  const address = organisation.protected ? '' : [organisation.street, [organisation.postalCode, organisation.place].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const reasons = reasonsFor(answer, area, chain, topics, words, locale)
  const copy = [organisation.name, post?.function, phone, email, website, address, ...reasons].filter(Boolean).join('\n')
  return (
    <article className="rounded-md border border-t-3 border-line-soft border-t-accent p-4 sm:px-6 sm:py-5">
      <header className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <KindSymbol kind={organisation.kind} size={40} />
        <div className="min-w-0 flex-1 basis-52">
          <h2>
            <Link href={`/organisations/${organisation.key}`} className="text-ink">
              {organisation.name}
            </Link>
          </h2>
          <p className="text-14">
            {post ? <strong className="font-semibold">{post.function} · </strong> : null}
            <span className="text-muted">{[organisation.protected ? null : organisation.place, fill(words.appliesTo[level.kind], { area: level.name })].filter(Boolean).join(' · ')}</span>
          </p>
        </div>
        <KindTag t={t} kind={responsibility.kind} />
      </header>
      <div className="mt-4 grid gap-3 sm:grid-cols-2">
        {phone ? (
          <Contact icon={<Phone size={20} aria-hidden />} label={words.phone} copy={phone} t={t}>
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="text-20 font-semibold text-ink">{phone}</a>
          </Contact>
        ) : (
          <p className="flex min-h-16 items-center gap-3 rounded-md border border-dashed border-line px-4 text-14 text-muted">
            <Phone size={20} aria-hidden className="flex-none" />
            <span>{words.noPhone} {mayEdit ? <Link href={`/organisations/${organisation.key}/edit#phone`}>{words.addPhone}</Link> : null}</span>
          </p>
        )}
        {email ? (
          <Contact icon={<Mail size={20} aria-hidden />} label={words.email} copy={email} t={t}>
            <a href={`mailto:${email}`} className="text-16 font-semibold break-all text-ink">{email}</a>
          </Contact>
        ) : website ? (
          <Contact icon={<Globe size={20} aria-hidden />} label={words.website} copy={website} t={t}>
            <a href={website} rel="noreferrer" className="text-16 font-semibold break-all text-ink">{organisation.website}</a>
          </Contact>
        ) : null}
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-14">
        {address ? <li className="flex items-center gap-1.5 text-muted"><MapPin size={16} aria-hidden />{address}</li> : null}
        {organisation.openingHours ? <li className="flex items-center gap-1.5 text-muted"><Clock size={16} aria-hidden />{organisation.openingHours}</li> : null}
        <li className={`flex items-center gap-1.5 ${answer.stale ? 'text-warn' : 'text-ok'}`}>
          {answer.stale ? <CircleAlert size={16} aria-hidden /> : <BadgeCheck size={16} aria-hidden />}
          {verified ? fill(answer.stale ? words.stale : words.verified, { date: formatDate(verified, locale) }) : words.unverified}
        </li>
      </ul>
      <section className="mt-4 border-t border-line-soft pt-3">
        <h3>{words.why}</h3>
        <Chain t={t} locale={locale} chain={chain} hit={level} />
        <p className="mt-3 text-14">{reasons.join(' ')}</p>
        <p className="mt-1 text-13 text-muted">
          {[words.kindHints[responsibility.kind], responsibility.legalBasis ? fill(words.legalBasis, { basis: responsibility.legalBasis }) : null, responsibility.evidence ? fill(words.evidence, { evidence: responsibility.evidence }) : null, responsibility.confidence ? t.confidence[responsibility.confidence] : null]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </section>
      <div className="no-print mt-3 border-t border-line-soft pt-2">
        <CopyButton value={copy} label={words.copyAll} done={t.copied} icon={<><Clipboard size={18} aria-hidden /><span>{words.copyAll}</span></>} className="-ml-2" />
      </div>
    </article>
  )
}

/** The reasons of an answer as sentences. */
export function reasonsFor(answer: Answer, area: Area | null, chain: Resolution['chain'], topics: readonly Topic[], words: Messages['responsibilities'], locale: Locale): string[] {
  const { responsibility, area: level, fit } = answer
  const topic = topics.find((entry) => entry.id === responsibility.topicId)
  const amt = chain.find((entry) => entry.area.kind === 'amt')?.area
  return [
    fit === 'same' || !topic ? '' : fill(words.fits[fit], { topic: topicLabel(topic, locale) }),
    responsibility.kind === 'delegated' ? fill(words.delegatedWhy, { organisation: responsibility.organisation.name, area: level.name }) : fill(words.appliesTo[level.kind], { area: level.name }),
    area?.kind === 'municipality' && amt && level.id !== area.id ? fill(words.belongsTo, { place: area.name, amt: amt.name }) : '',
    responsibility.reach === 'region' ? `(${words.reachRegion})` : '',
    responsibility.targetGroup ?? '',
  ].filter(Boolean)
}

/** The levels from the place upwards, the one that answers filled. */
export function Chain({ t, locale, chain, hit }: { t: Messages; locale: Locale; chain: Resolution['chain']; hit: Area | null }) {
  const words = t.responsibilities
  const shown = chain.filter((entry, index) => index < 3 || entry.found > 0 || entry.area.id === hit?.id)
  return (
    <ol className="mt-3 flex flex-col sm:flex-row">
      {shown.map(({ area, found }, index) => {
        const here = area.id === hit?.id
        return (
          <li key={area.id} className="relative flex-1 pb-3 pl-7 text-14 sm:pt-6 sm:pr-3 sm:pb-0 sm:pl-0">
            {index < shown.length - 1 ? <span aria-hidden className="absolute top-0 bottom-0 left-[7px] w-0.5 bg-line-soft sm:top-[7px] sm:right-0 sm:bottom-auto sm:left-0 sm:h-0.5 sm:w-auto" /> : null}
            <span aria-hidden className={`absolute top-0.5 left-0 size-4 rounded-full border-2 sm:top-0 ${here ? 'border-accent bg-accent ring-3 ring-accent-soft' : 'border-line bg-bg'}`} />
            <strong className="block font-semibold">{area.name}</strong>
            <span className="text-muted">{here ? words.foundHere : found ? count(words.alsoHere, found, locale) : words.nobody}</span>
          </li>
        )
      })}
    </ol>
  )
}

function Contact({ icon, label, copy, t, children }: { icon: ReactNode; label: string; copy: string; t: Messages; children: ReactNode }) {
  return (
    <div className="flex min-h-16 items-center gap-3 rounded-md border border-line-soft py-2 pr-2 pl-4">
      <span className="text-muted">{icon}</span>
      <div className="min-w-0 flex-1">
        <p className="text-13 text-muted">{label}</p>
        {children}
      </div>
      <CopyButton value={copy} label={`${t.copy}: ${label}`} done={t.copied} icon={<Clipboard size={18} aria-hidden />} />
    </div>
  )
}
