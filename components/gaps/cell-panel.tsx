import Link from 'next/link'
import { matrixAddress, type Matrix, type MatrixState } from '@/lib/gaps/schema'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { topicLabel } from '@/lib/topics/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { buttonClass, ButtonLink } from '../ui/button'
import { MapPinOff, Plus, X } from '../ui/icons'
import { Tag } from '../ui/tag'

interface Props {
  t: Messages['gaps']
  locale: Locale
  matrix: Matrix
  state: MatrixState
  mayEdit: boolean
}

/** One field of the matrix: who is there, and what can be done where nobody is. */
export function CellPanel({ t, locale, matrix, state, mayEdit }: Props) {
  const row = matrix.fields.flatMap(({ rows }) => rows).find(({ topic }) => topic.id === state.topic)
  const cell = row?.cells.find(({ areaId }) => areaId === state.area)
  const office = matrix.offices.find(({ id }) => id === state.area)
  if (!row || !cell || !office) return null
  return (
    <section aria-label={t.panel} className="flex flex-col gap-3">
      <div className="flex items-start gap-2">
        <div className="flex-1">
          <p className="text-13 text-muted">{t.panel}</p>
          <h2 className="text-20">{topicLabel(row.topic, locale)}</h2>
          <p className="text-muted">{office.name}</p>
        </div>
        <Link
          prefetch={false}
          scroll={false}
          href={matrixAddress({ ...state, topic: '', area: '' })}
          aria-label={t.close}
          title={t.close}
          className="no-print inline-flex size-10 items-center justify-center rounded-md text-muted hover:bg-hover"
        >
          <X size={20} aria-hidden />
        </Link>
      </div>
      {cell.empty ? (
        <>
          <p>
            <Tag tone="warn" icon={<MapPinOff size={16} aria-hidden />}>
              {t.isEmpty}
            </Tag>
          </p>
          <p>{t.emptyText}</p>
        </>
      ) : null}
      {!cell.local.length && cell.above ? <p>{fill(t.aboveText, { level: t.levels[cell.above] })}</p> : null}
      {cell.local.length ? (
        <ul>
          {cell.local.map((holder) => (
            <li key={holder.id} className="flex items-center gap-3 border-b border-line-soft py-2">
              <KindSymbol kind={holder.kind} size={24} />
              <Link prefetch={false} href={`/organisations/${holder.key}`}>
                {holder.name}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {cell.noSubstitute ? <p>{t.oneText}</p> : null}
      <div className="no-print flex flex-col gap-2">
        {mayEdit ? (
          <ButtonLink
            look={cell.empty ? 'primary' : 'secondary'}
            href={`/responsibilities/new?topic=${row.topic.id}&area=${office.id}`}
          >
            <Plus size={18} aria-hidden />
            {t.enter}
          </ButtonLink>
        ) : null}
        <Link
          prefetch={false}
          href={`/responsibilities?q=${encodeURIComponent(`${topicLabel(row.topic, 'de')} ${office.name}`)}`}
          className={buttonClass()}
        >
          {t.ask}
        </Link>
      </div>
    </section>
  )
}
