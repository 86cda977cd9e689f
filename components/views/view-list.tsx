import Link from 'next/link'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { DeedAction } from '@/lib/records/form'
import { openAddress, type View } from '@/lib/views/schema'
import { Button, ButtonLink } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { EmptyState } from '../ui/empty-state'
import { Bookmark, Image as ImageIcon, Pencil, Play, Trash2 } from '../ui/icons'
import { PageHead } from '../ui/page-head'
import { Tag } from '../ui/tag'
import { viewMarks } from './view-marks'

interface Listed extends View {
  own: boolean
  mayEdit: boolean
}

interface Props {
  t: Messages
  locale: Locale
  views: readonly Listed[]
  defaultId: string | null
  actions: { duplicate: DeedAction; snapshot: DeedAction; openWith: DeedAction }
}

/** All views one may open, one's own first, and what can be done with each. */
export function ViewList(props: Props) {
  const { t, views } = props
  const words = t.views
  const part = (title: string, some: readonly Listed[], none: string | null) =>
    some.length || none ? (
      <section className="mb-8">
        <h2 className="mb-2 text-16">{title}</h2>
        {some.length ? (
          <ul className="border-t border-line-soft">
            {some.map((view) => (
              <Row key={view.id} {...props} view={view} />
            ))}
          </ul>
        ) : (
          <p className="text-14 text-muted">{none}</p>
        )}
      </section>
    ) : null
  return (
    <div className="max-w-[1000px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/network', label: t.network.title }]}
        actions={
          views.length ? (
            <Button form="present">
              <Play size={18} aria-hidden />
              {words.presentThese}
            </Button>
          ) : null
        }
      />
      {views.length ? (
        <>
          <form id="present" action="/network/views/present" method="get" />
          {part(
            words.own,
            views.filter(({ own }) => own),
            words.noneOwn,
          )}
          {part(
            words.office,
            views.filter(({ own }) => !own),
            null,
          )}
        </>
      ) : (
        <EmptyState text={words.none}>
          <ButtonLink href="/network">{words.toNetwork}</ButtonLink>
        </EmptyState>
      )}
    </div>
  )
}

function Row({ t, locale, view, defaultId, actions }: Props & { view: Listed }) {
  const words = t.views
  const { id, name, description, own, ownerName, takenAt } = view
  const isDefault = id === defaultId
  const marks = [
    ...viewMarks(words, locale, view),
    ...(own ? [] : [`${words.owner} ${ownerName ?? words.formerOwner}`]),
  ]
  const deed = (action: DeedAction, label: string, icon: typeof Bookmark | null, key = id) => {
    const Icon = icon
    return (
      <DeedForm action={action}>
        <input type="hidden" name="key" value={key} />
        <Button look="ghost" size="small" aria-label={`${label}: ${name}`}>
          {Icon ? <Icon size={16} aria-hidden /> : null}
          {label}
        </Button>
      </DeedForm>
    )
  }
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line-soft py-3">
      <input
        type="checkbox"
        form="present"
        name="view"
        value={id}
        aria-label={fill(words.chooseToPresent, { name })}
        className="mt-1"
      />
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 [overflow-wrap:anywhere]">
          <Link prefetch={false} href={openAddress(view)} className="font-semibold">
            {name}
          </Link>
          {isDefault ? <Tag>{words.isDefault}</Tag> : null}
        </p>
        {description ? <p className="text-14 whitespace-pre-line">{description}</p> : null}
        <p className="text-13 text-muted">{marks.join(' · ')}</p>
      </div>
      <div className="no-print flex flex-wrap items-center gap-1">
        {deed(actions.openWith, isDefault ? words.unsetDefault : words.makeDefault, Bookmark, isDefault ? '' : id)}
        {deed(actions.duplicate, words.duplicate, null)}
        {takenAt ? null : deed(actions.snapshot, words.freezeShort, ImageIcon)}
        <ButtonLink
          prefetch={false}
          href={`/network/views/${id}`}
          look="ghost"
          size="small"
          aria-label={fill(words.details, { name })}
          title={fill(words.details, { name })}
          className="px-2!"
        >
          <Pencil size={16} aria-hidden />
        </ButtonLink>
        {view.mayEdit ? (
          <ButtonLink
            prefetch={false}
            href={`/network/views/${id}/delete`}
            look="ghost"
            size="small"
            aria-label={`${t.records.delete}: ${name}`}
            title={t.records.delete}
            className="px-2!"
          >
            <Trash2 size={16} aria-hidden />
          </ButtonLink>
        ) : null}
      </div>
    </li>
  )
}
