import Link from 'next/link'
import type { ReactNode } from 'react'
import { lastDay } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { ResponsibilityRecord } from '@/lib/responsibilities/schema'
import { topicLabel } from '@/lib/topics/schema'
import type { DeedAction } from '@/lib/records/form'
import { KindSymbol } from '../organisations/kind-symbol'
import { VerifiedTag } from '../organisations/verified-tag'
import { FactList, Joined } from '../records/fact-list'
import { RecordActions } from '../records/record-actions'
import { RecordPage } from '../records/record-page'
import { Button, ButtonLink } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { Field } from '../ui/field'
import { MapPinCheck } from '../ui/icons'
import { Tag } from '../ui/tag'
import { KindTag } from './kind-tag'
import { validityWords } from './responsibility-words'

type Act = DeedAction

interface Props {
  t: Messages
  locale: Locale
  now: string
  record: ResponsibilityRecord
  history: ReactNode
  mayEdit: boolean
  /** After how many days it is due to be confirmed again. */
  verifyDays: number
  actions: { verify: Act; end: Act }
}

/** The record of a responsibility: who, for what, where, on what ground; and how it is ended or renewed. */
export function ResponsibilityRecordView({ t, locale, now, record, history, mayEdit, verifyDays, actions }: Props) {
  const words = t.responsibilities
  const today = now.slice(0, 10)
  const address = `/responsibilities/${record.id}`
  const topic = topicLabel(record.topic, locale)
  const validity = validityWords(t, locale, record, today)
  return (
    <RecordPage
      t={t}
      crumbs={[
        { href: '/responsibilities', label: words.title },
        { href: `/topics/${record.topic.id}`, label: topic },
      ]}
      title={fill(words.record.title, { topic, holder: record.organisation.name })}
      symbol={<MapPinCheck size={40} aria-hidden className="text-muted" />}
      below={
        <>
          <KindTag t={t} kind={record.kind} />
          {validity ? (
            <Tag tone={record.validTo && lastDay(record.validTo) < today ? 'warn' : 'plain'}>{validity}</Tag>
          ) : null}
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
            verify={actions.verify}
          />
        ) : null
      }
      address={address}
      history={history}
    >
      <div className="grid flex-1 gap-x-10 p-4 sm:px-8 sm:py-5 lg:grid-cols-[minmax(0,1fr)_320px]">
        <Facts t={t} locale={locale} record={record} />
        {mayEdit ? <Ending t={t} record={record} today={today} end={actions.end} /> : null}
      </div>
    </RecordPage>
  )
}

function Facts({ t, locale, record }: Pick<Props, 't' | 'locale' | 'record'>) {
  const { fields, scopes, record: words } = t.responsibilities
  const organisation = (one: ResponsibilityRecord['organisation']) => (
    <span className="inline-flex items-center gap-2">
      <KindSymbol kind={one.kind} size={22} />
      <Link href={`/organisations/${one.key}`}>{one.name}</Link>
    </span>
  )
  const facts: [string, ReactNode][] = [
    [fields.organisationId!, organisation(record.organisation)],
    [
      fields.topicId!,
      <Link key="topic" href={`/topics/${record.topic.id}`}>
        {topicLabel(record.topic, locale)}
      </Link>,
    ],
    [
      fields.areaIds!,
      <Joined key="areas">
        {record.areas.map((area) => (
          <Link key={area.id} href={`/areas/${area.id}`}>
            {area.name}
          </Link>
        ))}
      </Joined>,
    ],
    [fields.targetGroup!, record.targetGroup],
    [
      fields.scope!,
      record.scope ? `${scopes[record.scope]}: ${fill(words.onlyFor, { text: record.scopeText ?? '' })}` : null,
    ],
    [fields.postId!, record.post?.function],
    [fields.delegatedById!, record.delegatedBy ? organisation(record.delegatedBy) : null],
    [fields.legalBasis!, record.legalBasis],
    [fields.evidence!, record.evidence],
    [fields.confidence!, record.confidence ? t.confidence[record.confidence] : null],
  ]
  return <FactList facts={facts} />
}

function Ending({ t, record, today, end }: Pick<Props, 't' | 'record'> & { today: string; end: Act }) {
  const words = t.responsibilities.record
  return (
    <aside className="no-print flex flex-col gap-6 text-14">
      <section className="rounded-md bg-surface p-4">
        <h2 className="text-16">{words.renew}</h2>
        <p className="mb-3 text-muted">{words.renewLead}</p>
        <ButtonLink href={`/responsibilities/${record.id}/renew`}>{words.renew}</ButtonLink>
      </section>
      {record.validTo ? null : (
        <DeedForm action={end} className="rounded-md bg-surface p-4">
          <h2 className="text-16">{words.endTitle}</h2>
          <p className="mb-3 text-muted">{words.endLead}</p>
          <input type="hidden" name="key" value={record.id} />
          <input type="hidden" name="version" value={record.version} />
          <Field id="last" label={words.endLast} required>
            {(props) => <input {...props} type="date" name="last" defaultValue={today} className="field max-w-56" />}
          </Field>
          <Button className="mt-3">{words.endSubmit}</Button>
        </DeedForm>
      )}
    </aside>
  )
}
