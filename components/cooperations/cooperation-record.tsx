import Link from 'next/link'
import type { ReactNode } from 'react'
import { strongest } from '@/lib/cooperations/fields'
import type { CooperationRecord } from '@/lib/cooperations/schema'
import { isEvent } from '@/lib/cooperations/schema'
import { agreementOf, voicesOf, type Voice } from '@/lib/cooperations/voices'
import { formatDate } from '@/lib/dates'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { topicLabel } from '@/lib/topics/schema'
import type { DeedAction } from '@/lib/records/form'
import { ContactSection, type ContactsOfRecord } from '../contacts/contact-section'
import { NoteSection, type NotesOfRecord } from '../notes/note-section'
import { KindSymbol } from '../organisations/kind-symbol'
import { VerifiedTag } from '../organisations/verified-tag'
import { FactList, Joined } from '../records/fact-list'
import { RecordActions } from '../records/record-actions'
import { RecordPage } from '../records/record-page'
import { Handshake } from '../ui/icons'
import { Tag } from '../ui/tag'
import { AgreementTag } from './agreement-tag'
import { nameWords, roleWords, spanWords } from './cooperation-words'

interface Props {
  t: Messages
  locale: Locale
  now: string
  record: CooperationRecord
  history: ReactNode
  mayEdit: boolean
  /** After how many days it is due to be confirmed again. */
  verifyDays: number
  verify: DeedAction
  contacts: ContactsOfRecord
  notes: NotesOfRecord
}

/** The record of a cooperation: what it is left, who takes part and how closely in the middle. */
export function CooperationRecordView({
  t,
  locale,
  now,
  record,
  history,
  mayEdit,
  verifyDays,
  verify,
  contacts,
  notes,
}: Props) {
  const words = t.cooperations
  const address = `/cooperations/${record.id}`
  return (
    <RecordPage
      t={t}
      crumbs={[
        { href: '/organisations', label: t.organisations.title },
        { href: '/cooperations', label: words.title },
      ]}
      title={nameWords(record)}
      symbol={<Handshake size={40} aria-hidden className="text-muted" />}
      below={
        <>
          <Tag tone="accent">{words.kinds[record.kind]}</Tag>
          <Tag tone={record.state === 'active' ? 'ok' : 'plain'}>
            {isEvent(record) ? spanWords(t, locale, record, now.slice(0, 10)) : words.states[record.state]}
          </Tag>
          <AgreementTag
            t={t}
            agreement={agreementOf(
              record.voices,
              record.partners.map(({ id }) => id),
            )}
          />
          <VerifiedTag
            t={t.organisations}
            locale={locale}
            now={now}
            verifiedAt={record.verifiedAt}
            verifiedBy={record.verifiedBy}
            days={verifyDays}
          />
        </>
      }
      actions={
        mayEdit ? (
          <RecordActions
            address={address}
            record={{ key: record.id, version: record.version }}
            words={{ verify: t.organisations.verify, edit: t.edit, delete: t.records.delete }}
            verify={verify}
          />
        ) : null
      }
      address={address}
      history={history}
    >
      <div className="grid flex-1 lg:grid-cols-[272px_minmax(0,1fr)]">
        <CooperationFacts t={t} locale={locale} record={record} />
        <div className="min-w-0 p-4 sm:px-8 sm:py-5 lg:px-6">
          <Partners t={t} locale={locale} record={record} />
          <Strength t={t} strength={record.strength} />
          {record.description ? (
            <section className="mt-6">
              <h2 className="mb-1 text-16">{words.fields.description}</h2>
              <p className="whitespace-pre-line">{record.description}</p>
            </section>
          ) : null}
          <ContactSection
            {...contacts}
            t={t}
            locale={locale}
            today={now.slice(0, 10)}
            about={record.id}
            address={(page) => `${address}?page=${page}`}
            fixed={{ cooperationId: record.id, from: 'cooperation' }}
            organisations={record.partners.map(({ id, name }) => ({ id, label: name }))}
          />
          <NoteSection {...notes} t={t} locale={locale} fixed={{ cooperationId: record.id }} />
        </div>
      </div>
    </RecordPage>
  )
}

function CooperationFacts({ t, locale, record }: Pick<Props, 't' | 'locale' | 'record'>) {
  const { fields, kinds } = t.cooperations
  const day = (date: string | null) => (date ? formatDate(date, locale) : null)
  const facts: [string, ReactNode][] = [
    [fields.kind!, kinds[record.kind]],
    [fields.since!, day(record.since)],
    [fields.until!, day(record.until)],
    [
      fields.topicIds!,
      record.topics.length ? (
        <Joined>
          {record.topics.map((topic) => (
            <Link key={topic.id} prefetch={false} href={`/topics/${topic.id}`}>
              {topicLabel(topic, locale)}
            </Link>
          ))}
        </Joined>
      ) : null,
    ],
    [fields.areaIds!, record.areas.map(({ name }) => name).join(', ')],
    [fields.evidence!, record.evidence],
    [fields.confidence!, record.confidence ? t.confidence[record.confidence] : null],
  ]
  return (
    <aside className="border-line-soft p-4 sm:px-8 sm:py-5 lg:border-r">
      <FactList facts={facts} />
    </aside>
  )
}

function Partners({ t, locale, record }: Pick<Props, 't' | 'locale' | 'record'>) {
  const words = t.cooperations
  const said = new Map(voicesOf(record.voices).map((voice) => [voice.organisationId, voice]))
  return (
    <section>
      <h2 className="mb-2 text-16">
        {words.fields.partners} <span className="text-14 font-normal text-muted">{record.partners.length}</span>
      </h2>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.organisation}</th>
            <th scope="col">{words.role}</th>
          </tr>
        </thead>
        <tbody>
          {record.partners.map((partner) => (
            <tr key={partner.id}>
              <td>
                <span className="flex items-center gap-2">
                  <KindSymbol kind={partner.kind} size={22} />
                  <Link prefetch={false} href={`/organisations/${partner.key}`}>
                    {partner.name}
                  </Link>
                </span>
              </td>
              <td>
                {roleWords(t, record.kind, partner.role)}
                <Said t={t} locale={locale} voice={said.get(partner.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What a partner said of the cooperation, and when; nothing where nobody was asked. */
function Said({ t, locale, voice }: Pick<Props, 't' | 'locale'> & { voice: Voice | undefined }) {
  return voice ? (
    <span className="block text-13 text-muted">
      {t.checkUps.voices[voice.says]}, {formatDate(voice.day, locale)}
    </span>
  ) : null
}

/** The scale in words, filled up to where it is. */
function Strength({ t, strength }: { t: Messages; strength: number | null }) {
  const words = t.cooperations
  return (
    <section className="mt-6">
      <h2 className="mb-2 text-16">{words.fields.strength}</h2>
      {strength === null ? <p className="text-14 text-muted">{words.noStrength}</p> : null}
      <ol className="grid grid-cols-5 gap-1" aria-hidden={strength === null || undefined}>
        {Array.from({ length: strongest }, (_, index) => index + 1).map((step) => (
          <li
            key={step}
            aria-current={step === strength || undefined}
            className="text-13 text-muted aria-[current]:font-semibold aria-[current]:text-ink"
          >
            <span
              aria-hidden
              className={`mb-1 block h-2 rounded-sm ${strength !== null && step <= strength ? 'bg-accent' : 'bg-line-soft'}`}
            />
            {step} {words.strengths[step]}
          </li>
        ))}
      </ol>
    </section>
  )
}
