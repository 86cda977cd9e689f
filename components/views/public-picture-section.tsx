import type { ReactNode } from 'react'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { DeedAction } from '@/lib/records/form'
import type { ViewValues } from '@/lib/views/fields'
import { Button } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { Globe } from '../ui/icons'

interface Props {
  t: Messages
  locale: Locale
  record: { key: string; version: number }
  values: Pick<ViewValues, 'name' | 'publicKey' | 'publishedAt' | 'takenAt'>
  /** How many would be seen; null for those who may not publish. */
  share: { shown: number; total: number } | null
  /** Where the program is found from outside; empty: not known. */
  origin: string
  publish: DeedAction
  withdraw: DeedAction
}

/** What everybody sees of a view: where it is, how it is embedded, and the way to publish it and to take it back. */
export function PublicPictureSection({ t, locale, record, values, share, origin, publish, withdraw }: Props) {
  const words = t.views.public
  const { name, publicKey, publishedAt, takenAt } = values
  const picture = publicKey && `/public/${encodeURIComponent(publicKey)}.svg`
  return (
    <section aria-labelledby="public-picture" className="border-t border-line-soft pt-5">
      <h2 id="public-picture" className="mb-1 flex items-center gap-2 text-16">
        <Globe size={18} aria-hidden className="text-muted" />
        {words.title}
      </h2>
      <p className="mb-3 max-w-[70ch] text-14 text-muted">{words.lead}</p>
      {share ? (
        <p className="mb-3 text-14">
          {fill(words.share, share)} {share.shown ? null : words.nobody}
        </p>
      ) : null}
      {picture && publishedAt ? (
        <>
          <p className="mb-2 text-14 font-semibold">{fill(words.since, { date: formatDate(publishedAt, locale) })}</p>
          <ul className="mb-3 flex flex-wrap gap-x-5 text-14">
            <li>
              <a href={`/public/${encodeURIComponent(publicKey)}`}>{words.page}</a>
            </li>
            <li>
              <a href={picture}>{words.image}</a>
            </li>
          </ul>
          <p className="mb-1 text-13 text-muted">{words.embed}</p>
          <code className="mb-4 block rounded-md bg-surface p-3 text-13 [overflow-wrap:anywhere]">
            {`<img src="${origin}${picture}" alt="${name.replaceAll('"', '&quot;')}">`}
          </code>
        </>
      ) : null}
      {share ? (
        <div className="no-print flex flex-wrap gap-2">
          {(picture && takenAt) || !share.shown ? null : (
            <Deed action={publish} record={record}>
              {picture ? words.renew : words.publish}
            </Deed>
          )}
          {picture ? (
            <Deed action={withdraw} record={record} danger>
              {words.withdraw}
            </Deed>
          ) : null}
        </div>
      ) : (
        <p className="text-14 text-muted">{words.locked}</p>
      )}
    </section>
  )
}

function Deed(props: { action: DeedAction; record: Props['record']; danger?: boolean; children: ReactNode }) {
  const { action, record, danger, children } = props
  return (
    <DeedForm action={action}>
      <input type="hidden" name="key" value={record.key} />
      <input type="hidden" name="version" value={record.version} />
      <Button look={danger ? 'danger' : 'secondary'}>{children}</Button>
    </DeedForm>
  )
}
