import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { Person } from '@/lib/persons/schema'
import type { DeedAction } from '@/lib/records/form'
import { KindSymbol } from '../organisations/kind-symbol'
import { termWords } from '../posts/term-words'
import { FactList } from '../records/fact-list'
import { RecordPage } from '../records/record-page'
import { Button, ButtonLink } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { Check, Lock, Pencil, Trash2, UserRound } from '../ui/icons'
import { PhoneLink } from '../ui/phone-link'
import { InformedTag } from './person-list'

interface Props {
  t: Messages
  locale: Locale
  record: Person
  history: ReactNode
  mayEdit: boolean
  mayErase: boolean
  /** What only coordinators see, after they asked for it. */
  seen: { mobile: string | null; privateContact: string | null } | null
  informed: DeedAction
}

/** The record of a person: its posts, and for the coordination the rest. */
export function PersonRecordView({ t, locale, record, history, mayEdit, mayErase, seen, informed }: Props) {
  const words = t.persons
  const address = `/persons/${record.id}`
  return (
    <RecordPage
      t={t}
      crumbs={mayEdit ? [{ href: '/persons', label: words.title }] : [{ href: '/posts', label: t.posts.title }]}
      title={record.name}
      symbol={<UserRound size={40} aria-hidden className="text-muted" />}
      below={mayEdit ? <InformedTag t={t} locale={locale} person={record} /> : null}
      actions={
        mayEdit ? (
          <>
            {record.informedAt ? null : (
              <DeedForm action={informed}>
                <input type="hidden" name="key" value={record.id} />
                <input type="hidden" name="version" value={record.version} />
                <Button className="w-full">
                  <Check size={18} aria-hidden className="text-muted" />
                  {words.noteInformed}
                </Button>
              </DeedForm>
            )}
            <ButtonLink href={`${address}/edit`} look="primary">
              <Pencil size={18} aria-hidden />
              {t.edit}
            </ButtonLink>
            <ButtonLink
              href={`${address}/delete`}
              aria-label={t.records.delete}
              title={t.records.delete}
              className="px-3!"
            >
              <Trash2 size={18} aria-hidden />
            </ButtonLink>
          </>
        ) : null
      }
      address={address}
      history={history}
    >
      <div className="grid max-w-[1000px] gap-8 p-4 sm:px-8 sm:py-5 lg:grid-cols-2">
        <section>
          <h2 className="mb-2 text-16">{words.posts}</h2>
          {record.posts.length ? (
            <ul className="divide-y divide-line-soft">
              {record.posts.map((post) => (
                <li key={`${post.id} ${post.since}`} className="flex items-start gap-3 py-2">
                  <KindSymbol kind={post.organisation.kind} size={22} />
                  <span>
                    <Link prefetch={false} href={`/posts/${post.id}`} className="font-semibold">
                      {post.function}
                    </Link>
                    <span className="block text-14">
                      <Link prefetch={false} href={`/organisations/${post.organisation.key}`}>
                        {post.organisation.name}
                      </Link>
                      <span className="text-muted"> · {termWords(t, locale, post)}</span>
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-14 text-muted">{words.noPosts}</p>
          )}
        </section>
        {mayEdit ? <ForCoordination t={t} record={record} seen={seen} address={address} mayErase={mayErase} /> : null}
      </div>
    </RecordPage>
  )
}

function ForCoordination({
  t,
  record,
  seen,
  address,
  mayErase,
}: Pick<Props, 't' | 'record' | 'seen' | 'mayErase'> & { address: string }) {
  const words = t.persons
  return (
    <section className="rounded-md border border-line-soft p-4">
      <h2 className="mb-3 flex items-center gap-2 text-16">
        <Lock size={18} aria-hidden className="text-muted" />
        {words.privateTitle}
      </h2>
      <FactList
        facts={[
          [words.fields.legalBasis!, record.legalBasis ? words.legalBases[record.legalBasis] : null],
          [words.fields.source!, record.source],
          [words.fields.mobile!, seen?.mobile ? <PhoneLink key="mobile" phone={seen.mobile} /> : null],
          [words.fields.privateContact!, seen?.privateContact],
        ]}
      />
      <p className="mt-3 text-13 text-muted">
        {seen ? words.privateSeen : record.hasPrivate ? null : words.nothingPrivate}
      </p>
      {record.hasPrivate && !seen ? (
        <ButtonLink href={`${address}?private=show`} size="small" prefetch={false} rel="nofollow" className="no-print">
          {words.showPrivate}
        </ButtonLink>
      ) : null}
      {mayErase ? (
        <p className="no-print mt-4 flex flex-wrap gap-2 border-t border-line-soft pt-3">
          <ButtonLink href={`${address}/erase`} size="small" look="ghost">
            {words.erase}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
